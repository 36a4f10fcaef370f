package io.memoir.runtime.spinner;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.thread.Scheduler;
import io.memoir.spi.Spinner;
import io.memoir.spi.SpinnerListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls end as they would without a spinner, whatever listeners and threads do. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BadListenersTest {

  private static final Duration DELAY = Duration.ofMillis(500);

  private final FakeScheduler time = new FakeScheduler();
  private final Recorded recorded = new Recorded();

  private Spinners spinners(SpinnerListener listener) {
    return new Spinners(() -> listener, time, time, 0);
  }

  private static Spin begin(Spinners spinners, String text) {
    return Objects.requireNonNull(new FunctionSpinner(spinners, "f()", text, false).begin());
  }

  @Test
  void aRunGoesOnIfNoThreadCanBeHad() {
    Scheduler failing = new Scheduler() {
      @Override
      public Future<?> in(long nanos, Runnable work) {
        throw new OutOfMemoryError("unable to create native thread");
      }

      @Override
      public void close() {
        // Nothing runs.
      }
    };
    Spinners spinners = new Spinners(() -> recorded, failing, time, 0);

    begin(spinners, "a").end();
    begin(spinners, "b").end();

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
      Spin first = begin(spinners, "a");
      time.advance(DELAY);
      first.end();
      Spin second = begin(spinners, "b");
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
    Spin spin = begin(spinners(slow), "a");
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
    Spin spin = begin(new Spinners(() -> slow, time, time, Long.MAX_VALUE), "a");
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
    Spin spin = begin(new Spinners(() -> slow, time, time, Long.MAX_VALUE), "a");
    FutureTask<Void> look = lookElsewhere();
    slow.isIn.await();
    slow.letGo.countDown();

    spin.end();

    assertThat(recorded.events).containsExactly("begin a", "end a");
    look.get();
  }
}
