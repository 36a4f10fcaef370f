package io.memoir.runtime.spinner;

import io.memoir.runtime.config.SpinnerMode;
import io.memoir.spi.SpinnerListener;
import java.nio.charset.Charset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of spinners: as the builder of caches is told, and then as the caches have it.
 *
 * <p>For one thread as long as it is told, then safe for any threads.
 */
public final class SpinnerChoice {

  private @Nullable SpinnerListener listener;
  private boolean isOnTerminal;

  /** Null if nobody is to be told. */
  private @Nullable Spinners spinners;

  /** Nobody is told so far. */
  public SpinnerChoice() {}

  /** The program tells its users by itself. */
  public void listener(SpinnerListener given) {
    listener = given;
  }

  /** These are the caches of the whole program, and may use its terminal. */
  public void onTerminal() {
    isOnTerminal = true;
  }

  /** The same choice for caches that are configured like this. */
  public SpinnerChoice of(SpinnerMode mode) {
    SpinnerChoice made = new SpinnerChoice();
    if (mode != SpinnerMode.NEVER) {
      made.spinners = spinners(mode == SpinnerMode.ALWAYS);
    }
    return made;
  }

  private @Nullable Spinners spinners(boolean isAlways) {
    if (listener != null) {
      return Spinners.of(new Given(listener));
    }
    return isAlways || (isOnTerminal && Terminal.ofProgram().mayBeInteractive())
        ? Spinners.of(new OnTerminal(isAlways))
        : null;
  }

  /**
   * What is shown while the method of one function runs.
   *
   * @param function the name of the function
   * @param text stands beside the spinner; one line
   * @param showTime whether the time does too
   * @return null if nobody is to be told
   */
  public @Nullable FunctionSpinner of(String function, String text, boolean showTime) {
    return spinners == null ? null : new FunctionSpinner(spinners, function, text, showTime);
  }

  /** Ends all that is shown, and shows nothing more. */
  public void close() {
    if (spinners != null) {
      spinners.close();
    }
  }

  /** The listener that the caches were built with. */
  private record Given(SpinnerListener listener) implements Supplier<SpinnerListener> {

    @Override
    public SpinnerListener get() {
      return listener;
    }
  }

  /** The terminal. Whether there is a console is asked late, because the answer takes time. */
  private record OnTerminal(boolean isAlways) implements Supplier<@Nullable SpinnerListener> {

    @Override
    public @Nullable SpinnerListener get() {
      return isAlways || Terminal.hasConsole()
          ? new TerminalSpinner(System.err, charsetOfErrors())
          : null;
    }
  }

  /** What the standard error stream is written in; it does not say so itself in Java 17. */
  private static Charset charsetOfErrors() {
    String known = System.getProperty("stderr.encoding", System.getProperty("sun.stderr.encoding"));
    try {
      return known == null ? Charset.defaultCharset() : Charset.forName(known);
    } catch (IllegalArgumentException e) {
      return Charset.defaultCharset();
    }
  }
}
