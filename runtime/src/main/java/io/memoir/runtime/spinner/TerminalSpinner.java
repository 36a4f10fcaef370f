package io.memoir.runtime.spinner;

import io.memoir.spi.Spinner;
import io.memoir.spi.SpinnerListener;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shows spinners in one line of a terminal: the one that has been running longest, and how many
 * more there are. The line is erased when the last one ends.
 *
 * <p>Neither colours nor the cursor are changed, so that a program that is killed leaves a terminal
 * as it should be. What the program prints meanwhile stands behind the spinner, which goes on in
 * the next line.
 *
 * <p>Safe for any threads.
 */
final class TerminalSpinner implements SpinnerListener {

  /** A line longer than the terminal is wide would not be erased, so it is cut off there. */
  private static final String BEGIN = "\u001b[?7l\r";

  private static final String END = "\u001b[K\u001b[?7h";
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream out;
  private final Charset charset;
  private final String frames;

  private final ReentrantLock lock = new ReentrantLock();

  /** Those that are shown, in the order in which they began; guarded by the lock. */
  private final List<Spinner> shown = new ArrayList<>();

  /** Guarded by the lock. */
  private int frame;

  /**
   * Shows spinners somewhere.
   *
   * @param out the terminal
   * @param charset what it understands
   */
  TerminalSpinner(PrintStream out, Charset charset) {
    this.out = out;
    this.charset = charset;
    this.frames = frames(charset);
  }

  private static String frames(Charset charset) {
    String braille = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    return charset.canEncode() && charset.newEncoder().canEncode(braille) ? braille : "|/-\\";
  }

  @Override
  public void begin(Spinner spinner) {
    lock.lock();
    try {
      shown.add(spinner);
      draw();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void progress(Spinner spinner) {
    lock.lock();
    try {
      if (!shown.isEmpty() && shown.get(0) == spinner) {
        frame = (frame + 1) % frames.length();
        draw();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void end(Spinner spinner) {
    lock.lock();
    try {
      if (!shown.remove(spinner)) {
        return;
      }
      if (shown.isEmpty()) {
        frame = 0;
        write(ERASE);
      } else {
        draw();
      }
    } finally {
      lock.unlock();
    }
  }

  /** It moves. */
  @Override
  public boolean wantsProgress(Spinner spinner) {
    return true;
  }

  private void draw() {
    StringBuilder line = new StringBuilder(BEGIN).append(frames.charAt(frame));
    String label = shown.get(0).label();
    if (!label.isEmpty()) {
      line.append(' ').append(label);
    }
    if (shown.size() > 1) {
      line.append(" (and ").append(shown.size() - 1).append(" more)");
    }
    write(line.append(END).toString());
  }

  /** All at once, so that nothing comes in between. */
  private void write(String text) {
    byte[] bytes = text.getBytes(charset);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }
}
