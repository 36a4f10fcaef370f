package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.Persist;
import io.memoir.Scope;
import io.memoir.error.ClosedCachesException;
import io.memoir.error.ClosedSessionException;
import io.memoir.error.NoSessionException;
import io.memoir.runtime.Handles.Data;
import io.memoir.runtime.Handles.Resource;
import io.memoir.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each session has results of its own. */
class SessionsTest {

  private static final Logger LOG = Logger.getLogger("io.memoir.session");

  private final Together.Clock clock = new Together.Clock();
  private final Caches caches = Caches.builder().isolated().clock(clock).build();
  private final Session anna = Session.open("anna");
  private final Session ben = Session.open("ben");
  private final List<Object> released = new ArrayList<>();
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void close() {
    anna.close();
    ben.close();
    caches.close();
  }

  private static FunctionSpec spec(Caches caches, String method) {
    return Handles.spec(caches, method).scope(Scope.SESSION);
  }

  private Resource resource() {
    return new Resource(spec(caches, "resource").onRelease((Object left) -> released.add(left)));
  }

  private Object get(Session session, Data data, int n) throws Exception {
    return session.call(() -> data.get(n, () -> "run " + runs.incrementAndGet()));
  }

  private Object get(Session session, Resource resource, int n) throws Exception {
    return session.call(() -> resource.get(n, () -> "run " + runs.incrementAndGet()));
  }

  @Test
  void sessionsDoNotShareResults() throws Exception {
    Data data = new Data(spec(caches, "f"));

    assertThat(get(anna, data, 1)).isEqualTo("run 1");
    assertThat(get(ben, data, 1)).isEqualTo("run 2");
    assertThat(get(anna, data, 1)).isEqualTo("run 1");
    assertThat(get(ben, data, 1)).isEqualTo("run 2");
  }

  @Test
  void boundsHoldForEachSession() throws Exception {
    Data data = new Data(spec(caches, "f").maxEntries(2));
    for (int n = 1; n <= 3; n++) {
      get(anna, data, n);
    }
    get(ben, data, 1);
    get(ben, data, 2);

    assertThat(anna.call(data::size)).isEqualTo(2);
    assertThat(ben.call(data::size)).isEqualTo(2);
    assertThat(data.stats().evictions()).isOne();
    assertThat(get(anna, data, 3)).isEqualTo("run 3");
    assertThat(get(anna, data, 1)).isEqualTo("run 6");
  }

  @Test
  void ttlHoldsInEachSession() throws Exception {
    Data data = new Data(spec(caches, "f").ttl(Duration.ofSeconds(5)));
    get(anna, data, 1);
    clock.advance(Duration.ofSeconds(3));
    get(ben, data, 1);
    clock.advance(Duration.ofSeconds(3));

    assertThat(get(anna, data, 1)).isEqualTo("run 3");
    assertThat(get(ben, data, 1)).isEqualTo("run 2");
  }

  @Test
  void callOutsideOfEverySessionSaysHowToMakeOne() {
    Data data = new Data(spec(caches, "f"));

    assertThatThrownBy(() -> data.get(1, () -> "not reached"))
        .isInstanceOf(NoSessionException.class)
        .hasMessageContaining("Results of io.memoir.runtime.Handles.f(int) belong to sessions")
        .hasMessageContaining("session.run(")
        .hasMessageContaining("session.wrap(");
    assertThatThrownBy(data::clear).isInstanceOf(NoSessionException.class);
    assertThatThrownBy(data::size).isInstanceOf(NoSessionException.class);
    assertThatThrownBy(() -> data.clear(1)).isInstanceOf(NoSessionException.class);
    assertThat(data.stats()).isEqualTo(CacheStats.NONE);
  }

