package io.memoir.runtime.spinner;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.spi.Spinner;
import io.memoir.spi.SpinnerListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SpinnersTest {

  private static final Duration DELAY = Duration.ofMillis(500);
  private static final Duration TICK = Duration.ofMillis(100);
  private static final Duration HOUR = Duration.ofHours(1);

  private final FakeScheduler time = new FakeScheduler();
  private final Recorded recorded = new Recorded();

  private Spinners spinners(@Nullable SpinnerListener listener) {
    Supplier<@Nullable SpinnerListener> source = () -> listener;
    return new Spinners(source, time, time, 0);
  }

  private static Spin begin(Spinners spinners, String text, boolean showTime) {
    return Objects.requireNonNull(new FunctionSpinner(spinners, "f()", text, showTime).begin());
  }

  @Test
  void aFastRunIsNotShown() {
    Spin spin = begin(spinners(recorded), "a", true);
    time.advance(DELAY.minusNanos(1));
    spin.end();

    time.advance(HOUR);

    assertThat(recorded.events).isEmpty();
    assertThat(time.pending()).as("looks when nothing runs").isZero();
  }

  @Test
  void aSlowRunIsShownAfterHalfASecondUntilItEnds() {
    Spin spin = begin(spinners(recorded), "a", false);
    time.advance(DELAY);
    assertThat(recorded.events).containsExactly("begin a");

    time.advance(HOUR);
    spin.end();
    spin.end();
    time.advance(HOUR);

    assertThat(recorded.events).containsExactly("begin a", "end a");
    assertThat(time.pending()).isZero();
  }

  @Test
  void theTimeIsToldEveryTenthOfASecond() {
    Spin spin = begin(spinners(recorded), "a", true);
    time.advance(DELAY.plus(TICK).plus(TICK));
    spin.end();

    assertThat(recorded.events)
        .containsExactly(
            "begin a (0.5 seconds)",
            "progress a (0.6 seconds)",
            "progress a (0.7 seconds)",
            "end a (0.7 seconds)");
  }

  @Test
  void anEmptyTextIsShownToo() {
    Spinners spinners = spinners(recorded);
    Spin wordless = begin(spinners, "", false);
    Spin timed = begin(spinners, "", true);
    time.advance(DELAY);
    wordless.end();
    timed.end();

    assertThat(recorded.events)
        .containsExactlyInAnyOrder("begin ", "begin (0.5 seconds)", "end ", "end (0.5 seconds)");
  }

  @Test
  void eachIsShownHalfASecondAfterItsOwnBegin() {
    Spinners spinners = spinners(recorded);
    begin(spinners, "a", false);
    time.advance(TICK);
    Spin later = begin(spinners, "b", false);
    time.advance(DELAY.minus(TICK));
    assertThat(recorded.events).containsExactly("begin a");
    time.advance(TICK.minusNanos(1));
    assertThat(recorded.events).containsExactly("begin a");

    time.advance(Duration.ofNanos(1));

    assertThat(recorded.events).containsExactly("begin a", "begin b");
    later.end();
    assertThat(recorded.events).containsExactly("begin a", "begin b", "end b");
  }

  @Test
  void aRunThatBeginsAfterAllOthersEndedIsShownToo() {
    Spinners spinners = spinners(recorded);
    begin(spinners, "a", false).end();
    time.advance(HOUR);
    begin(spinners, "b", false);

    time.advance(DELAY);

    assertThat(recorded.events).containsExactly("begin b");
  }

  @Test
  void aSpinnerSaysWhatRunsAndWhere() {
    Spin spin = begin(spinners(recorded), "a", true);
    time.advance(Duration.ofSeconds(90));

    assertThat(spin.function()).isEqualTo("f()");
    assertThat(spin.text()).isEqualTo("a");
    assertThat(spin.showTime()).isTrue();
    assertThat(spin.thread()).isSameAs(Thread.currentThread());
    assertThat(spin.elapsed()).isEqualTo(Duration.ofSeconds(90));
    assertThat(spin.started()).isBefore(Instant.now().minusSeconds(89));
    assertThat(spin).hasToString("f(): a (1 minute, 30.0 seconds)");
  }

  @Test
  void closingEndsWhatIsShownOnce() {
    Spinners spinners = spinners(recorded);
    Spin shown = begin(spinners, "a", true);
    time.advance(DELAY);
    begin(spinners, "b", true);

    spinners.close();
    shown.end();
    time.advance(HOUR);

    assertThat(recorded.events).containsExactly("begin a (0.5 seconds)", "end a (0.5 seconds)");
    assertThat(new FunctionSpinner(spinners, "f()", "c", true).begin()).isNull();
  }

  @Test
  void aSourceWithoutAListenerIsAskedOnce() {
    Spinners spinners = spinners(null);
    Spin spin = begin(spinners, "a", true);
    time.advance(DELAY);
    spin.end();

    assertThat(new FunctionSpinner(spinners, "f()", "b", true).begin()).isNull();
    assertThat(time.pending()).isZero();
  }

  /** Counts what it is told of each spinner, and whether it comes in order. */
  private static final class Counting implements SpinnerListener {

    private final Map<Spinner, String> told = new ConcurrentHashMap<>();

    @Override
    public void begin(Spinner spinner) {
      told.merge(spinner, "b", String::concat);
    }

    @Override
    public void progress(Spinner spinner) {
      told.computeIfPresent(spinner, (key, all) -> all.endsWith("p") ? all : all + "p");
    }

    @Override
    public void end(Spinner spinner) {
      told.merge(spinner, "e", String::concat);
    }
  }

  @Test
  void manyThreadsAtOnceAreEachToldInOrder() throws Exception {
    Counting counting = new Counting();
    Spinners spinners = spinners(counting);
    AtomicBoolean isOver = new AtomicBoolean();
    FutureTask<Void> passing = new FutureTask<>(() -> {
      while (!isOver.get()) {
        time.advance(TICK);
      }
      return null;
    });
    new Thread(passing, "time").start();
    List<FutureTask<Void>> callers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      FutureTask<Void> caller = new FutureTask<>(() -> {
        for (int run = 0; run < 200; run++) {
          Spin spin = begin(spinners, "a", run % 2 == 0);
          if (run % 4 == 0) {
            while (!counting.told.containsKey(spin)) {
              Thread.onSpinWait();
            }
          }
          spin.end();
        }
        return null;
      });
      callers.add(caller);
      new Thread(caller, "caller " + i).start();
    }
    for (FutureTask<Void> caller : callers) {
      caller.get();
    }
    isOver.set(true);
    passing.get();
    time.advance(HOUR);

    assertThat(counting.told).hasSizeGreaterThanOrEqualTo(16 * 50);
    assertThat(counting.told.values()).containsOnly("be", "bpe");
    assertThat(time.pending()).isZero();
  }
}
