package io.memoir.slf4j;

import io.memoir.spi.LogBridge;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes recorded lines into SLF4J. Found by the runtime.
 *
 * <p>Safe for any threads.
 */
public final class Slf4jBridge implements LogBridge {

  static final String NAME = "slf4j";

  /** For the service loader. */
  public Slf4jBridge() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void log(String logger, System.Logger.Level level, String message) {
    LoggerFactory.getLogger(logger).atLevel(of(level)).log(message);
  }

  private static Level of(System.Logger.Level level) {
    return switch (level) {
      case ALL, TRACE -> Level.TRACE;
      case DEBUG -> Level.DEBUG;
      case INFO -> Level.INFO;
      case WARNING -> Level.WARN;
      case ERROR, OFF -> Level.ERROR;
    };
  }

  static System.Logger.Level of(Level level) {
    return switch (level) {
      case TRACE -> System.Logger.Level.TRACE;
      case DEBUG -> System.Logger.Level.DEBUG;
      case INFO -> System.Logger.Level.INFO;
      case WARN -> System.Logger.Level.WARNING;
      case ERROR -> System.Logger.Level.ERROR;
    };
  }
}
