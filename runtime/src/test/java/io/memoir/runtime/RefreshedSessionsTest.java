package io.memoir.runtime;

import static io.memoir.runtime.OldResults.TTL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.Refresh;
import io.memoir.Scope;
import io.memoir.error.ClosedSessionException;
import io.memoir.hook.EvictionReason;
import io.memoir.runtime.Handles.Body;
import io.memoir.runtime.OldResults.Data;
import io.memoir.runtime.OldResults.Held;
import io.memoir.runtime.OldResults.Later;
import io.memoir.runtime.OldResults.Resource;
import io.memoir.runtime.Together.Clock;
import io.memoir.runtime.explain.Explanation.Outcome;
import io.memoir.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Results of sessions that are served while they are made anew, each in its session. */
class RefreshedSessionsTest {

  private final Clock clock = new Clock();
  private final Caches caches = Caches.builder().isolated().clock(clock).build();
  private final Session anna = Session.open("anna");
  private final Session bob = Session.open("bob");
  private final Data data = new Data(spec("f").refresh(Refresh.BACKGROUND));
  private final List<Object> left = Collections.synchronizedList(new ArrayList<>());

  private FunctionSpec spec(String method) {
    return Handles.spec(caches, method).scope(Scope.SESSION).ttl(TTL);
  }

  private Resource resource() {
    return new Resource(spec("r")
        .refresh(Refresh.BACKGROUND)
        .onRelease((Object gone, EvictionReason why) -> left.add(gone + " " + why)));
  }

  @AfterEach
  void close() {
    anna.close();
    bob.close();
    caches.close();
  }

  private static Object never() {
    throw new AssertionError("the method was run");
  }

  private static Object get(Session session, Data data, Body<Object> body) throws Exception {
    return session.call(() -> data.get(1, body));
  }

  private static Object get(Session session, Resource resource, Body<Object> body)
      throws Exception {
    return session.call(() -> resource.get(1, body));
  }

  @Test
  void eachSessionIsServedItsOwnOldResultAndRefreshesIt() throws Exception {
    get(anna, data, () -> "old of anna");
    get(bob, data, () -> "old of bob");
    clock.advance(TTL);
    Held ofAnna = Held.returning("new of anna");
    Held ofBob = Held.returning("new of bob");

    assertThat(get(anna, data, ofAnna)).isEqualTo("old of anna");
    ofAnna.awaitBegun();
    assertThat(get(bob, data, ofBob)).isEqualTo("old of bob");
    ofBob.awaitBegun();
    assertThat(get(anna, data, RefreshedSessionsTest::never)).isEqualTo("old of anna");
    assertThat(anna.call(() -> data.explain(1).outcome())).isEqualTo(Outcome.HIT_STALE);
    ofBob.finish();
    ofAnna.finish();

    assertThat(get(anna, data, RefreshedSessionsTest::never)).isEqualTo("new of anna");
    assertThat(get(bob, data, RefreshedSessionsTest::never)).isEqualTo("new of bob");
    assertThat(data.stats().stale()).isEqualTo(new CacheStats.Stale(3, 2, 0));
  }

  @Test
  void manyCallersOfASessionStartOneRefresh() throws Exception {
    get(anna, data, () -> "old");
    clock.advance(TTL);
    AtomicInteger runs = new AtomicInteger();

    List<FutureTask<Object>> calls =
        Together.start(50, () -> get(anna, data, () -> "new " + runs.incrementAndGet()));
    for (FutureTask<Object> call : calls) {
      assertThat(Together.result(call)).isIn("old", "new 1");
    }
    OldResults.await(() -> data.stats().refreshes() == 1);

    assertThat(runs).hasValue(1);
  }

