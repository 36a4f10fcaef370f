package io.memoir.cli.terminal;

import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far long work is, if somebody looks; afterwards nothing of it is left.
 *
 * <p>For one thread.
 */
public final class Progress implements AutoCloseable {

  /** Said, so that nobody asks the terminal how wide it is, which takes native code. */
  private static final int COLUMNS = 79;

  private static final int REFRESH_MILLIS = 200;

  private final Terminal terminal;
  private final String task;
  private final long begunNanos = System.nanoTime();
  private long all;
  private long done;
  private @Nullable ProgressBar bar;

  private Progress(Terminal terminal, String task, long all) {
    this.terminal = terminal;
    this.task = task;
    this.all = all;
  }

  /**
   * Begins.
   *
   * @param task what is done, in a word or two
   * @param steps how many there are, 0 or more
   */
  public static Progress of(Terminal terminal, String task, long steps) {
    return new Progress(terminal, task, steps);
  }

  /** One step is done. */
  public void step() {
    at(done + 1, all);
  }

  /** So many steps are done. */
  public void at(long doneNow, long allNow) {
    done = doneNow;
    all = allNow;
    if (bar == null && isLong()) {
      bar = open();
    }
    if (bar != null) {
      bar.maxHint(all);
      bar.stepTo(done);
    }
  }

  private boolean isLong() {
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begunNanos);
    return millis >= terminal.progressAfterMillis();
  }

  private ProgressBar open() {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(all)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(REFRESH_MILLIS)
        .setConsumer(new Line(terminal))
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      terminal.err().print("\r" + " ".repeat(COLUMNS) + "\r");
      terminal.err().flush();
    }
  }

  /** The line that the bar is in. */
  private static final class Line extends ConsoleProgressBarConsumer {

    private Line(Terminal terminal) {
      super(terminal.err(), COLUMNS);
    }

    @Override
    public void close() {
      // A bar that ends before it was drawn does not do this; so its owner ends the line.
    }
  }
}
