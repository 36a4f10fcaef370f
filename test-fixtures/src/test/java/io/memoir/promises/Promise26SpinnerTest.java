package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.runtime.Caches;
import io.memoir.spi.Spinner;
import io.memoir.spi.SpinnerListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A spinner with the function's name or the given text appears on a miss that takes longer than
 * half a second, for the outermost function only; a hit shows nothing. Source: Streamlit,
 * parameters {@code show_spinner} and {@code show_time}.
 *
 * <p>Bodies do not sleep: they run until something is shown.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class Promise26SpinnerTest {

  private final Screen screen = new Screen();
  private final Caches caches = Caches.builder().isolated().spinner(screen).build();
  private final Promise26SpinnerTest_Reports_Cached reports =
      new Promise26SpinnerTest_Reports_Cached(new Plain(), caches);

  @AfterEach
  void close() {
    caches.close();
  }

  /** Notes what is shown. */
  private static final class Screen implements SpinnerListener {

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void begin(Spinner spinner) {
      events.add("begin " + spinner.text());
      Body.shown();
    }

    @Override
    public void end(Spinner spinner) {
      events.add("end " + spinner.text());
    }
  }

  /** What is still to happen before a body goes on. */
  private static final class Body {

    private static volatile CountDownLatch shown = new CountDownLatch(1);

    private Body() {}

    static void begin() {
      shown = new CountDownLatch(1);
    }

    static void shown() {
      shown.countDown();
    }

    static String runUntilSomethingIsShown() {
      try {
        shown.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return "shown";
    }
  }

  /** Slow functions. */
  interface Reports {

    @CacheData
    default String daily(int day) {
      return Body.runUntilSomethingIsShown() + day;
    }

    @CacheData
    default String all() {
      return Body.runUntilSomethingIsShown();
    }

    @CacheData(spinner = "Adding up", showTime = true)
    default String named(int day) {
      return Body.runUntilSomethingIsShown() + day;
    }

    @CacheData(spinner = "")
    default String wordless() {
      return Body.runUntilSomethingIsShown();
    }

    @CacheData(showSpinner = false)
    default String silent(int day, Callable<String> _body) throws Exception {
      return _body.call();
    }

    @CacheResource(spinner = "Outer")
    default Object outer(int day, Callable<String> _inner) throws Exception {
      return _inner.call();
    }

    @CacheData(spinner = "Closing")
    default String closing(int day, Callable<String> _inner) throws Exception {
      return _inner.call();
    }

    @CacheData
    default String failing(int day, Throwable _thrown) throws Throwable {
      Body.runUntilSomethingIsShown();
      throw _thrown;
    }

    @CacheData
    default String fast() {
      return "fast";
    }
  }

  /** As they are. */
  static final class Plain implements Reports {}

  private void assertShown(String text) {
    assertThat(screen.events).containsExactly("begin " + text, "end " + text);
  }

  @Test
  void theTextNamesTheFunctionAndAHitShowsNothing() {
    Body.begin();
    assertThat(reports.daily(1)).isEqualTo("shown1");
    assertThat(reports.daily(1)).isEqualTo("shown1");

    assertShown("Running `daily(...)`.");
  }

  @Test
  void aFunctionWithoutParametersHasNoDots() {
    Body.begin();
    reports.all();

    assertShown("Running `all()`.");
  }

  @Test
  void theAnnotationGivesTheText() {
    Body.begin();
    reports.named(1);

    assertShown("Adding up");
  }

  @Test
  void anEmptyTextIsShown() {
    Body.begin();
    reports.wordless();

    assertShown("");
  }

  @Test
  void aFunctionCanShowNothing() throws Exception {
    Body.begin();
    FutureTask<String> other = new FutureTask<>(() -> reports.named(2));

    // When a function that began later is shown, more than half a second has passed.
    String result = reports.silent(1, () -> {
      new Thread(other, "other").start();
      return Body.runUntilSomethingIsShown();
    });

    assertThat(result).isEqualTo("shown");
    other.get();
    assertShown("Adding up");
  }

  @Test
  void onlyTheOutermostFunctionIsShown() throws Exception {
    Body.begin();
    reports.outer(1, () -> reports.named(3));

    assertShown("Outer");
  }

  @Test
  void aFastMissShowsNothing() {
    reports.fast();
    Body.begin();
    reports.all();

    assertShown("Running `all()`.");
  }

  @Test
  void nothingIsLeftAfterAnException() {
    Body.begin();
    assertThatThrownBy(() -> reports.failing(1, new java.io.IOException("expected")))
        .hasMessage("expected");

    assertShown("Running `failing(...)`.");
  }

  @Test
  void nothingIsLeftAfterAnError() {
    Body.begin();
    assertThatThrownBy(() -> reports.failing(1, new OutOfMemoryError("expected")))
        .hasMessage("expected");

    assertShown("Running `failing(...)`.");
  }

  @Test
  void nothingIsLeftWhenTheCachesAreClosed() throws Exception {
    Body.begin();
    reports.closing(1, () -> {
      Body.runUntilSomethingIsShown();
      caches.close();
      assertShown("Closing");
      return "closed";
    });

    assertShown("Closing");
  }
}
