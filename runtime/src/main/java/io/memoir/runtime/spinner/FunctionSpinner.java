package io.memoir.runtime.spinner;

import org.jspecify.annotations.Nullable;

/**
 * What is shown while the method of one function runs.
 *
 * <p>Safe for any threads.
 *
 * @param spinners those of the caches
 * @param function the name of the function
 * @param text stands beside the spinner; one line
 * @param showTime whether the time does too
 */
public record FunctionSpinner(Spinners spinners, String function, String text, boolean showTime) {

  /**
   * The text for a function that names none.
   *
   * @param method the name of the method
   * @param hasParameters whether the method has any
   */
  public static String defaultText(String method, boolean hasParameters) {
    return "Running `" + method + (hasParameters ? "(...)`." : "()`.");
  }

  /**
   * The method begins to run, on the calling thread, in no other function's run. Throws nothing.
   *
   * @return to be ended when the method ends; null if there is nobody to show it to
   */
  public @Nullable Spin begin() {
    return spinners.begin(this);
  }
}