  @Test
  void methodIsInsideOfTheSessionWhoseResultItMakes() throws Exception {
    Data other = new Data(spec("other"));
    get(anna, other, () -> "of anna");
    get(anna, data, () -> "old");
    clock.advance(TTL.minusNanos(1));
    get(anna, other, () -> "of anna");
    clock.advance(Duration.ofNanos(1));
    AtomicReference<@Nullable Session> seen = new AtomicReference<>();

    get(anna, data, () -> {
      seen.set(Session.current());
      return "beside what is " + other.get(2, () -> "of anna too");
    });
    OldResults.await(() -> data.stats().refreshes() == 1);

    assertThat(seen).hasValue(anna);
    assertThat(get(anna, data, RefreshedSessionsTest::never))
        .isEqualTo("beside what is of anna too");
    assertThat(anna.call(() -> other.get(2, RefreshedSessionsTest::never)))
        .isEqualTo("of anna too");
  }

  @Test
  void lateDataOfASessionThatHasEndedIsDropped() throws Exception {
    get(anna, data, () -> "old");
    get(bob, data, () -> "old of bob");
    clock.advance(TTL);
    Held refresh = Held.returning("late");
    get(anna, data, refresh);
    refresh.awaitBegun();

    anna.close();
    refresh.finish();

    assertThat(data.stats().stale()).isEqualTo(new CacheStats.Stale(1, 0, 0));
    assertThat(data.stats().loads()).isEqualTo(3);
    assertThatThrownBy(() -> get(anna, data, RefreshedSessionsTest::never))
        .isInstanceOf(ClosedSessionException.class);
    assertThat(bob.call(() -> data.explain(1).outcome())).isEqualTo(Outcome.HIT_STALE);
  }

  @Test
  void failureAfterTheEndOfItsSessionIsNobodys() throws Exception {
    get(anna, data, () -> "old");
    clock.advance(TTL);
    Held refresh = Held.throwing(new IOException("the session is gone"));
    get(anna, data, refresh);
    refresh.awaitBegun();

    anna.close();
    refresh.finish();

    assertThat(data.stats().stale()).isEqualTo(new CacheStats.Stale(1, 0, 0));
    assertThat(data.stats().loadFailures()).isEqualTo(1);
  }

  @Test
  void lateResourceOfASessionThatHasEndedIsReleasedOnce() throws Exception {
    Resource resource = resource();
    get(anna, resource, () -> "old");
    clock.advance(TTL);
    Held refresh = Held.returning("late");
    get(anna, resource, refresh);
    refresh.awaitBegun();

    anna.close();
    assertThat(left).containsExactly("old CLOSED");
    refresh.finish();

    caches.close();
    assertThat(left).containsExactly("old CLOSED", "late CLOSED");
  }

  @Test
  void replacedResourceIsReleasedOnceAndTheNewOneWithTheSession() throws Exception {
    Resource resource = resource();
    get(anna, resource, () -> "old");
    get(bob, resource, () -> "of bob");
    clock.advance(TTL);
    Held refresh = Held.returning("new");
    get(anna, resource, refresh);
    refresh.finish();
    assertThat(left).containsExactly("old REPLACED");

    anna.close();

    assertThat(left).containsExactly("old REPLACED", "new CLOSED");
  }

  @Test
  void clearInTheSessionFencesAndInAnotherOneDoesNot() throws Exception {
    get(anna, data, () -> "old");
    get(bob, data, () -> "old");
    clock.advance(TTL);
    Held ofAnna = Held.returning("too late");
    Held ofBob = Held.returning("new");
    get(anna, data, ofAnna);
    ofAnna.awaitBegun();
    get(bob, data, ofBob);
    ofBob.awaitBegun();

    anna.run(() -> data.clear(1));
    ofAnna.finish();
    ofBob.finish();

    assertThat(get(anna, data, () -> "after")).isEqualTo("after");
    assertThat(get(bob, data, RefreshedSessionsTest::never)).isEqualTo("new");
  }

