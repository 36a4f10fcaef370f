package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Close;
import io.memoir.Invalidates;
import io.memoir.Scope;
import io.memoir.error.ClosedSessionException;
import io.memoir.error.NoSessionException;
import io.memoir.runtime.Caches;
import io.memoir.runtime.explain.Explanation.Outcome;
import io.memoir.session.CallContext;
import io.memoir.session.Session;
import io.memoir.testing.CachesExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code scope = SESSION}: each session has results of its own, with bounds of its own, which are
 * released when it is closed; outside of a session a call is an error; threads that were handed the
 * session are inside of it, virtual ones included. Source: Streamlit, {@code scope="session"},
 * where only the script's own thread is.
 */
@ExtendWith(CachesExtension.class)
class Promise25SessionsTest {

  private final Session anna = Session.open("anna");
  private final Session ben = Session.open("ben");
  private final Shop shop = new Shop();

  @AfterEach
  void close() {
    anna.close();
    ben.close();
  }

  private Promise25SessionsTest_Carts_Cached carts(Caches caches) {
    return new Promise25SessionsTest_Carts_Cached(shop, caches);
  }

  private static <T> T on(Thread thread, FutureTask<T> task) throws Exception {
    thread.start();
    return task.get(60, TimeUnit.SECONDS);
  }

  private static <T> T onOtherThread(Callable<T> call) throws Exception {
    FutureTask<T> task = new FutureTask<>(call);
    return on(VirtualThreadsTest.threads().newThread(task), task);
  }

  @Test
  void sameCallInTwoSessionsRunsInEach(Caches caches) throws Exception {
    var carts = carts(caches);

    List<String> ofAnna = anna.call(() -> carts.items("a"));
    List<String> ofBen = ben.call(() -> carts.items("a"));

    assertThat(ofAnna).containsExactly("a", "1");
    assertThat(ofBen).containsExactly("a", "2");
    anna.run(() -> assertThatCall(() -> carts.items("a")).isHit());
    ben.run(() -> assertThatCall(() -> carts.items("a")).isHit().result().isEqualTo(ofBen));
  }

  @Test
  void boundsAreOfEachSession(Caches caches) {
    var carts = carts(caches);
    for (String name : List.of("a", "b", "c")) {
      anna.run(() -> carts.items(name));
    }
    ben.run(() -> carts.items("a"));

    anna.run(() -> assertThatCall(() -> carts.items("b")).isHit());
    anna.run(() -> assertThatCall(() -> carts.items("a")).isMiss());
    ben.run(() -> assertThatCall(() -> carts.items("a")).isHit());
  }

  @Test
  void resourcesAreReleasedWhenTheirSessionIsClosed(Caches caches) throws Exception {
    var carts = carts(caches);
    Line ofAnna = anna.call(() -> carts.line("a"));
    Line ofBen = ben.call(() -> carts.line("a"));
    assertThat(ofAnna).isNotSameAs(ofBen);
    assertThat(anna.<Line>call(() -> carts.line("a"))).isSameAs(ofAnna);

    anna.close();
    assertThat(ofAnna.closes).hasValue(1);
    assertThat(ofBen.closes).hasValue(0);

    caches.close();
    ben.close();
    assertThat(ofAnna.closes).hasValue(1);
    assertThat(ofBen.closes).hasValue(1);
  }

  @Test
  void callOutsideOfSessionIsClearErrorAndRunsNothing(Caches caches) {
    var carts = carts(caches);

    assertThatThrownBy(() -> carts.items("a"))
        .isInstanceOf(NoSessionException.class)
        .hasMessageContaining("Carts.items(String)")
        .hasMessageContaining("session.run");
    assertThatThrownBy(() -> carts.items.explain("a")).isInstanceOf(NoSessionException.class);
    anna.close();
    assertThatThrownBy(() -> anna.run(() -> carts.items("a")))
        .isInstanceOf(ClosedSessionException.class)
        .hasMessageContaining("anna is closed");
    assertThat(shop._runs).hasValue(0);
  }

  @Test
  void threadsThatWereHandedTheSessionAreInsideOfIt(Caches caches) throws Exception {
    var carts = carts(caches);
    List<String> ofAnna = anna.call(() -> carts.items("a"));

    assertThat(onOtherThread(anna.wrap((Callable<List<String>>) () -> carts.items("a"))))
        .isEqualTo(ofAnna);
    CallContext context = anna.call(CallContext::capture);
    assertThat(onOtherThread(context.wrap((Callable<List<String>>) () -> carts.items("a"))))
        .isEqualTo(ofAnna);
    anna.run(() -> assertThatThrownBy(() -> onOtherThread(() -> carts.items("a")))
        .hasCauseInstanceOf(NoSessionException.class));
  }

