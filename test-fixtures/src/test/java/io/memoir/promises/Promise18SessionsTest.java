package io.memoir.promises;

import static io.memoir.promises.Awaiting.await;
import static io.memoir.promises.Awaiting.awaitRefreshes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Close;
import io.memoir.Refresh;
import io.memoir.Scope;
import io.memoir.elements.Elements;
import io.memoir.error.ClosedSessionException;
import io.memoir.runtime.Caches;
import io.memoir.session.Session;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import io.memoir.testing.ShownElements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An old result of a session is used in that session while one run makes it anew there. Source:
 * Streamlit 1.61, {@code scope="session"} with {@code refresh_mode="background"}.
 */
@ExtendWith(CachesExtension.class)
class Promise18SessionsTest {

  private static final Duration TTL = Duration.ofMinutes(10);

  private final Session anna = Session.open("anna");
  private final Session bob = Session.open("bob");
  private final Shop shop = new Shop();
  private Promise18SessionsTest_Carts_Cached carts;

  @BeforeEach
  void open(Caches caches) {
    carts = new Promise18SessionsTest_Carts_Cached(shop, caches);
  }

  @AfterEach
  void close() {
    shop._hold.countDown();
    anna.close();
    bob.close();
  }

  @Test
  void eachSessionHasItsOldAndItsNewResult(FakeClock clock) throws Exception {
    anna.call(() -> carts.items("books"));
    bob.call(() -> carts.items("books"));
    clock.advance(TTL);

    assertThat(anna.call(() -> carts.items("books"))).containsExactly("books of anna 1");
    awaitRefreshes(carts.items, 1);
    assertThat(bob.call(() -> carts.items("books"))).containsExactly("books of bob 2");
    awaitRefreshes(carts.items, 2);

    assertThat(anna.call(() -> carts.items("books"))).containsExactly("books of anna 3");
    assertThat(bob.call(() -> carts.items("books"))).containsExactly("books of bob 4");
  }

  @Test
  void everyCallerHasACopyOfItsOwn(FakeClock clock) throws Exception {
    anna.call(() -> carts.items("books")).add("mine");
    clock.advance(TTL);
    anna.call(() -> carts.items("books")).add("mine");
    awaitRefreshes(carts.items, 1);
    anna.call(() -> carts.items("books")).add("mine");

    assertThat(anna.call(() -> carts.items("books"))).containsExactly("books of anna 2");
  }

  @Test
  void refreshIsDiscardedAfterTheSessionHasEnded(Caches caches, FakeClock clock) throws Exception {
    Line old = anna.call(() -> carts.line("a"));
    clock.advance(TTL);
    shop._hold = new CountDownLatch(1);
    anna.call(() -> carts.line("a"));
    await(() -> shop._lines.size() == 2);

    anna.close();
    shop._hold.countDown();
    Line late = shop._lines.get(1);
    await(() -> late.closed.get() == 1);
    caches.close();

    assertThat(old.closed).hasValue(1);
    assertThat(late.closed).hasValue(1);
    assertThat(carts.line.stats().refreshes()).isZero();
    assertThatThrownBy(() -> anna.call(() -> carts.line("a")))
        .isInstanceOf(ClosedSessionException.class);
  }

  @Test
  void refreshIsDiscardedAfterTheSessionWasCleared(FakeClock clock) throws Exception {
    Line old = anna.call(() -> carts.line("a"));
    clock.advance(TTL);
    shop._hold = new CountDownLatch(1);
    anna.call(() -> carts.line("a"));
    await(() -> shop._lines.size() == 2);

    anna.run(carts.line::clear);
    shop._hold.countDown();
    Line late = shop._lines.get(1);
    await(() -> late.closed.get() == 1);

    assertThat(old.closed).hasValue(1);
    assertThat(anna.call(() -> carts.line("a"))).isNotIn(old, late);
  }

  @Test
  void oldResultOfTheSessionIsUsedIfTheMethodThrows(FakeClock clock) throws Exception {
    assertThat(anna.call(() -> carts.erring("a"))).isEqualTo("a of anna 1");
    clock.advance(TTL);
    shop._runs.set(-10);

    assertThat(anna.call(() -> carts.erring("a"))).isEqualTo("a of anna 1");
    assertThatThrownBy(() -> bob.call(() -> carts.erring("a")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void valuesOfStagesAreRefreshedInTheirSession(FakeClock clock) throws Exception {
    anna.call(() -> carts.later("a")).join();
    bob.call(() -> carts.later("a")).join();
    clock.advance(TTL);
    assertThat(bob.call(() -> carts.later("a"))).isCompletedWithValue("a of bob 2");
    awaitRefreshes(carts.later, 1);

    assertThat(bob.call(() -> carts.later("a"))).isCompletedWithValue("a of bob 3");
    assertThat(anna.call(() -> carts.later("a"))).isCompletedWithValue("a of anna 1");
  }

  @Test
  void oldElementsAreShownUntilTheNewOnesAreThere(FakeClock clock) {
    ShownElements page = new ShownElements();
    try (Caches shown = Caches.builder().isolated().clock(clock).elements(page).build()) {
      var functions = new Promise18SessionsTest_Carts_Cached(shop, shown);
      anna.run(functions::caption);
      clock.advance(TTL);
      anna.run(functions::caption);
      awaitRefreshes(functions.caption, 1);
      anna.run(functions::caption);
    }

    assertThat(page.lines()).containsExactly("run 1", "run 1 (replayed)", "run 2 (replayed)");
  }

  /** What each session has. */
  interface Carts {
    @CacheData(ttl = "10m", scope = Scope.SESSION, refresh = Refresh.BACKGROUND)
    List<String> items(String shop);

    @CacheResource(
        ttl = "10m",
        scope = Scope.SESSION,
        refresh = Refresh.BACKGROUND,
        onRelease = Close.class)
    Line line(String name);

    @CacheData(ttl = "10m", scope = Scope.SESSION, staleIfError = "1h")
    String erring(String name);

    @CacheData(ttl = "10m", scope = Scope.SESSION, refresh = Refresh.BACKGROUND)
    CompletableFuture<String> later(String name);

    @CacheData(ttl = "10m", scope = Scope.SESSION, refresh = Refresh.BACKGROUND)
    void caption();
  }

  /** A resource, which notes how often it was closed. */
  static final class Line implements AutoCloseable {
    private final AtomicInteger closed = new AtomicInteger();

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  private static final class Shop implements Carts {
    private final AtomicInteger _runs = new AtomicInteger();
    private final List<Line> _lines = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch _hold = new CountDownLatch(0);

    private String made(String name) {
      String owner = Objects.requireNonNull(Session.current()).name();
      return name + " of " + owner + " " + _runs.incrementAndGet();
    }

    @Override
    public List<String> items(String shop) {
      return new ArrayList<>(List.of(made(shop)));
    }

    @Override
    public Line line(String name) {
      Line made = new Line();
      _lines.add(made);
      try {
        if (!_hold.await(20, TimeUnit.SECONDS)) {
          throw new IllegalStateException("waited too long");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return made;
    }

    @Override
    public String erring(String name) {
      String made = made(name);
      if (_runs.get() < 0) {
        throw new IllegalStateException("on purpose");
      }
      return made;
    }

    @Override
    public CompletableFuture<String> later(String name) {
      return CompletableFuture.completedFuture(made(name));
    }

    @Override
    public void caption() {
      Elements.text("run " + _runs.incrementAndGet());
    }
  }
}
