package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.Scope;
import io.memoir.error.ClosedCachesException;
import io.memoir.error.ClosedSessionException;
import io.memoir.runtime.Handles.Data;
import io.memoir.runtime.Handles.Resource;
import io.memoir.session.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of executions when their session, or their caches, are closed meanwhile. */
class SessionEndTest {

  private final Caches caches = Caches.builder().isolated().build();
  private final Session session = Session.open("visit");
  private final List<Object> released = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void close() {
    session.close();
    caches.close();
  }

  private FunctionSpec spec(String method) {
    return Handles.spec(caches, method).scope(Scope.SESSION);
  }

  private Resource resource() {
    return new Resource(spec("resource").onRelease((Object left) -> released.add(left)));
  }

  /** A body that ends when it may. */
  private Object slow() throws InterruptedException {
    begun.countDown();
    Together.await(mayEnd);
    return "run " + runs.incrementAndGet();
  }

  private <T> FutureTask<T> start(Callable<T> call) {
    return Together.start(session.wrap(call));
  }

  private static void awaitMisses(CachedFunction<?> function, long misses) {
    while (function.stats().misses() < misses) {
      Thread.onSpinWait();
    }
  }

  @Test
  void dataUnderWayIsReturnedToAllWhoWaitAndNotKept() throws Exception {
    Data data = new Data(spec("data"));
    FutureTask<Object> owner = start(() -> data.get(1, this::slow));
    Together.await(begun);
    FutureTask<Object> waiter = start(() -> data.get(1, () -> "not reached"));
    awaitMisses(data, 2);

    session.close();
    mayEnd.countDown();

    assertThat(Together.result(owner)).isEqualTo("run 1");
    assertThat(Together.result(waiter)).isEqualTo("run 1");
    assertThatThrownBy(() -> session.run(data::size)).isInstanceOf(ClosedSessionException.class);
  }

