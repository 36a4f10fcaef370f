package io.memoir.runtime.code.source;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * When classes may have been loaded first: files that were changed later are not what runs.
 *
 * <p>Immutable.
 */
public final class Began {

  private final boolean isWithJvm;
  private final long nanos;

  private Began(boolean isWithJvm, long nanos) {
    this.isWithJvm = isWithJvm;
    this.nanos = nanos;
  }

  /** Of a class loader that is met now for the first time. */
  public static Began of(ClassLoader loader) {
    if (isOfApplication(loader)) {
      return new Began(true, RunningJvm.notBeganBeforeNanos());
    }
    Instant now = Instant.now();
    return new Began(false, TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano());
  }

  private static boolean isOfApplication(ClassLoader loader) {
    ClassLoader each = ClassLoader.getSystemClassLoader();
    while (each != null && each != loader) {
      each = each.getParent();
    }
    return each != null;
  }

  /** Whether it was not before some time, in nanoseconds since 1970. */
  public boolean isNotBefore(long time) {
    return time <= nanos || (isWithJvm && time <= RunningJvm.beganNanos());
  }
}
