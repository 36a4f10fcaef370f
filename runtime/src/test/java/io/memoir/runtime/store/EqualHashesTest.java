package io.memoir.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Keys that somebody chose so that they have one hash. */
class EqualHashesTest {

  private static final int MANY = 1000;

  private final MemoryStore store =
      new MemoryStore(new Bounds(Integer.MAX_VALUE, Long.MAX_VALUE, () -> 0));
  private final Departures departures = new Departures(true);

  @Test
  void onlySoManyAreKept() {
    for (int n = 0; n < MANY; n++) {
      put(new Key(n, 7), n);
    }

    assertThat(store.size()).isEqualTo(MemoryStore.EQUAL_HASHES);
    assertThat(departures.evicted()).isEqualTo(MANY - MemoryStore.EQUAL_HASHES);
    assertThat(kept(new Key(MANY - 1, 7))).isEqualTo(MANY - 1);
  }

  @Test
  void oneLeavesForEachThatIsOneTooMany() {
    for (int n = 0; n <= MemoryStore.EQUAL_HASHES; n++) {
      put(new Key(n, 7), n);
    }

    assertThat(departures.leaving()).hasSize(1);
    for (int n = 0; n <= MemoryStore.EQUAL_HASHES; n++) {
      boolean left = departures.leaving().contains(n);
      assertThat(store.find(new Key(n, 7)) == null).isEqualTo(left);
    }
  }

  @Test
  void keysWithHashesOfTheirOwnAreNotAffected() {
    for (int n = 0; n < MANY; n++) {
      put(new Key(n, n), n);
    }

    assertThat(store.size()).isEqualTo(MANY);
    assertThat(departures.evicted()).isZero();
  }

  private void put(Key key, Object value) {
    Flight flight = new Flight(key);
    assertThat(store.begin(flight, departures)).isSameAs(flight);
    assertThat(store.put(flight, value, departures)).isTrue();
    store.end(flight);
  }

  private Object kept(Key key) {
    return Objects.requireNonNull(Objects.requireNonNull(store.find(key)).kept());
  }

  private record Key(int number, int hash) {
    @Override
    public int hashCode() {
      return hash;
    }
  }
}
