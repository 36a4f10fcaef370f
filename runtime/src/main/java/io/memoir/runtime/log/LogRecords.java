package io.memoir.runtime.log;

import io.memoir.runtime.execution.LogLines;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Where a bridge to a logging system notes the lines that a cached method writes, so that hits
 * write them again by the {@link io.memoir.spi.LogBridge} of the same name.
 *
 * <p>Safe for any threads.
 */
public final class LogRecords {

  private LogRecords() {}

  /**
   * Whether the calling thread is inside of a cached method, whose lines are noted.
   *
   * @return false if noting a line would do nothing
   */
  public static boolean areKept() {
    return LogLines.areRecorded();
  }

  /**
   * Notes a line that was just written.
   *
   * @param bridge the name of the bridge that writes it again
   * @param logger the name of the logger
   * @param level how important it is
   * @param message what it says
   * @param thrown what it is about, of which the text is kept; null for nothing
   */
  public static void add(
      String bridge, String logger, Level level, String message, @Nullable Throwable thrown) {
    LogLines.record(bridge, logger, level, message, thrown);
  }
}
