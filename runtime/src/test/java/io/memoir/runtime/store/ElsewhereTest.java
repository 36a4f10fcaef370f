package io.memoir.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Results that are not in memory, and have a place there all the same. */
class ElsewhereTest {

  private final MemoryStore store = new MemoryStore(new Bounds(2, Long.MAX_VALUE, () -> 0));
  private final Queue<Object> dropped = new ArrayDeque<>();
  private final Departures departures = new Departures(false, dropped);

  private Flight put(Object key, Object kept) {
    Flight flight = new Flight(key);
    assertThat(store.begin(flight, departures)).isSameAs(flight);
    assertThat(store.put(flight, kept, departures)).isTrue();
    store.end(flight);
    return flight;
  }

  @Test
  void noLookUpFindsIt() {
    put("key", Entry.ELSEWHERE);

    assertThat(store.hit("key")).isNull();
    assertThat(store.find("key")).isNull();
    assertThat(store.getAsLong()).isZero();
    assertThat(store.size()).isOne();
    assertThat(store.keysByUse(false)).containsExactly("key");
  }

  @Test
  void theNextExecutionTakesItsPlace() {
    assertThat(put("key", Entry.ELSEWHERE).isRepeated()).isFalse();

    Flight next = put("key", "in memory");

    assertThat(next.isRepeated()).isTrue();
    assertThat(departures.expiredKeys()).containsExactly("key");
    assertThat(departures.expired()).isZero();
    assertThat(departures.evicted()).isZero();
    assertThat(store.size()).isOne();
    assertThat(store.hit("key")).isNotNull();
  }

  @Test
  void itLeavesInItsTurn() {
    put("a", Entry.ELSEWHERE);
    put("b", "in memory");
    put("a", Entry.ELSEWHERE);

    put("c", Entry.ELSEWHERE);

    assertThat(dropped).containsExactly("b");
    assertThat(store.keysByUse(false)).containsExactly("a", "c");
  }

  @Test
  void anOwnerKnowsWhetherOthersWait() {
    Flight alone = put("alone", "kept");
    assertThat(alone.isAwaited()).isFalse();

    Flight flight = new Flight("key");
    assertThat(store.begin(flight, departures)).isSameAs(flight);
    assertThat(store.begin(new Flight("key"), departures)).isSameAs(flight);
    assertThat(flight.isAwaited()).isTrue();
  }
}