  @Test
  void manyThreadsOfOneSessionShareOneExecution(Caches caches) throws Exception {
    var carts = carts(caches);
    List<FutureTask<List<String>>> calls = new ArrayList<>();
    for (int n = 0; n < 200; n++) {
      Session mine = n % 2 == 0 ? anna : ben;
      FutureTask<List<String>> call =
          new FutureTask<>(mine.wrap((Callable<List<String>>) () -> carts.items("a")));
      calls.add(call);
      VirtualThreadsTest.threads().newThread(call).start();
    }
    for (FutureTask<List<String>> call : calls) {
      assertThat(call.get(60, TimeUnit.SECONDS)).hasSize(2);
    }

    assertThat(shop._runs).hasValue(2);
    assertThat(carts.items.stats().hits() + carts.items.stats().misses()).isEqualTo(200);
  }

  @Test
  void clearAndExplainAreAboutTheCurrentSession(Caches caches) {
    var carts = carts(caches);
    for (Session session : List.of(anna, ben)) {
      session.run(() -> carts.items("a"));
    }

    anna.run(() -> carts.items.clear("a"));

    anna.run(() -> assertThat(carts.items.explain("a").outcome()).isEqualTo(Outcome.MISS_ABSENT));
    ben.run(() -> assertThat(carts.items.explain("a").outcome()).isEqualTo(Outcome.HIT_IN_MEMORY));
    caches.clearData();
    ben.run(() -> assertThatCall(() -> carts.items("a")).isMiss());
  }

  @Test
  void whatInvalidatesDoesSoForAllSessions(Caches caches) {
    var carts = carts(caches);
    for (Session session : List.of(anna, ben)) {
      session.run(() -> carts.items("a"));
    }

    carts.sellOut();

    anna.run(() -> assertThatCall(() -> carts.items("a")).isMiss());
    ben.run(() -> assertThatCall(() -> carts.items("a")).isMiss());
  }

  /** Else a function for all would give one session's total to another. */
  @Test
  void resourceOfSessionIsAnArgumentOfItsOwn(Caches caches) throws Exception {
    var carts = carts(caches);
    Line ofAnna = anna.call(() -> carts.line("a"));
    Line ofBen = ben.call(() -> carts.line("a"));

    assertThatCall(() -> carts.total(ofAnna)).isMiss();
    assertThatCall(() -> carts.total(ofBen)).isMiss();
    assertThatCall(() -> carts.total(ofAnna)).isHit();
    ben.run(() -> assertThatCall(() -> carts.total(ofBen)).isHit());
  }

  @Test
  void subclassWrapperHasResultsOfSessionsToo(Caches caches) throws Exception {
    var counter = new Promise25SessionsTest_Counter_Cached(caches);

    assertThat(anna.<Integer>call(() -> counter.sum(10))).isEqualTo(55);
    assertThat(ben.<Integer>call(() -> counter.sum(5))).isEqualTo(15);

    assertThat(counter.sum.stats().loads()).isEqualTo(11 + 6);
    assertThat(counter.sum.scope()).isEqualTo(Scope.SESSION);
    assertThatThrownBy(() -> counter.sum(1)).isInstanceOf(NoSessionException.class);
  }

  @Test
  void methodWithoutResultRunsOnceInEachSession(Caches caches) {
    var carts = carts(caches);

    for (Session session : List.of(anna, ben, anna, ben)) {
      session.run(() -> carts.greet("hello"));
    }

    assertThat(shop._runs).hasValue(2);
  }

  /** What a visitor has. */
  interface Carts {
    @CacheData(scope = Scope.SESSION, maxEntries = 2)
    List<String> items(String name);

    @CacheResource(scope = Scope.SESSION, onRelease = Close.class)
    Line line(String name);

    @CacheData
    int total(Line line);

    @CacheData(scope = Scope.SESSION)
    void greet(String word);

    @Invalidates("items")
    void sellOut();
  }

  /** Counts what happens to it. */
  static final class Line implements AutoCloseable {
    private final AtomicInteger closes = new AtomicInteger();

    @Override
    public void close() {
      closes.incrementAndGet();
    }
  }

  /** Counts its runs. */
  private static final class Shop implements Carts {
    private final AtomicInteger _runs = new AtomicInteger();

    @Override
    public List<String> items(String name) {
      return new ArrayList<>(List.of(name, String.valueOf(_runs.incrementAndGet())));
    }

    @Override
    public Line line(String name) {
      return new Line();
    }

    @Override
    public int total(Line line) {
      return _runs.incrementAndGet();
    }

    @Override
    public void greet(String word) {
      _runs.incrementAndGet();
    }

    @Override
    public void sellOut() {
      // Whatever.
    }
  }

  /** Calls itself through the cache. */
  static class Counter {
    @CacheData(scope = Scope.SESSION)
    int sum(int n) {
      return n == 0 ? 0 : n + sum(n - 1);
    }
  }
}
