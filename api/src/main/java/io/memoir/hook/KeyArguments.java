package io.memoir.hook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call that are in its key, by the names of their parameters, as the caller
 * gave them: what {@link io.memoir.CacheResource#validate()} can ask for besides the result.
 *
 * <p>They are the caller's own objects, so they are looked at, neither changed nor kept. For one
 * call and one thread.
 */
public interface KeyArguments {

  /**
   * The names of the parameters.
   *
   * @return the names, in the order of the parameters, those that are not in the key left out
   */
  List<String> names();

  /**
   * One argument.
   *
   * @param <T> its type
   * @param name the name of the parameter
   * @param type the declared type of the parameter or a supertype; for a primitive one that, as in
   *     {@code int.class}, or its box
   * @return the argument, which may be null
   * @throws IllegalArgumentException when no parameter in the key has that name; the message has
   *     those that there are
   * @throws ClassCastException when the argument is not of that type; the message has both types
   */
  <T> @Nullable T get(String name, Class<T> type);
}
