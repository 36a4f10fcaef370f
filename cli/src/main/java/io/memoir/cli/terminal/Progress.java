package io.memoir.cli.terminal;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far long work is, if somebody looks.
 *
 * <p>For one thread.
 */
public final class Progress implements AutoCloseable {

  /** Said, so that nobody asks the terminal how wide it is, which takes native code. */
  private static final int COLUMNS = 79;

  private static final int MILLIS = 200;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * Begins.
   *
   * @param task what is done, in a word or two
   * @param steps how many there are, 0 or more
   */
  public static Progress of(Terminal terminal, String task, long steps) {
    if (!terminal.showsProgress()) {
      return new Progress(null);
    }
    return new Progress(new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(steps)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(MILLIS)
        .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), COLUMNS))
        .build());
  }

  /** One step is done. */
  public void step() {
    if (bar != null) {
      bar.step();
    }
  }

  /** So many steps are done. */
  public void at(long done, long all) {
    if (bar != null) {
      bar.maxHint(all);
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
