package io.memoir.spi;

import java.lang.System.Logger.Level;

/**
 * Writes recorded log lines into a logging system, when the result is used again whose run wrote
 * them. Found by {@link java.util.ServiceLoader}, so that another process can replay them from
 * disk.
 *
 * <p>Safe for any threads.
 */
public interface LogBridge {

  /**
   * Names the logging system.
   *
   * @return its name, as in {@code slf4j}
   */
  String name();

  /**
   * Writes a line.
   *
   * @param logger the name of the logger
   * @param level how important it is
   * @param message what it says, marked as replayed
   */
  void log(String logger, Level level, String message);
}
