package io.memoir.spi;

/**
 * Is told of runs of methods that take longer than half a second, to show them to a user: as a
 * progress bar, in a status line, in a log. Given to {@code Caches.builder().spinner}.
 *
 * <p>For each spinner {@link #begin} is called once, then {@link #progress} any number of times,
 * then {@link #end} once, whether the method returned or threw, or the caches were closed while it
 * was running. Calls for one spinner follow one another; those for different spinners come from
 * several threads at once. {@code begin} and {@code progress} are called on a thread of the caches,
 * {@code end} on the thread of the call, before its caller gets the result, so it has to be quick.
 * If a listener keeps the thread of the caches for more than a second, calls do not wait for it any
 * longer, and {@code end} comes on that thread when it is free.
 *
 * <p>What a listener throws is logged, once ({@code System.Logger}, {@code io.memoir.spinner}), and
 * reaches no caller.
 *
 * <p>Source: Streamlit, parameters {@code show_spinner} and {@code show_time}.
 */
public interface SpinnerListener {

  /**
   * A method has been running for half a second.
   *
   * @param spinner the run; the same object in all calls about it
   */
  void begin(Spinner spinner);

  /**
   * The method is still running; called every tenth of a second for the spinners that
   * {@link #wantsProgress} says. Does nothing by default.
   *
   * @param spinner the run
   */
  default void progress(Spinner spinner) {
    // Those that show neither time nor movement need nothing.
  }

  /**
   * The method ended, or its caches were closed: there is nothing to show any more. Also called if
   * {@link #begin} threw.
   *
   * @param spinner the run
   */
  void end(Spinner spinner);

  /**
   * Whether {@link #progress} is to be called.
   *
   * @param spinner the run, which has begun
   * @return by default, whether it shows the time
   */
  default boolean wantsProgress(Spinner spinner) {
    return spinner.showTime();
  }
}