  @Test
  void oldResultOfTheSessionIsUsedIfTheMethodThrows() throws Exception {
    Data erring = new Data(spec("e").staleIfError(Duration.ofHours(1)));
    get(anna, erring, () -> "old");
    clock.advance(TTL);
    Body<Object> failing = () -> {
      throw new IOException("on purpose");
    };

    assertThat(get(anna, erring, failing)).isEqualTo("old");
    assertThat(get(anna, erring, RefreshedSessionsTest::never)).isEqualTo("old");
    assertThatThrownBy(() -> get(bob, erring, failing)).isInstanceOf(IOException.class);
    assertThat(erring.stats().stale()).isEqualTo(new CacheStats.Stale(2, 0, 1));
  }

  @Test
  void oldResultOfTheSessionIsUsedIfTheMethodTakesTooLong() throws Exception {
    Data slow = new Data(spec("s").softTimeout(Duration.ofMillis(1)));
    get(anna, slow, () -> "old");
    clock.advance(TTL);
    Held load = Held.returning("new");

    assertThat(get(anna, slow, load)).isEqualTo("old");
    load.finish();

    assertThat(get(anna, slow, RefreshedSessionsTest::never)).isEqualTo("new");
    assertThat(get(bob, slow, () -> "of bob")).isEqualTo("of bob");
  }

  @Test
  void stageOfASessionIsRefreshedThereAndDroppedWhenThatHasEnded() throws Exception {
    Data later = new Data(spec("l").async().refresh(Refresh.BACKGROUND));
    for (Session session : List.of(anna, bob)) {
      get(session, later, () -> OldResults.done("old"));
    }
    clock.advance(TTL);
    Later ofAnna = new Later();
    Later ofBob = new Later();
    assertThat(OldResults.joined(get(anna, later, ofAnna))).isEqualTo("old");
    ofAnna.awaitReturned();
    assertThat(OldResults.joined(get(bob, later, ofBob))).isEqualTo("old");
    ofBob.awaitReturned();

    anna.close();
    ofAnna.stage.complete("late");
    ofBob.stage.complete("new");

    assertThat(OldResults.joined(get(bob, later, RefreshedSessionsTest::never))).isEqualTo("new");
    assertThat(later.stats().stale()).isEqualTo(new CacheStats.Stale(2, 1, 0));
  }

  @Test
  void stageWithAResourceOfASessionThatHasEndedIsReleasedOnce() throws Exception {
    Resource later = new Resource(spec("l")
        .async()
        .refresh(Refresh.BACKGROUND)
        .onRelease((Object gone, EvictionReason why) -> left.add(gone + " " + why)));
    get(anna, later, () -> OldResults.done("old"));
    clock.advance(TTL);
    Later refresh = new Later();
    get(anna, later, refresh);
    refresh.awaitReturned();

    anna.close();
    refresh.stage.complete("late");

    caches.close();
    assertThat(left).containsExactly("old CLOSED", "late CLOSED");
  }

  @Test
  void eachResourceIsReleasedOnceWhoeverComesFirst() throws Exception {
    for (int round = 0; round < 300; round++) {
      Map<Object, AtomicInteger> releases = new ConcurrentHashMap<>();
      try (Caches mine = Caches.builder().isolated().clock(clock).build()) {
        Resource resource = new Resource(Handles.spec(mine, "r")
            .scope(Scope.SESSION)
            .ttl(TTL)
            .refresh(Refresh.BACKGROUND)
            .onRelease(
                (Object gone) -> Objects.requireNonNull(releases.get(gone)).incrementAndGet()));
        Body<Object> making = () -> {
          Object made = new Object();
          releases.put(made, new AtomicInteger());
          return made;
        };
        Session visit = Session.open();
        get(visit, resource, making);
        clock.advance(TTL);
        get(visit, resource, making);
        visit.close();
        OldResults.await(() -> releases.size() == resource.stats().loads());
      }
      OldResults.await(() -> releases.values().stream().allMatch(count -> count.get() == 1));
    }
  }
}
