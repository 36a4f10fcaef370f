package io.memoir.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Executions under way: who waits, who would wait for ever, and what they see afterwards. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FlightTest {

  private final MemoryStore store =
      new MemoryStore(new Bounds(Integer.MAX_VALUE, Long.MAX_VALUE, () -> 0));
  private final Departures departures = new Departures(true);

  private Flight begin(Object key) {
    Flight flight = new Flight(key);
    assertThat(store.begin(flight, departures)).isSameAs(flight);
    return flight;
  }

  /** The flight under way, as a caller gets it that has to wait. */
  private Flight awaited(Object key) {
    return (Flight) Objects.requireNonNull(store.begin(new Flight(key), departures));
  }

  private static <T> FutureTask<T> start(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "test");
    thread.setDaemon(true);
    thread.start();
    return future;
  }

  @Test
  void theOwnerWouldWaitForItselfForEver() {
    begin("key");

    assertThat(awaited("key").await()).isFalse();
  }

  @Test
  void allWhoWaitSeeTheOutcome() throws Exception {
    Flight flight = begin("key");
    CountDownLatch asked = new CountDownLatch(10);
    List<FutureTask<Boolean>> waiting = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      waiting.add(start(() -> {
        Flight awaited = awaited("key");
        asked.countDown();
        return awaited.await();
      }));
    }
    asked.await();
    IllegalStateException failure = new IllegalStateException("on purpose");
    flight.fail(failure);
    flight.discard();
    store.end(flight);

    for (FutureTask<Boolean> task : waiting) {
      assertThat(task.get()).isTrue();
    }
    assertThat(flight.failure()).isSameAs(failure);
    assertThat(flight.isDiscarded()).isTrue();
    assertThat(flight.hasLanded()).isTrue();
    assertThat(flight.kept()).isNull();
  }

  @Test
  void threeThreadsThatWaitForEachOtherInACircleAreNotAllLeftWaiting() throws Exception {
    CountDownLatch begun = new CountDownLatch(3);
    List<FutureTask<Boolean>> threads = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      int key = n;
      threads.add(start(() -> {
        Flight mine = begin(key);
        begun.countDown();
        begun.await();
        boolean waited = awaited((key + 1) % 3).await();
        store.end(mine);
        return waited;
      }));
    }
    List<Boolean> outcomes = new ArrayList<>();
    for (FutureTask<Boolean> thread : threads) {
      outcomes.add(thread.get());
    }

    assertThat(outcomes).containsExactlyInAnyOrder(true, true, false);
  }

  @Test
  void aThreadThatNobodyWaitsForIsNotInACircle() throws Exception {
    Flight mine = begin("mine");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    FutureTask<Boolean> other = start(() -> {
      Flight others = begin("other");
      begun.countDown();
      go.await();
      store.end(others);
      return true;
    });
    begun.await();
    CountDownLatch asked = new CountDownLatch(1);
    FutureTask<Boolean> waiter = start(() -> {
      Flight awaited = awaited("mine");
      asked.countDown();
      return awaited.await();
    });
    asked.await();
    Flight awaited = awaited("other");
    go.countDown();

    assertThat(awaited.await()).isTrue();
    store.end(mine);
    assertThat(waiter.get()).isTrue();
    assertThat(other.get()).isTrue();
  }

  @Test
  void nobodyWaitsWhoWasNotAwaited() {
    assertThatIllegalStateException().isThrownBy(() -> new Flight("key").awaitLanding());
  }

  @Test
  void theOwnerThatClearsIsToldFromOthers() throws Exception {
    Flight byOther = begin("a");
    Flight byItself = begin("b");
    assertThat(start(() -> {
              store.clear("a", new Departures(true));
              return true;
            })
            .get())
        .isTrue();
    store.clear("b", departures);

    assertThat(byOther.isFenced(false)).isTrue();
    assertThat(byOther.isFencedByItself()).isFalse();
    assertThat(byItself.isFenced(false)).isTrue();
    assertThat(byItself.isFencedByItself()).isTrue();
    store.clear(departures);
    assertThat(begin("a").isFenced(false)).isFalse();
  }

  @Test
  void interruptIsKeptForAfterTheWait() throws Exception {
    Flight flight = begin("key");
    CountDownLatch waits = new CountDownLatch(1);
    FutureTask<Boolean> waiter = start(() -> {
      Flight awaited = awaited("key");
      Thread.currentThread().interrupt();
      waits.countDown();
      return awaited.await() && Thread.currentThread().isInterrupted();
    });
    waits.await();
    store.end(flight);

    assertThat(waiter.get()).isTrue();
  }

  @Test
  void anEntryIsACallThatHasEnded() {
    Entry entry = new Entry(new Flight("key"), "kept");

    assertThat(entry.mustRun()).isFalse();
    assertThat(entry.result()).isEqualTo("kept");
    assertThatIllegalStateException().isThrownBy(() -> entry.returned("other"));
    Exception thrown = new Exception("on purpose");
    assertThatIllegalStateException().isThrownBy(() -> entry.threw(thrown)).withCause(thrown);
  }

  @Test
  void departuresThatNeedNoReleaseAreCountedOnly() {
    Departures counted = new Departures(false);
    Entry entry = new Entry(new Flight("key"), "kept");
    counted.evicted(entry);
    counted.expired(entry);
    counted.expired(entry);
    counted.add("kept");

    assertThat(counted.evicted()).isOne();
    assertThat(counted.expired()).isEqualTo(2);
    assertThat(counted.leaving()).isEmpty();
  }

  @Test
  void aStoreWithoutTtlAsksNoClock() {
    MemoryStore timeless = new MemoryStore(new Bounds(3, Long.MAX_VALUE, () -> {
      throw new AssertionError("asked");
    }));
    Flight flight = new Flight("key");

    assertThat(timeless.begin(flight, departures)).isSameAs(flight);
    assertThat(timeless.put(flight, "kept", departures)).isTrue();
    timeless.end(flight);
    Entry entry = Objects.requireNonNull(timeless.find("key"));
    timeless.use(entry);
    assertThat(timeless.getAsLong()).isOne();
    assertThat(timeless.removeExpired(departures)).isEqualTo(Long.MAX_VALUE);
    assertThat(timeless.remove(entry)).isTrue();
    assertThat(timeless.remove(entry)).isFalse();
    assertThat(timeless.size()).isZero();
  }
}