  @Test
  void callInClosedSessionIsAnErrorThatNamesIt() {
    Data data = new Data(spec(caches, "f"));
    anna.close();

    assertThatThrownBy(() -> get(anna, data, 1))
        .isInstanceOf(ClosedSessionException.class)
        .hasMessageContaining("anna is closed")
        .hasMessageContaining("Handles.f(int)");
    assertThat(anna.isOpen()).isFalse();
    assertThat(runs).hasValue(0);
  }

  @Test
  void clearIsOfTheCurrentSessionAndClearDataOfAll() throws Exception {
    Data data = new Data(spec(caches, "f"));
    Resource resource = resource();
    for (Session session : List.of(anna, ben)) {
      get(session, data, 1);
      get(session, data, 2);
      get(session, resource, 1);
    }

    anna.run(data::clear);
    assertThat(anna.call(data::size)).isZero();
    assertThat(ben.call(data::size)).isEqualTo(2);
    ben.run(() -> data.clear(1));
    assertThat(ben.call(data::size)).isEqualTo(1);

    caches.clearData();
    assertThat(ben.call(data::size)).isZero();
    assertThat(released).isEmpty();

    caches.clearResources();
    assertThat(released).containsExactlyInAnyOrder("run 3", "run 6");
    assertThat(anna.call(resource::size)).isZero();
  }

  @Test
  void clearInAllSessionsNeedsNone() throws Exception {
    Resource resource = resource();
    get(anna, resource, 1);
    get(ben, resource, 1);
    anna.close();

    resource.clearInAllSessions();

    assertThat(released).containsExactly("run 1", "run 2");
    assertThat(ben.call(resource::size)).isZero();
  }

  @Test
  void resourcesAreReleasedOnceWhenTheSessionEnds() throws Exception {
    Resource resource = resource();
    get(anna, resource, 1);
    get(anna, resource, 2);
    get(ben, resource, 1);

    anna.close();
    anna.close();
    assertThat(released).containsExactlyInAnyOrder("run 1", "run 2");

    caches.close();
    ben.close();
    assertThat(released).containsExactlyInAnyOrder("run 1", "run 2", "run 3");
  }

  @Test
  void resourceAfterItsCachesAreClosedIsAnError() throws Exception {
    Resource resource = resource();
    get(anna, resource, 1);

    caches.close();

    assertThatThrownBy(() -> get(anna, resource, 1)).isInstanceOf(ClosedCachesException.class);
    assertThatThrownBy(() -> get(ben, resource, 1)).isInstanceOf(ClosedCachesException.class);
    assertThat(released).containsExactly("run 1");
  }

  @Test
  void dataAfterItsCachesAreClosedIsComputedEachTime() throws Exception {
    Data data = new Data(spec(caches, "f"));
    get(anna, data, 1);

    caches.close();

    assertThat(get(anna, data, 1)).isEqualTo("run 2");
    assertThat(get(anna, data, 1)).isEqualTo("run 3");
    assertThat(get(ben, data, 1)).isEqualTo("run 4");
  }

  @Test
  void sessionHasResultsOfAnyCaches() throws Exception {
    try (Caches others = Caches.builder().isolated().build()) {
      Data data = new Data(spec(caches, "f"));
      Data other = new Data(spec(others, "f"));

      assertThat(get(anna, data, 1)).isEqualTo("run 1");
      assertThat(get(anna, other, 1)).isEqualTo("run 2");
      assertThat(get(anna, data, 1)).isEqualTo("run 1");
      assertThat(get(anna, other, 1)).isEqualTo("run 2");
    }
  }

  @Test
  void statisticsSumAllSessionsEndedOnesIncluded() throws Exception {
    Data data = new Data(spec(caches, "f"));
    for (Session session : List.of(anna, ben)) {
      get(session, data, 1);
      get(session, data, 1);
      get(session, data, 1);
    }
    anna.close();

    assertThat(data.stats().hits()).isEqualTo(4);
    assertThat(data.stats().misses()).isEqualTo(2);
    assertThat(caches.stats()).isEqualTo(data.stats());
  }

