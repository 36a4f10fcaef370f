package io.memoir.runtime.key;

import io.memoir.error.HashFuncException;
import io.memoir.error.UnhashableArgumentException;
import io.memoir.runtime.key.Rule.Refusal;
import io.memoir.runtime.shape.Funnel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the components of a function's key from the arguments of a call.
 *
 * <p>A component is null, an immutable value that is its own key, or a {@link Digest} of the
 * argument's content. It never refers to anything that a caller could change. Two components are
 * equal exactly when the arguments are the same by content; the package's documentation says what
 * content is. Immutable and safe for any threads.
 */
public final class Arguments {
  private final String function;
  private final HashFunctions functions;

  /**
   * Prepares the arguments of one function.
   *
   * @param function how errors name the function, such as {@code com.acme.Quotes.history(Model)}
   * @param functions the hash functions that apply to its arguments, at any depth
   * @param funnels what the processor wrote for the user's classes
   */
  public Arguments(String function, HashFunctions functions, List<Funnel<?>> funnels) {
    this.function = Objects.requireNonNull(function, "function");
    this.functions = Objects.requireNonNull(functions, "functions");
  }

  /**
   * Makes the key component for one argument, from its content as it is now.
   *
   * @param parameter the parameter's name, for errors
   * @param value the argument
   * @return null for null; the argument itself if it is an immutable value whose {@code equals} is
   *     exact, such as a string, a number or a date; otherwise a {@link Digest}
   * @throws UnhashableArgumentException if the argument, or something inside it, has no hash
   * @throws HashFuncException if a registered hash function throws an exception
   * @throws java.util.ConcurrentModificationException if another thread changes a collection in the
   *     argument meanwhile and the collection notices
   */
  public @Nullable Object of(String parameter, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (functions.isEmpty() && isOwnKey(value)) {
      return value;
    }
    return ofHashed(parameter, value);
  }

  /**
   * Makes the key component for an argument whose declared type is a final, immutable class of the
   * JDK that is its own key, or an enum.
   *
   * @param parameter the parameter's name, for errors
   * @param value the argument
   * @return the argument itself, unless a hash function serves it
   */
  public @Nullable Object exact(String parameter, @Nullable Object value) {
    return functions.isEmpty() ? value : of(parameter, value);
  }

  private Object ofHashed(String parameter, Object value) {
    try {
      if (isOwnKey(value) && functions.match(value.getClass()) == null) {
        return value;
      }
    } catch (Refusal ambiguous) {
      throw new UnhashableArgumentException(
          function, parameter, ambiguous.typeName(), "", ambiguous.reason());
    }
    Encoder.Place place = new Encoder.Place(function, parameter, "");
    return new Encoder(place, functions).digest(value);
  }

  private static boolean isOwnKey(Object value) {
    return Rules.of(value.getClass()) instanceof Rule.Leaf leaf && leaf.isOwnKey();
  }

  /**
   * Digests a whole key, for results that outlive the process: the same in every run and on every
   * machine.
   *
   * @param components what {@link #of} returned for each parameter in the key, in their order, and
   *     the boxes of primitive ones
   * @return the digest; the function is not part of it
   * @throws IllegalArgumentException if a component is none that {@link #of} returns
   */
  public static Digest whole(@Nullable Object... components) {
    Sink sink = new Sink();
    sink.begin();
    sink.int32(components.length);
    for (Object component : components) {
      if (component == null) {
        sink.tag(Tag.NULL);
      } else if (component instanceof Digest digest) {
        sink.tag(Tag.DIGEST);
        sink.raw(digest.toBytes());
      } else if (Rules.of(component.getClass()) instanceof Rule.Leaf leaf && leaf.isOwnKey()) {
        leaf.writer().write(sink, component);
      } else {
        throw new IllegalArgumentException(component.getClass() + " is no key component");
      }
    }
    return new Digest(sink.end());
  }
}
