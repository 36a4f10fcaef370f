package io.memoir.runtime.spinner;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.spi.Spinner;
import io.memoir.spi.SpinnerListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
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
    assertThat(spin.started()).isBefore(java.time.Instant.now().minusSeconds(89));
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

  @Test
  void aRunGoesOnIfNoThreadCanBeHad() {
    Scheduler failing = new Scheduler() {
      @Override
      public void in(long nanos, Runnable work) {
        throw new OutOfMemoryError("unable to create native thread");
      }

      @Override
      public void close() {
        // Nothing runs.
      }
    };
    Spinners spinners = new Spinners(() -> recorded, failing, time, 0);

    begin(spinners, "a", true).end();
    begin(spinners, "b", true).end();

    assertThat(recorded.events).isEmpty();
  }

  /** Fails at each call. */
  private static final class Failing implements SpinnerListener {

    private final Recorded recorded = new Recorded();

    @Override
    public void begin(Spinner spinner) {
      recorded.begin(spinner);
      throw new IllegalStateException("begin");
    }

    @Override
    public boolean wantsProgress(Spinner spinner) {
      throw new AssertionError("wantsProgress");
    }

    @Override
    public void end(Spinner spinner) {
      recorded.end(spinner);
      throw new StackOverflowError("end");
    }
  }

  @Test
  void whatAListenerThrowsIsLoggedOnceAndItIsToldOfTheEndAllTheSame() {
    List<LogRecord> logged = Collections.synchronizedList(new ArrayList<>());
    Handler handler = new Handler() {
      @Override
      public void publish(LogRecord entry) {
        logged.add(entry);
      }

      @Override
      public void flush() {
        // Nothing is held back.
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
    Logger logger = Logger.getLogger("io.memoir.spinner");
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    Failing failing = new Failing();
    try {
      Spinners spinners = spinners(failing);
      Spin first = begin(spinners, "a", false);
      time.advance(DELAY);
      first.end();
      Spin second = begin(spinners, "b", false);
      time.advance(DELAY);
      second.end();
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }

    assertThat(failing.recorded.events).containsExactly("begin a", "end a", "begin b", "end b");
    assertThat(logged).hasSize(1);
    assertThat(logged.get(0).getMessage()).contains(Failing.class.getName());
    assertThat(logged.get(0).getThrown()).hasMessage("begin");
  }

  /** Stays in {@code begin} until it is let go. */
  private final class Slow implements SpinnerListener {

    private final CountDownLatch isIn = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    @Override
    public void begin(Spinner spinner) {
      recorded.begin(spinner);
      isIn.countDown();
      try {
        letGo.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void end(Spinner spinner) {
      recorded.end(spinner);
    }
  }

  private FutureTask<Void> lookElsewhere() {
    FutureTask<Void> look = new FutureTask<>(() -> {
      time.advance(DELAY);
      return null;
    });
    new Thread(look, "looks").start();
    return look;
  }

  @Test
  void aListenerThatDoesNotReturnHoldsUpNoCallAndIsToldOfTheEndLater() throws Exception {
    Slow slow = new Slow();
    Spin spin = begin(spinners(slow), "a", false);
    FutureTask<Void> look = lookElsewhere();
    slow.isIn.await();

    spin.end();
    assertThat(recorded.events).containsExactly("begin a");
    slow.letGo.countDown();
    look.get();

    assertThat(recorded.events).containsExactly("begin a", "end a");
  }

  @Test
  void anInterruptedCallDoesNotWaitAndStaysInterrupted() throws Exception {
    Slow slow = new Slow();
    Spin spin = begin(new Spinners(() -> slow, time, time, Long.MAX_VALUE), "a", false);
    FutureTask<Void> look = lookElsewhere();
    slow.isIn.await();

    Thread.currentThread().interrupt();
    spin.end();

    assertThat(Thread.interrupted()).isTrue();
    slow.letGo.countDown();
    look.get();
    assertThat(recorded.events).containsExactly("begin a", "end a");
  }

  @Test
  void aCallWaitsForAListenerThatReturns() throws Exception {
    Slow slow = new Slow();
    Spin spin = begin(new Spinners(() -> slow, time, time, Long.MAX_VALUE), "a", false);
    FutureTask<Void> look = lookElsewhere();
    slow.isIn.await();
    slow.letGo.countDown();

    spin.end();

    assertThat(recorded.events).containsExactly("begin a", "end a");
    look.get();
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
