package io.memoir.runtime.disk.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long one waits is measured by a clock that is given. */
final class PatienceTest {

  /** Near the end of the numbers, which such a clock may pass. */
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void endsAfterItsTime() {
    Patience patience = new Patience(Duration.ofMinutes(10).toNanos(), nanos::get);

    pass(Duration.ofMinutes(10).minusNanos(1));
    assertThat(patience.next()).isTrue();
    pass(Duration.ofNanos(1));
    assertThat(patience.next()).isFalse();
  }

  @Test
  void goesOnForEverIfThereIsNoEnd() {
    Patience patience = new Patience(Long.MAX_VALUE, nanos::get);

    pass(Duration.ofDays(365));

    assertThat(patience.next()).isTrue();
  }

  @Test
  void isLongAfterHalfAMinute() {
    Patience patience = new Patience(Long.MAX_VALUE, nanos::get);

    pass(Duration.ofSeconds(30).minusNanos(1));
    assertThat(patience.isLong()).isFalse();
    pass(Duration.ofNanos(1));
    assertThat(patience.isLong()).isTrue();
  }

  @Test
  void anInterruptStaysAndDoesNotEndIt() {
    Patience patience = new Patience(Long.MAX_VALUE, nanos::get);
    Thread.currentThread().interrupt();

    boolean goesOn = patience.next();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(goesOn).isTrue();
  }
}
