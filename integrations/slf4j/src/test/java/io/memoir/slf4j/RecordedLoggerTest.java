package io.memoir.slf4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.runtime.Caches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a function writes through SLF4J is written again on each hit, by SLF4J. */
class RecordedLoggerTest {

  private static final String NAME = "io.memoir.slf4j.test";

  /** Where SLF4J writes to; it would be collected if nobody held it. */
  private final java.util.logging.Logger target = java.util.logging.Logger.getLogger(NAME);

  private final Lines lines = new Lines();

  @BeforeEach
  void listen() {
    target.setUseParentHandlers(false);
    target.setLevel(Level.ALL);
    target.addHandler(lines);
  }

  @AfterEach
  void stopListening() {
    target.removeHandler(lines);
    target.setLevel(null);
    target.setUseParentHandlers(true);
  }

  /** What was written. */
  private static final class Lines extends Handler {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getLevel() + " " + line.getMessage());
    }

    @Override
    public void flush() {
      // There is nothing that waits.
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }

  @Test
  void aHitWritesTheLinesOfTheRunAgainAtTheirLevels() {
    try (Caches caches = Caches.builder().isolated().build()) {
      var functions = new RecordedLoggerTest_Logging_Cached(caches);
      functions.load("a");
      functions.load("a");
    }

    assertThat(lines.lines)
        .containsExactly(
            "FINEST trace",
            "FINE debug a",
            "INFO a and 2",
            "WARNING warned",
            "SEVERE failed",
            "FINEST (replayed) trace",
            "FINE (replayed) debug a",
            "INFO (replayed) a and 2",
            "WARNING (replayed) warned",
            "SEVERE (replayed) failed" + System.lineSeparator()
                + "java.lang.IllegalStateException: x");
  }

  @Test
  void aLineBelowTheLevelIsNotRecorded() {
    target.setLevel(Level.WARNING);
    try (Caches caches = Caches.builder().isolated().build()) {
      var functions = new RecordedLoggerTest_Logging_Cached(caches);
      functions.load("a");
      lines.lines.clear();
      target.setLevel(Level.ALL);
      functions.load("a");
    }

    assertThat(lines.lines).hasSize(2).allMatch(line -> line.contains("(replayed) "));
  }

  @Test
  void anotherProcessFindsTheBridge(@TempDir Path directory) {
    for (int process = 0; process < 2; process++) {
      lines.lines.clear();
      try (Caches caches = Caches.builder().isolated().directory(directory).build()) {
        new RecordedLoggerTest_Logging_Cached(caches).kept("a");
      }
    }

    assertThat(lines.lines).containsExactly("INFO (replayed) keeping a");
  }

  @Test
  void outsideOfFunctionsItIsAnyLogger() {
    Logger logger = RecordedLogger.of(LoggerFactory.getLogger(NAME));

    logger.info("{} and {}", 1, 2);

    assertThat(lines.lines).containsExactly("INFO 1 and 2");
    assertThat(logger.getName()).isEqualTo(NAME);
    assertThat(logger.isInfoEnabled()).isTrue();
  }

  /** Functions that write into the log. */
  @CacheData
  static class Logging {

    private static final Logger LOG = RecordedLogger.of(LoggerFactory.getLogger(NAME));

    Logging() {}

    int load(String name) {
      LOG.trace("trace");
      LOG.debug("debug {}", name);
      LOG.info("{} and {}", name, 2);
      LOG.warn("warned");
      LOG.error("failed", new IllegalStateException("x"));
      return 1;
    }

    @CacheData(persist = Persist.DISK)
    int kept(String name) {
      LOG.info("keeping {}", name);
      return 1;
    }
  }
}
