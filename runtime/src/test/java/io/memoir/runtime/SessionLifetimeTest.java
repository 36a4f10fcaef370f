package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.Scope;
import io.memoir.runtime.Handles.Data;
import io.memoir.runtime.Handles.Resource;
import io.memoir.session.Session;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What sessions keep, and what keeps them. */
class SessionLifetimeTest {

  private static final int TRIES = 200;

  private final Caches caches = Caches.builder().isolated().build();
  private final List<Object> released = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    caches.close();
  }

  private FunctionSpec spec(String method, Object delegate) {
    return Handles.spec(caches, method, delegate).scope(Scope.SESSION).ttl(Duration.ofDays(1));
  }

  /** Calls in the session; only the result is known to the caller, and not for long. */
  private static WeakReference<Object> made(Session session, Supplier<Object> call) {
    Object[] made = new Object[1];
    session.run(() -> made[0] = call.get());
    return new WeakReference<>(made[0]);
  }

  private static Object load() {
    return new Thing();
  }

  /** Is shared without a copy where it is a resource. */
  private static final class Thing {}

  /** Its instances do not share. */
  private static final class Stateful {
    final int size = 1;
  }

  @Test
  void closedSessionKeepsNothing() {
    Session session = Session.open();
    Resource resource = new Resource(spec("r", new Handles.Stateless()));
    WeakReference<Object> result = made(session, () -> resource.get(1, SessionLifetimeTest::load));

    session.close();

    assertThat(becomesTrue(() -> result.refersTo(null))).isTrue();
    assertThat(session.isOpen()).isFalse();
    assertThat(resource.stats().loads()).isOne();
  }

  @Test
  void nothingKeepsClosedSession() {
    Resource resource = new Resource(
        spec("r", new Handles.Stateless()).onRelease((Object left) -> released.add("released")));
    WeakReference<Session> session = useAndClose(resource);

    assertThat(becomesTrue(() -> session.refersTo(null))).isTrue();
    assertThat(released).containsExactly("released");
  }

  private static WeakReference<Session> useAndClose(Resource resource) {
    try (Session session = Session.open()) {
      made(session, () -> resource.get(1, SessionLifetimeTest::load));
      return new WeakReference<>(session);
    }
  }

  @Test
  void sessionThatIsLostTakesItsDataAlong() {
    Data data = new Data(spec("f", new Handles.Stateless()));
    WeakReference<Session> session = useAndLose(data);

    assertThat(becomesTrue(() -> session.refersTo(null))).isTrue();
    assertThat(data.stats().hits()).isOne();
    assertThat(data.stats().misses()).isOne();
  }

  private static WeakReference<Session> useAndLose(Data data) {
    Session session = Session.open();
    session.run(() -> data.get(1, () -> "result"));
    session.run(() -> data.get(1, () -> "not reached"));
    return new WeakReference<>(session);
  }

  @Test
  void resourcesOfSessionThatIsLostAreReleasedWithTheCaches() {
    Resource resource = new Resource(
        spec("r", new Handles.Stateless()).onRelease((Object left) -> released.add("released")));
    WeakReference<Session> session = useAndLose(resource);
    assertThat(becomesTrue(() -> session.refersTo(null))).isTrue();
    assertThat(released).isEmpty();

    caches.close();

    assertThat(released).containsExactly("released");
  }

  private static WeakReference<Session> useAndLose(Resource resource) {
    Session session = Session.open();
    made(session, () -> resource.get(1, SessionLifetimeTest::load));
    return new WeakReference<>(session);
  }

  @Test
  void sessionThatStaysOpenKeepsNoWrapperNorItsData() {
    try (Session session = Session.open()) {
      Data other = new Data(spec("other", new Handles.Stateless()));
      List<WeakReference<Object>> lost = useAndLoseWrapper(session);

      assertThat(becomesTrue(() -> {
            session.run(() -> other.get(1, () -> "a call"));
            return lost.stream().allMatch(each -> each.refersTo(null));
          }))
          .isTrue();
      assertThat(caches.functions()).containsExactly(other);
    }
  }

  /** The handle, its delegate, and what the session has of it. */
  private List<WeakReference<Object>> useAndLoseWrapper(Session session) {
    Object delegate = new Stateful();
    Data data = new Data(spec("f", delegate));
    session.run(() -> data.get(1, () -> "result"));
    Object[] results = new Object[1];
    session.run(() -> results[0] = data.results.current());
    return List.of(
        new WeakReference<>(data), new WeakReference<>(delegate), new WeakReference<>(results[0]));
  }

  @Test
  void resourceWhoseWrapperIsLostIsReleasedWithItsSession() {
    Session session = Session.open();
    useAndLoseResource(session);
    assertThat(becomesTrue(() -> caches.functions().isEmpty())).isTrue();
    assertThat(released).isEmpty();

    session.close();

    assertThat(released).containsExactly("released");
  }

  private void useAndLoseResource(Session session) {
    Resource resource = new Resource(
        spec("r", new Stateful()).onRelease((Object left) -> released.add("released")));
    made(session, () -> resource.get(1, SessionLifetimeTest::load));
  }

  @Test
  void cachesThatAreClosedKeepNoResultInSessionsThatStayOpen() {
    try (Session session = Session.open()) {
      WeakReference<Object> result;
      try (Caches mine = Caches.builder().isolated().build()) {
        Resource resource = new Resource(Handles.spec(mine, "r").scope(Scope.SESSION));
        result = made(session, () -> resource.get(1, SessionLifetimeTest::load));
      }
      assertThat(becomesTrue(() -> result.refersTo(null))).isTrue();
      assertThat(session.isOpen()).isTrue();
    }
  }

  /** Collects garbage until it is so. */
  private static boolean becomesTrue(BooleanSupplier condition) {
    for (int i = 0; i < TRIES && !condition.getAsBoolean(); i++) {
      System.gc();
    }
    return condition.getAsBoolean();
  }
}
