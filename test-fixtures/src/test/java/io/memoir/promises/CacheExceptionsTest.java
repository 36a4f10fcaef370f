package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.memoir.CacheData;
import io.memoir.error.RecursiveCallException;
import io.memoir.hook.EvictionReason;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Exceptions of named types are kept for a while, and only these. */
@ExtendWith(CachesExtension.class)
class CacheExceptionsTest {

  private static final List<String> LEFT = new ArrayList<>();

  private final Searching searching = new Searching();

  private CacheExceptionsTest_Lookups_Cached lookups(Caches caches) {
    return new CacheExceptionsTest_Lookups_Cached(searching, caches);
  }

  @BeforeEach
  void forgetWhatLeft() {
    LEFT.clear();
  }

  @Test
  void laterCallersGetTheSameExceptionUntilItsTimeIsOver(Caches caches, FakeClock clock) {
    var lookups = lookups(caches);
    searching._thrown = new FileNotFoundException("gone");
    Throwable first = catchThrowable(() -> lookups.find("a"));
    clock.advance(Duration.ofSeconds(29));
    assertThat(catchThrowable(() -> lookups.find("a"))).isSameAs(first);
    assertThat(searching._calls).isEqualTo(1);
    assertThat(lookups.find.stats().hits()).isEqualTo(1);
    assertThat(lookups.find.stats().loadFailures()).isEqualTo(1);

    clock.advance(Duration.ofSeconds(1));
    searching._thrown = null;

    assertThat(catchThrowable(() -> lookups.find("a"))).isNull();
    assertThat(searching._calls).isEqualTo(2);
  }

  @Test
  void otherExceptionsAreNotKept(Caches caches) {
    var lookups = lookups(caches);
    for (Throwable thrown : List.of(
        new IOException("disk"), new InterruptedException("stop"), new AssertionError("bug"))) {
      searching._thrown = thrown;
      assertThat(catchThrowable(() -> lookups.find("a"))).isSameAs(thrown);
    }

    assertThat(searching._calls).isEqualTo(3);
    assertThat(lookups.find.size()).isZero();
  }

  @Test
  void whatMemoirItselfThrowsIsNotKept(Caches caches) {
    var lookups = lookups(caches);
    searching._inner = () -> lookups.any("a");

    Throwable first = catchThrowable(() -> lookups.any("a"));
    searching._inner = null;

    assertThat(first).isInstanceOf(RecursiveCallException.class);
    assertThat(lookups.any("a")).isEqualTo("a");
  }

  @Test
  void whatCacheIfThrowsIsNotKept(Caches caches) {
    var lookups = lookups(caches);
    assertThatThrownBy(() -> lookups.any("refused")).hasMessage("cacheIf throws");
    assertThatThrownBy(() -> lookups.any("refused")).hasMessage("cacheIf throws");

    assertThat(searching._calls).isEqualTo(2);
  }

  @Test
  void aKeptExceptionCountsForMaxEntriesAndIsNoResultThatLeaves(Caches caches) throws Exception {
    var lookups = lookups(caches);
    lookups.find("a");
    lookups.find("b");
    searching._thrown = new FileNotFoundException("gone");
    assertThat(catchThrowable(() -> lookups.find("c"))).isNotNull();
    assertThat(LEFT).containsExactly("a SIZE");
    assertThat(lookups.find.size()).isEqualTo(2);
    searching._thrown = null;
    lookups.find("d");
    lookups.find("e");

    assertThat(LEFT).containsExactly("a SIZE", "b SIZE");
  }

  @Test
  void clearForgetsItAndFencesIt(Caches caches) {
    var lookups = lookups(caches);
    searching._thrown = new FileNotFoundException("gone");
    assertThat(catchThrowable(() -> lookups.find("a"))).isNotNull();
    lookups.find.clear("a");
    searching._meanwhile = () -> lookups.find.clear("a");
    assertThat(catchThrowable(() -> lookups.find("a"))).isNotNull();

    assertThat(lookups.find.size()).isZero();
    assertThat(searching._calls).isEqualTo(2);
  }

  @Test
  void whoWaitsGetsItOnce(Caches caches) throws Exception {
    var lookups = lookups(caches);
    searching._thrown = new IllegalStateException("gone");
    searching._entered = new CountDownLatch(1);
    searching._leave = new CountDownLatch(1);
    CompletableFuture<Throwable> one =
        CompletableFuture.supplyAsync(() -> catchThrowable(() -> lookups.any("a")));
    searching._entered.await();
    CompletableFuture<Throwable> other =
        CompletableFuture.supplyAsync(() -> catchThrowable(() -> lookups.any("a")));
    searching._leave.countDown();

    assertThat(one.get()).isSameAs(other.get()).isSameAs(searching._thrown);
    assertThat(searching._calls).isEqualTo(1);
  }

  /** Functions whose exceptions are kept. */
  interface Lookups {
    @CacheData(
        maxEntries = 2,
        cacheExceptions = FileNotFoundException.class,
        exceptionTtl = "30s",
        onEvict = Show.class)
    String find(String name) throws IOException, InterruptedException;

    @CacheData(cacheIf = IsFine.class, cacheExceptions = Exception.class, exceptionTtl = "1m")
    String any(String name);
  }

  /** Throws for one result. */
  static final class IsFine implements Predicate<String> {
    @Override
    public boolean test(String result) {
      if (result.equals("refused")) {
        throw new IllegalStateException("cacheIf throws");
      }
      return true;
    }
  }

  /** Notes what leaves. */
  static final class Show implements BiConsumer<String, EvictionReason> {
    @Override
    public void accept(String result, EvictionReason reason) {
      LEFT.add(result + " " + reason);
    }
  }

  /** Throws what it is told to. */
  private static final class Searching implements Lookups {
    private @Nullable Throwable _thrown;
    private Runnable _meanwhile = () -> {};
    private @Nullable Runnable _inner;
    private int _calls;
    private CountDownLatch _entered = new CountDownLatch(0);
    private CountDownLatch _leave = new CountDownLatch(0);

    @Override
    public String find(String name) throws IOException, InterruptedException {
      _calls++;
      _meanwhile.run();
      if (_thrown instanceof IOException e) {
        throw e;
      }
      if (_thrown instanceof InterruptedException e) {
        throw e;
      }
      if (_thrown instanceof Error e) {
        throw e;
      }
      return name;
    }

    @Override
    public String any(String name) {
      _calls++;
      _entered.countDown();
      try {
        _leave.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (_inner != null) {
        _inner.run();
      }
      if (_thrown instanceof RuntimeException e) {
        throw e;
      }
      return name;
    }
  }
}
