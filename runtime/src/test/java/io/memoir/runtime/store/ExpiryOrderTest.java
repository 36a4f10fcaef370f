package io.memoir.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * A thread looks at the clock before it gets the lock, so that another one with a later look can be
 * first: results are then not filed in the order of their times.
 */
class ExpiryOrderTest {

  private static final long TTL = 10;

  private final AtomicLong clock = new AtomicLong();
  private final MemoryStore store = new MemoryStore(new Bounds(Integer.MAX_VALUE, TTL, clock::get));
  private final Departures departures = new Departures(true);

  @Test
  void resultThatExpiredBehindOneThatDidNotIsNotUsed() {
    putAt(100, "later");
    putAt(95, "earlier");
    clock.set(105);

    Flight flight = new Flight("earlier");

    assertThat(store.find("earlier")).isNull();
    assertThat(store.begin(flight, departures)).isSameAs(flight);
    assertThat(departures.leaving()).containsExactly("earlier");
    assertThat(departures.expired()).isOne();
    assertThat(store.size()).isOne();
    assertThat(Objects.requireNonNull(store.find("later")).kept()).isEqualTo("later");
  }

  @Test
  void resultThatCameLaterThanItWasWrittenLeavesFirst() {
    putAt(100, "later");
    putAt(95, "earlier");

    clock.set(109);
    assertThat(store.removeExpired(departures)).isOne();
    clock.set(110);
    assertThat(store.removeExpired(departures)).isEqualTo(Long.MAX_VALUE);

    assertThat(departures.leaving()).containsExactly("earlier", "later");
    assertThat(store.size()).isZero();
  }

  @Test
  void theNextLookIsNoFurtherThanTheTtlWhenTheClockWasSetBack() {
    putAt(100, "later");
    clock.set(-1_000_000);

    assertThat(store.removeExpired(departures)).isEqualTo(TTL);
    assertThat(store.size()).isOne();
  }

  @Test
  void theNextLookIsInTheFutureHoweverLongTheTtl() {
    MemoryStore endless =
        new MemoryStore(new Bounds(Integer.MAX_VALUE, Long.MAX_VALUE - 1, clock::get));
    clock.set(1_000_000);
    put(endless, "key");
    clock.set(0);

    assertThat(endless.removeExpired(departures)).isEqualTo(Long.MAX_VALUE - 1);
  }

  @Test
  void resultThatExpiresDuringAnExecutionMakesRoomForItsResult() {
    MemoryStore single = new MemoryStore(new Bounds(1, TTL, clock::get));
    put(single, "first");
    Flight flight = new Flight("second");
    clock.set(TTL - 1);
    assertThat(single.begin(flight, departures)).isSameAs(flight);
    assertThat(departures.leaving()).isEmpty();

    clock.set(TTL);
    assertThat(single.put(flight, "second", departures)).isTrue();

    assertThat(departures.leaving()).containsExactly("first");
    assertThat(departures.expired()).isOne();
    assertThat(departures.evicted()).isZero();
  }

  private void putAt(long time, String key) {
    clock.set(time);
    put(store, key);
  }

  private void put(MemoryStore target, String key) {
    Flight flight = new Flight(key);
    assertThat(target.begin(flight, departures)).isSameAs(flight);
    assertThat(target.put(flight, key, departures)).isTrue();
    target.end(flight);
  }
}