  @Test
  void wrappersShareWithinSessionAsTheyDoWithoutOne() throws Exception {
    Data one = new Data(spec(caches, "f"));
    Data same = new Data(spec(caches, "f"));
    Object stateful = new Object() {
      final int size = 1;
    };
    Data ofOne = new Data(Handles.spec(caches, "f", stateful).scope(Scope.SESSION));
    Data ofSame = new Data(Handles.spec(caches, "f", stateful).scope(Scope.SESSION));

    assertThat(get(anna, one, 1)).isEqualTo("run 1");
    assertThat(get(anna, same, 1)).isEqualTo("run 1");
    assertThat(get(anna, ofOne, 1)).isEqualTo("run 2");
    assertThat(get(anna, ofSame, 1)).isEqualTo("run 2");
    assertThat(get(ben, ofSame, 1)).isEqualTo("run 3");
  }

  @Test
  void validateIsAskedInSessionsToo() throws Exception {
    Resource resource = new Resource(spec(caches, "r")
        .validate((Object existing) -> !existing.equals("run 1"))
        .onRelease((Object left) -> released.add(left)));

    get(anna, resource, 1);
    assertThat(get(anna, resource, 1)).isEqualTo("run 2");
    assertThat(get(anna, resource, 1)).isEqualTo("run 2");
    assertThat(released).containsExactly("run 1");
  }

  @Test
  void functionThatIsSwitchedOffNeedsNoSession() {
    try (Caches off =
        Caches.builder().isolated().property("memoir.enabled", "false").build()) {
      Data data = new Data(spec(off, "f"));

      assertThat(data.get(1, () -> "forwarded")).isEqualTo("forwarded");
      assertThat(data.scope()).isEqualTo(Scope.SESSION);
    }
  }

  @Test
  void configurationDoesNotBringResultsOfSessionsToDisk(@TempDir Path folder) throws Exception {
    try (Caches onDisk = Caches.builder()
        .isolated()
        .directory(folder)
        .property("memoir.persist", "disk")
        .build()) {
      Data data = new Data(spec(onDisk, "f"));

      get(anna, data, 1);

      assertThat(data.persist()).isEqualTo(Persist.NONE);
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.filter(Files::isRegularFile)).isEmpty();
      }
      assertThat(get(ben, data, 1)).isEqualTo("run 2");
    }
  }

  @Test
  void functionForAllThatUsesThoseOfSessionIsWarnedOfOnce() throws Exception {
    Data data = new Data(spec(caches, "ofSession"));
    Data nested = new Data(spec(caches, "nested"));
    Data forAll = new Data(Handles.spec(caches, "forAll"));
    List<String> warnings = new ArrayList<>();
    Handler handler = new Handler() {
      @Override
      public void publish(LogRecord warning) {
        warnings.add(new SimpleFormatter().formatMessage(warning));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    LOG.setUseParentHandlers(false);
    LOG.addHandler(handler);
    try {
      for (Session session : List.of(anna, ben)) {
        session.run(() -> forAll.get(1, () -> data.get(1, () -> "result")));
        session.run(() -> forAll.get(2, () -> data.get(1, () -> "result")));
        session.run(() -> nested.get(1, () -> data.get(1, () -> "result")));
      }
    } finally {
      LOG.removeHandler(handler);
      LOG.setUseParentHandlers(true);
    }

    assertThat(warnings).singleElement().asString().contains("forAll(int)", "ofSession(int)");
  }

  @Test
  void recursionWorksInSessions() {
    Data data = new Data(spec(caches, "sum"));

    anna.run(
        () -> assertThat(sum(data, 500)).isEqualTo(IntStream.rangeClosed(0, 500).sum()));

    assertThat(data.stats().loads()).isEqualTo(501);
  }

  private static int sum(Data data, int n) {
    return (int) data.get(n, () -> n == 0 ? 0 : n + sum(data, n - 1));
  }
}
