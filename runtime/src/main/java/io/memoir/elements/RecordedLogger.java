package io.memoir.elements;

import io.memoir.runtime.execution.LogLines;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A logger whose lines belong to the function that writes them: they are written when it runs, and
 * again, marked as {@code (replayed)}, on each hit, also if the result comes from disk. For methods
 * whose log is a part of what they tell.
 *
 * <pre>{@code
 * private static final System.Logger LOG = RecordedLogger.of(System.getLogger("com.acme.load"));
 * }</pre>
 *
 * <p>A line below the level of the logger is neither written nor recorded. Of what was thrown the
 * text is recorded, without the stack. The module {@code memoir-slf4j} has the same for SLF4J.
 *
 * <p>As safe for several threads as the logger is.
 */
public final class RecordedLogger implements System.Logger {

  private final System.Logger logger;

  private RecordedLogger(System.Logger logger) {
    this.logger = logger;
  }

  /**
   * Records what is written to a logger.
   *
   * @param logger writes it
   * @return writes to the same
   */
  public static RecordedLogger of(System.Logger logger) {
    return new RecordedLogger(Objects.requireNonNull(logger, "logger"));
  }

  @Override
  public String getName() {
    return logger.getName();
  }

  @Override
  public boolean isLoggable(Level level) {
    return logger.isLoggable(level);
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String message,
      @Nullable Throwable thrown) {
    logger.log(level, bundle, message, thrown);
    record(level, () -> localized(bundle, message), thrown);
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String format,
      @Nullable Object... parameters) {
    logger.log(level, bundle, format, parameters);
    record(level, () -> formatted(localized(bundle, format), parameters), null);
  }

  private void record(Level level, Supplier<String> message, @Nullable Throwable thrown) {
    if (LogLines.areRecorded() && logger.isLoggable(level)) {
      LogLines.record(LogLines.SYSTEM, logger.getName(), level, message.get(), thrown);
    }
  }

  private static String localized(@Nullable ResourceBundle bundle, @Nullable String message) {
    String text = String.valueOf(message);
    try {
      return bundle == null ? text : bundle.getString(text);
    } catch (MissingResourceException | ClassCastException e) {
      return text;
    }
  }

  private static String formatted(String format, @Nullable Object... parameters) {
    if (parameters == null || parameters.length == 0) {
      return format;
    }
    try {
      return MessageFormat.format(format, parameters);
    } catch (IllegalArgumentException e) {
      // As the loggers of the JDK do.
      return format;
    }
  }
}
