package io.memoir.spi;

import org.jspecify.annotations.Nullable;

/**
 * The values that one user, session or request has given: of the sliders and fields of a page, say.
 * {@link io.memoir.inputs.Inputs#bind} binds one to a thread.
 *
 * <p>It may be asked by any thread that it is bound to, also for look-ups that then find a result.
 */
@FunctionalInterface
public interface InputSource {

  /**
   * Gives a value as it is now.
   *
   * @param name the name that functions read it by
   * @return null if there is none, so that the reader's default counts
   */
  @Nullable
  Object value(String name);
}