  @Test
  void resourceUnderWayIsReleasedAndAllWhoWaitAreTold() throws Exception {
    Resource resource = resource();
    FutureTask<Object> owner = start(() -> resource.get(1, this::slow));
    Together.await(begun);
    FutureTask<Object> waiter = start(() -> resource.get(1, () -> "not reached"));
    awaitMisses(resource, 2);

    session.close();
    assertThat(released).isEmpty();
    mayEnd.countDown();

    assertThatThrownBy(() -> Together.result(owner))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ClosedSessionException.class);
    assertThatThrownBy(() -> Together.result(waiter))
        .hasCauseInstanceOf(ClosedSessionException.class);
    assertThat(released).containsExactly("run 1");
  }

  @Test
  void resourceUnderWayWhenItsCachesAreClosedIsReleased() throws Exception {
    Resource resource = resource();
    FutureTask<Object> owner = start(() -> resource.get(1, this::slow));
    Together.await(begun);

    caches.close();
    mayEnd.countDown();

    assertThatThrownBy(() -> Together.result(owner))
        .hasCauseInstanceOf(ClosedCachesException.class);
    session.close();
    assertThat(released).containsExactly("run 1");
  }

  @Test
  void bodyThatFailsAfterTheEndLetsAllGoOn() throws Exception {
    Data data = new Data(spec("data"));
    IllegalStateException failure = new IllegalStateException("failed");
    FutureTask<Object> owner = start(() -> data.get(1, () -> {
      slow();
      throw failure;
    }));
    Together.await(begun);
    FutureTask<Object> waiter = start(() -> data.get(1, () -> "not reached"));
    awaitMisses(data, 2);

    session.close();
    mayEnd.countDown();

    assertThatThrownBy(() -> Together.result(owner)).hasCause(failure);
    assertThatThrownBy(() -> Together.result(waiter)).hasCause(failure);
  }

  @Test
  void bodyCanCloseItsOwnSession() throws Exception {
    Data data = new Data(spec("data"));

    Object result = session.call(() -> data.get(1, () -> {
      session.close();
      return "last";
    }));

    assertThat(result).isEqualTo("last");
  }

  @Test
  void releaseRunsWithoutLocksAndCanUseOtherSessions() throws Exception {
    Data data = new Data(spec("data"));
    Session other = Session.open();
    Resource resource = new Resource(spec("r").onRelease((Object left) -> {
      FutureTask<Object> elsewhere =
          Together.start(other.wrap(() -> data.get(1, () -> "of the other")));
      try {
        released.add(Together.result(elsewhere));
        session.close();
      } catch (Exception e) {
        released.add(e);
      }
    }));
    session.call(() -> resource.get(1, () -> "made"));

    session.close();

    assertThat(released).containsExactly("of the other");
    other.close();
  }

  @Test
  void oneResourceWhoseReleaseFailsDoesNotKeepTheOthers() throws Exception {
    Resource resource = new Resource(spec("r").onRelease((Object left) -> {
      released.add(left);
      throw new IllegalStateException("expected by the test");
    }));
    session.call(() -> resource.get(1, () -> "a"));
    session.call(() -> resource.get(2, () -> "b"));

    session.close();

    assertThat(released).containsExactlyInAnyOrder("a", "b");
  }

  /** Session, caches and clears race each other and the calls, again and again. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void eachResourceIsReleasedOnceWhoeverEndsFirst(long seed) throws Exception {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      Map<Object, AtomicInteger> releases = new ConcurrentHashMap<>();
      Caches mine = Caches.builder().isolated().build();
      Session visit = Session.open();
      Resource resource = new Resource(Handles.spec(mine, "r")
          .scope(Scope.SESSION)
          .onRelease((Object left) -> count(releases, left)));
      List<Runnable> ends =
          List.of(visit::close, mine::close, mine::clearResources, visit::close, mine::close);
      AtomicInteger turns = new AtomicInteger(random.nextInt(1000));

      List<FutureTask<Void>> threads = Together.start(8, () -> {
        int turn = turns.incrementAndGet();
        if (turn % 3 == 0) {
          ends.get(turn % ends.size()).run();
        } else {
          use(visit, resource, releases, turn % 5);
        }
        return null;
      });
      for (FutureTask<Void> thread : threads) {
        Together.result(thread);
      }
      if (random.nextBoolean()) {
        visit.close();
        mine.close();
      } else {
        mine.close();
        visit.close();
      }

      assertThat(releases.values()).allSatisfy(count -> assertThat(count).hasValue(1));
    }
  }

  private static void count(Map<Object, AtomicInteger> releases, Object left) {
    releases.computeIfAbsent(left, unknown -> new AtomicInteger()).incrementAndGet();
  }

  private static void use(
      Session visit, Resource resource, Map<Object, AtomicInteger> releases, int key)
      throws Exception {
    try {
      visit.call(() -> resource.get(key, () -> {
        Object made = new Object();
        releases.put(made, new AtomicInteger());
        return made;
      }));
    } catch (ClosedSessionException | ClosedCachesException e) {
      // It came too late: what it made was released.
    }
  }

  /** 50 threads in 10 sessions: each key once in each session, and nothing is left. */
  @Test
  void fiftyThreadsInTenSessions() throws Exception {
    Map<Object, AtomicInteger> releases = new ConcurrentHashMap<>();
    Resource resource = new Resource(spec("r").onRelease((Object left) -> count(releases, left)));
    List<Session> sessions = new ArrayList<>();
    for (int n = 0; n < 10; n++) {
      sessions.add(Session.open());
    }
    AtomicInteger threads = new AtomicInteger();

    List<FutureTask<Void>> calls = Together.start(50, () -> {
      Session mine = sessions.get(threads.incrementAndGet() % 10);
      for (int n = 0; n < 1000; n++) {
        int key = n % 7;
        mine.call(() -> resource.get(key, () -> {
          Object made = new Object();
          releases.put(made, new AtomicInteger());
          return made;
        }));
      }
      return null;
    });
    for (FutureTask<Void> call : calls) {
      Together.result(call);
    }

    assertThat(resource.stats().loads()).isEqualTo(70);
    assertThat(resource.stats().hits() + resource.stats().misses()).isEqualTo(50_000);
    sessions.forEach(Session::close);
    assertThat(resource.stats().hits() + resource.stats().misses()).isEqualTo(50_000);
    assertThat(releases).hasSize(70);
    assertThat(releases.values()).allSatisfy(count -> assertThat(count).hasValue(1));
  }
}
