package io.memoir.runtime.execution.input;

import io.memoir.spi.InputSource;
import org.jspecify.annotations.Nullable;

/** Which source of values each thread has. Safe for any threads. */
public final class BoundSource {

  private static final ThreadLocal<@Nullable InputSource> CURRENT = new ThreadLocal<>();

  private BoundSource() {}

  /** The one of the calling thread; null if it has none. */
  public static @Nullable InputSource current() {
    return CURRENT.get();
  }

  /** Gives the calling thread another one; null takes it away. */
  public static void set(@Nullable InputSource source) {
    if (source == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(source);
    }
  }
}
