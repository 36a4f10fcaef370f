package io.memoir.promises.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.elements.Elements;
import io.memoir.elements.RecordedLogger;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.ShownElements;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a function writes into the log is written again on each hit, marked as replayed. */
@ExtendWith(CachesExtension.class)
class Promise23LogTest {

  private static final String NAME = "io.memoir.promises.replay.log";

  /** The logger of the JDK, which would be collected if nobody held it. */
  private final Logger logger = Logger.getLogger(NAME);

  private final Lines lines = new Lines();

  @BeforeEach
  void listen() {
    logger.setUseParentHandlers(false);
    logger.addHandler(lines);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(lines);
    logger.setUseParentHandlers(true);
  }

  /** What was written. */
  private static final class Lines extends Handler {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
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
  void aHitWritesTheLinesOfTheRunAgain(Caches caches) {
    var functions = new Promise23LogTest_Logging_Cached(caches);

    functions.load("a");
    functions.load("a");

    assertThat(lines.lines)
        .containsExactly(
            "INFO loading a",
            "WARNING slow: 3 tries",
            "INFO (replayed) loading a",
            "WARNING (replayed) slow: 3 tries");
  }

  @Test
  void linesAreNoElements(Caches caches) {
    var functions = new Promise23LogTest_Logging_Cached(caches);
    ShownElements page = new ShownElements();

    Elements.showOn(page, () -> functions.load("a"));
    Elements.showOn(page, () -> functions.load("a"));

    assertThat(page.lines()).containsExactly("loaded", "loaded (replayed)");
  }

  @Test
  void linesOfCalledFunctionsBelongToTheCaller(Caches caches) {
    var functions = new Promise23LogTest_Logging_Cached(caches);

    functions.outer("a");
    lines.lines.clear();
    functions.outer("a");

    assertThat(lines.lines)
        .containsExactly("INFO (replayed) loading a", "WARNING (replayed) slow: 3 tries");
  }

  @Test
  void whatIsThrownIsKeptAsText(Caches caches) {
    var functions = new Promise23LogTest_Logging_Cached(caches);

    functions.troubled("a");
    lines.lines.clear();
    functions.troubled("a");

    assertThat(lines.lines)
        .containsExactly("SEVERE (replayed) no line" + System.lineSeparator()
            + "java.lang.IllegalStateException: as told");
  }

  @Test
  void linesOutsideOfFunctionsAreJustWritten() {
    RecordedLogger.of(System.getLogger(NAME)).log(Level.INFO, "outside");

    assertThat(lines.lines).containsExactly("INFO outside");
  }

  @Test
  void anotherProcessWritesThemAgain(@TempDir Path directory) {
    try (Caches first = Caches.builder().isolated().directory(directory).build()) {
      new Promise23LogTest_Logging_Cached(first).kept("a");
    }
    lines.lines.clear();
    try (Caches second = Caches.builder().isolated().directory(directory).build()) {
      new Promise23LogTest_Logging_Cached(second).kept("a");
    }

    assertThat(lines.lines).containsExactly("INFO (replayed) keeping a");
  }

  /** Functions that write into the log. */
  @CacheData
  static class Logging {

    private static final System.Logger LOG = RecordedLogger.of(System.getLogger(NAME));

    Logging() {}

    int load(String name) {
      LOG.log(Level.INFO, "loading " + name);
      LOG.log(Level.DEBUG, "not written");
      LOG.log(Level.WARNING, "slow: {0} tries", 3);
      Elements.text("loaded");
      return 1;
    }

    int outer(String name) {
      return load(name);
    }

    int troubled(String name) {
      LOG.log(Level.ERROR, "no line", new IllegalStateException("as told"));
      return 1;
    }

    @CacheData(persist = Persist.DISK)
    int kept(String name) {
      LOG.log(Level.INFO, "keeping " + name);
      return 1;
    }
  }
}
