package io.memoir.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Two places with one bound: what memory drops, the other has to drop too, and nothing else. */
class DroppedKeysTest {

  private final Queue<Object> told = new ArrayDeque<>();
  private final Departures departures = new Departures(false, told);
  private final MemoryStore store = new MemoryStore(new Bounds(2, Long.MAX_VALUE, () -> 0));

  private void put(Object key) {
    Flight flight = new Flight(key);
    assertThat(store.begin(flight, departures)).isSameAs(flight);
    assertThat(store.put(flight, key, departures)).isTrue();
    store.end(flight);
  }

  @Test
  void theKeyOfADroppedResultIsTold() {
    put("a");
    put("b");
    put("c");

    assertThat(told).containsExactly("a");
    assertThat(departures.evicted()).isEqualTo(1);
  }

  @Test
  void nothingElseLeavesWhereAResultWasDroppedAlready() {
    put("a");
    put("b");
    put("c");

    assertThat(store.removeLeastRecentlyUsed(key -> true, new Departures(false, told)))
        .isEqualTo("a");
    assertThat(store.size()).isEqualTo(2);
    assertThat(told).isEmpty();
  }

  @Test
  void elseTheLeastRecentlyUsedLeavesAndIsToldOnce() {
    put("a");
    put("b");

    assertThat(store.removeLeastRecentlyUsed(key -> true, departures)).isEqualTo("a");
    assertThat(store.removeLeastRecentlyUsed(key -> true, departures)).isEqualTo("b");
    assertThat(store.removeLeastRecentlyUsed(key -> true, departures)).isNull();
    assertThat(told).isEmpty();
    assertThat(departures.evicted()).isEqualTo(2);
  }
}
