package io.memoir.slf4j;

import io.memoir.runtime.log.LogRecords;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * A logger of SLF4J whose lines belong to the function that writes them: they are written when it
 * runs, and again, marked as {@code (replayed)}, on each hit, also if the result comes from disk.
 *
 * <pre>{@code
 * private static final Logger LOG = RecordedLogger.of(LoggerFactory.getLogger(Quotes.class));
 * }</pre>
 *
 * <p>A line below the level of the logger is neither written nor recorded. Of what was thrown the
 * text is recorded, without the stack; of markers nothing.
 *
 * <p>As safe for several threads as the logger is.
 */
public final class RecordedLogger extends AbstractLogger {

  private static final long serialVersionUID = 1L;

  /** Found again by its name. */
  private transient @Nullable Logger logger;

  private RecordedLogger(Logger logger) {
    this.logger = logger;
    this.name = logger.getName();
  }

  /**
   * Records what is written to a logger.
   *
   * @param logger writes it
   * @return writes to the same
   */
  public static Logger of(Logger logger) {
    return new RecordedLogger(Objects.requireNonNull(logger, "logger"));
  }

  private Logger logger() {
    Logger known = logger;
    return known == null ? LoggerFactory.getLogger(getName()) : known;
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      String format,
      @Nullable Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    var event = logger().atLevel(level).setCause(thrown);
    if (marker != null) {
      event = event.addMarker(marker);
    }
    String text = MessageFormatter.basicArrayFormat(format, arguments);
    event.log(text);
    if (LogRecords.areKept()) {
      LogRecords.add(Slf4jBridge.NAME, getName(), Slf4jBridge.of(level), text, thrown);
    }
  }

  @Override
  public boolean isTraceEnabled() {
    return logger().isTraceEnabled();
  }

  @Override
  public boolean isTraceEnabled(Marker marker) {
    return logger().isTraceEnabled(marker);
  }

  @Override
  public boolean isDebugEnabled() {
    return logger().isDebugEnabled();
  }

  @Override
  public boolean isDebugEnabled(Marker marker) {
    return logger().isDebugEnabled(marker);
  }

  @Override
  public boolean isInfoEnabled() {
    return logger().isInfoEnabled();
  }

  @Override
  public boolean isInfoEnabled(Marker marker) {
    return logger().isInfoEnabled(marker);
  }

  @Override
  public boolean isWarnEnabled() {
    return logger().isWarnEnabled();
  }

  @Override
  public boolean isWarnEnabled(Marker marker) {
    return logger().isWarnEnabled(marker);
  }

  @Override
  public boolean isErrorEnabled() {
    return logger().isErrorEnabled();
  }

  @Override
  public boolean isErrorEnabled(Marker marker) {
    return logger().isErrorEnabled(marker);
  }
}
