package io.memoir.runtime.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.expiry.Sweeper;
import io.memoir.runtime.store.Bounds;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.Flight;
import io.memoir.runtime.store.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Exceptions are freed when their time is over, and nothing else is. */
class KeptFailuresTest {

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
  private final MemoryStore store =
      new MemoryStore(new Bounds(Integer.MAX_VALUE, Long.MAX_VALUE, clock::get));
  private final Sweeper sweeper = new Sweeper(true);
  private final KeptFailures failures = new KeptFailures(
      new FailurePolicy(List.of(IllegalStateException.class), Duration.ofHours(1)),
      store,
      clock::get,
      sweeper);

  @AfterEach
  void closeSweeper() {
    sweeper.close();
  }

  private void fail(String key) {
    Flight flight = new Flight(key);
    Departures departures = new Departures(false);
    assertThat(store.begin(flight, departures)).isSameAs(flight);
    failures.keep(flight, new IllegalStateException(key), departures);
    store.end(flight);
  }

  private void succeed(String key) {
    Flight flight = new Flight(key);
    Departures departures = new Departures(false);
    store.begin(flight, departures);
    store.put(flight, key, departures);
    store.end(flight);
  }

  @Test
  void thoseWhoseTimeIsOverAreFreed() {
    fail("a");
    clock.addAndGet(Duration.ofMinutes(30).toNanos());
    fail("b");
    clock.addAndGet(Duration.ofMinutes(30).toNanos() - 1);
    failures.sweep();
    assertThat(store.size()).isEqualTo(2);

    clock.incrementAndGet();
    failures.sweep();

    assertThat(store.find("a")).isNull();
    assertThat(store.find("b")).isNotNull();
  }

  @Test
  void aResultThatHasTakenItsPlaceStays() {
    fail("a");
    store.clear("a", new Departures(false));
    succeed("a");
    clock.addAndGet(Duration.ofHours(2).toNanos());

    failures.sweep();

    assertThat(store.find("a")).isNotNull();
  }

  @Test
  void aSubtypeIsKeptAndAnErrorIsNot() {
    assertThat(failures.keeps(new CancellationException())).isTrue();
    assertThat(failures.keeps(new IllegalArgumentException())).isFalse();
    assertThat(new FailurePolicy(List.of(Throwable.class), Duration.ofDays(400 * 365)).nanos())
        .isPositive();
    assertThat(new FailurePolicy(List.of(Throwable.class), Duration.ZERO).keeps(new Error()))
        .isFalse();
  }
}
