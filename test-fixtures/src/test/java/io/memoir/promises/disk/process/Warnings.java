package io.memoir.promises.disk.process;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is said aloud about results, in this process, until it is closed. */
public final class Warnings implements AutoCloseable {

  /** Held, because otherwise the handler goes with the logger. */
  private final Logger logger;

  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final Handler handler = new Handler() {
    @Override
    public void publish(LogRecord logged) {
      if (logged.getLevel().intValue() >= Level.WARNING.intValue()) {
        messages.add(logged.getMessage());
      }
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

  /** Those about results on disk. */
  public Warnings() {
    this("io.memoir.disk");
  }

  /** Those of one log. */
  public Warnings(String log) {
    logger = Logger.getLogger(log);
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  /** All of them, in order. */
  public List<String> messages() {
    return messages;
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }
}
