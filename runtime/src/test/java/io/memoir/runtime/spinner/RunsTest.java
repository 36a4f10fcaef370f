package io.memoir.runtime.spinner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.runtime.call.Call;
import io.memoir.runtime.expiry.Sweeper;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.store.Bounds;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which calls of functions are shown. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RunsTest {

  private static final Duration DELAY = Duration.ofMillis(500);

  private final FakeScheduler time = new FakeScheduler();
  private final Recorded recorded = new Recorded();
  private final Spinners spinners = new Spinners(() -> recorded, time, time, 0);
  private final Sweeper sweeper = new Sweeper(true);
  private final Results outer = results("outer");
  private final Results inner = results("inner");
  private final Results hidden = results(null);

  private Results results(@Nullable String text) {
    FunctionSpinner spinner =
        text == null ? null : new FunctionSpinner(spinners, text + "()", text, false);
    Bounds bounds = new Bounds(Integer.MAX_VALUE, Long.MAX_VALUE, () -> 0);
    return new Results(text + "()", bounds, new Shown(spinner), sweeper);
  }

  @AfterEach
  void close() {
    sweeper.close();
  }

  /** Makes a call as generated code does. */
  // The older compiler does not read what may be null in type arguments.
  @SuppressWarnings("NullAway")
  private static Object call(Results results, Object key, Callable<?> body) throws Exception {
    Call<Object> found = results.find(key);
    Call<Object> call = found == null ? results.begin(key) : found;
    while (call.mustRun()) {
      try {
        call.returned(body.call());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  private String slow() {
    time.advance(DELAY);
    return "slow";
  }

  @Test
  void aMissIsShownAndAHitIsNot() throws Exception {
    call(outer, 1, this::slow);
    assertThat(recorded.events).containsExactly("begin outer", "end outer");

    call(outer, 1, this::slow);

    assertThat(recorded.events).containsExactly("begin outer", "end outer");
    assertThat(time.pending()).isLessThanOrEqualTo(1);
  }

  @Test
  void theSpinnerIsGoneWhenTheMethodHasThrown() {
    assertThatThrownBy(() -> call(outer, 1, () -> {
          slow();
          throw new java.io.IOException("expected");
        }))
        .hasMessage("expected");

    assertThat(recorded.events).containsExactly("begin outer", "end outer");
  }

  @Test
  void theSpinnerIsGoneAfterAnError() {
    assertThatThrownBy(() -> call(outer, 1, () -> {
          slow();
          throw new StackOverflowError("expected");
        }))
        .hasMessage("expected");

    assertThat(recorded.events).containsExactly("begin outer", "end outer");
    time.advance(Duration.ofHours(1));
    assertThat(time.pending()).isZero();
  }

  @Test
  void onlyTheOutermostFunctionIsShown() throws Exception {
    call(outer, 1, () -> call(inner, 1, () -> call(inner, 2, this::slow)));

    assertThat(recorded.events).containsExactly("begin outer", "end outer");
  }

  @Test
  void aFunctionInsideOneThatShowsNothingIsNotShownEither() throws Exception {
    call(hidden, 1, () -> call(inner, 1, this::slow));

    assertThat(recorded.events).isEmpty();
  }

  @Test
  void theNextFunctionIsOutermostAgain() throws Exception {
    call(outer, 1, () -> "fast");
    assertThatThrownBy(() -> call(
            outer,
            2,
            () -> call(inner, 1, () -> {
              throw new IllegalStateException("expected");
            })))
        .hasMessage("expected");

    call(inner, 1, this::slow);

    assertThat(recorded.events).containsExactly("begin inner", "end inner");
  }

  @Test
  void aCallThatWaitsForAnotherOneShowsNothingOfItsOwn() throws Exception {
    CountDownLatch isRunning = new CountDownLatch(1);
    CountDownLatch ends = new CountDownLatch(1);
    FutureTask<Object> first = new FutureTask<>(() -> call(outer, 1, () -> {
      isRunning.countDown();
      ends.await();
      return "slow";
    }));
    new Thread(first, "first").start();
    isRunning.await();
    FutureTask<Object> second = new FutureTask<>(() -> call(outer, 1, () -> "never"));
    Thread waiting = new Thread(second, "second");
    waiting.start();
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    time.advance(DELAY);
    assertThat(recorded.events).containsExactly("begin outer");
    ends.countDown();

    assertThat(first.get()).isEqualTo("slow");
    assertThat(second.get()).isEqualTo("slow");
    assertThat(recorded.events).containsExactly("begin outer", "end outer");
  }

  @Test
  void functionsOfSeveralThreadsAreEachShown() throws Exception {
    CountDownLatch areRunning = new CountDownLatch(2);
    CountDownLatch ends = new CountDownLatch(1);
    Callable<Object> body = () -> {
      areRunning.countDown();
      ends.await();
      return "slow";
    };
    FutureTask<Object> first = new FutureTask<>(() -> call(outer, 1, body));
    FutureTask<Object> second = new FutureTask<>(() -> call(inner, 1, body));
    new Thread(first, "first").start();
    new Thread(second, "second").start();
    areRunning.await();

    time.advance(DELAY);
    assertThat(recorded.events).containsExactlyInAnyOrder("begin outer", "begin inner");
    ends.countDown();
    first.get();
    second.get();

    assertThat(recorded.events).contains("end outer", "end inner").hasSize(4);
  }
}
