package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.CachedFunction;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do, as long as a very busy machine may take. */
public final class Awaiting {

  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);

  private Awaiting() {}

  /** Goes on once something is so. */
  public static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + MOST_NANOS;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  /** Goes on once so many results were made anew in the background. */
  public static void awaitRefreshes(CachedFunction<?> function, long count) {
    await(() -> function.stats().refreshes() >= count);
  }
}
