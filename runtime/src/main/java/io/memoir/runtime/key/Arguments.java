package io.memoir.runtime.key;

import io.memoir.error.HashFuncException;
import io.memoir.error.UnhashableArgumentException;
import io.memoir.runtime.key.Encoder.Context;
import io.memoir.runtime.key.Encoder.Place;
import io.memoir.runtime.key.HashFunctions.Registration;
import io.memoir.runtime.key.Rule.Refusal;
import io.memoir.runtime.key.bytes.Sink;
import io.memoir.runtime.key.bytes.Tag;
import io.memoir.runtime.key.content.Outline;
import io.memoir.runtime.key.exact.Tuple;
import io.memoir.runtime.key.identity.Origins;
import io.memoir.runtime.shape.Funnel;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the components of a function's key from the arguments of a call.
 *
 * <p>A component is null, an immutable value that is its own key, the content of a small argument
 * itself, or a {@link Digest} of the argument's content. It never refers to anything that a caller
 * could change. Two components are equal exactly when the arguments are the same by content; the
 * package's documentation says what content is. Safe for any threads.
 */
public final class Arguments {
  private final String function;
  private final Mode mode;
  private final Supplier<HashFunctions> shared;
  private final HashFunctions own;
  private final Funnels funnels;
  private final Origins origins;

  /** What the last call used; another thread may see an older one, and then makes its own. */
  private Known known;

  /** How long results, and so their keys, live. */
  public enum Mode {
    /** In this process: small arguments are held by their content, large arrays are fast. */
    MEMORY,
    /** Longer: every component is the same in each process, on each machine and JDK. */
    STABLE,
    /** Of no keys, but of {@link Arguments#contents}. */
    CONTENT
  }

  /**
   * Prepares the arguments of one function whose results live in this process, and whose hash
   * functions are known.
   *
   * @param function how errors name the function, such as {@code com.acme.Quotes.history(Model)}
   * @param functions the hash functions that apply to its arguments, at any depth
   * @param funnels what the processor wrote for the user's classes
   */
  public Arguments(String function, HashFunctions functions, List<Funnel<?>> funnels) {
    this(function, Mode.MEMORY, () -> functions, HashFunctions.none(), funnels, new Origins());
  }

  /**
   * Prepares the arguments of one function.
   *
   * @param function how errors name the function, such as {@code com.acme.Quotes.history(Model)}
   * @param mode how long its results live
   * @param shared gives the hash functions for all functions as of now; it is asked on each call,
   *     and gives the same object unless they changed
   * @param own the function's own hash functions
   * @param funnels what the processor wrote for the user's classes
   * @param origins which calls of other functions made objects that may be arguments here
   */
  public Arguments(
      String function,
      Mode mode,
      Supplier<HashFunctions> shared,
      HashFunctions own,
      List<Funnel<?>> funnels,
      Origins origins) {
    this.function = Objects.requireNonNull(function, "function");
    this.mode = Objects.requireNonNull(mode, "mode");
    this.shared = Objects.requireNonNull(shared, "shared");
    this.own = Objects.requireNonNull(own, "own");
    this.funnels = new Funnels(funnels);
    this.origins = Objects.requireNonNull(origins, "origins");
    this.known = know(shared.get());
  }

  private Known know(HashFunctions now) {
    boolean isStable = mode == Mode.STABLE;
    HashFunctions all = now.plus(own);
    Context context = new Context(isStable, mode == Mode.CONTENT, all, funnels, origins);
    return new Known(now, context, all.isEmpty());
  }

  private Context context() {
    HashFunctions now = shared.get();
    Known last = known;
    if (last.shared != now) {
      last = know(now);
      known = last;
    }
    return last.context;
  }

  /**
   * Makes the key component for one argument whose declared type is a final class, each instance of
   * which is its own key: a string, a box, an enum, {@link java.util.UUID}, a date or time of
   * {@code java.time} that is a final class and not {@code java.time.chrono}'s.
   *
   * @param parameter the parameter's name, for errors
   * @param value the argument
   * @return the same as {@link #of}, sooner
   * @throws UnhashableArgumentException as {@link #of} does
   * @throws HashFuncException as {@link #of} does
   */
  public @Nullable Object exact(String parameter, @Nullable Object value) {
    Known last = known;
    return last.shared == shared.get() && last.isPlain ? value : of(parameter, value, context());
  }

  /**
   * Makes the key component for one argument, from its content as it is now.
   *
   * @param parameter the parameter's name, for errors
   * @param value the argument
   * @return null for null; the argument itself if it is an immutable value whose {@code equals} is
   *     exact, such as a string, a number or a date; otherwise a {@link Digest}, or in memory
   *     something else that is equal for equal content only
   * @throws UnhashableArgumentException if the argument, or something inside it, has no hash
   * @throws HashFuncException if a registered hash function, or a method with
   *     {@link io.memoir.CacheKey}, throws an exception
   * @throws java.util.ConcurrentModificationException if another thread changes a collection in the
   *     argument meanwhile and the collection notices
   */
  public @Nullable Object of(String parameter, @Nullable Object value) {
    return of(parameter, value, context());
  }

  private @Nullable Object of(String parameter, @Nullable Object value, Context context) {
    if (value == null) {
      return null;
    }
    Registration registration =
        context.functions().isEmpty() ? null : match(parameter, value, context.functions());
    if (registration != null) {
      return ofHashed(parameter, value, registration, context);
    }
    if (isOwnKey(value)) {
      return value;
    }
    if (!context.isStable()) {
      Object exact = new ExactKeys(context).of(value);
      if (exact != ExactKeys.NONE) {
        return exact;
      }
    }
    return new Encoder(new Place(function, parameter, ""), context).digest(value);
  }

  /**
   * What reads contents of results, with the hash functions of now: those that are registered later
   * do not count, as they would make the same content another one.
   *
   * @return a reader for any threads
   */
  public Contents contents() {
    return new Contents(function, context());
  }

  private @Nullable Registration match(String parameter, Object value, HashFunctions functions) {
    try {
      return functions.match(value.getClass());
    } catch (Refusal ambiguous) {
      throw new UnhashableArgumentException(
          function, parameter, ambiguous.typeName(), "", ambiguous.reason());
    }
  }

  private Object ofHashed(
      String parameter, Object value, Registration registration, Context context) {
    Encoder encoder = new Encoder(new Place(function, parameter, ""), context);
    Object result = encoder.apply(registration, value);
    return !context.isStable() && isHeldItself(result)
        ? new Tuple(registration.head(), new @Nullable Object[] {result})
        : encoder.digestHashed(registration, result);
  }

  private static boolean isHeldItself(@Nullable Object value) {
    return value == null || isOwnKey(value) || Rules.of(value.getClass()) instanceof Rule.Identity;
  }

  private static boolean isOwnKey(Object value) {
    return value instanceof String
        || (Rules.of(value.getClass()) instanceof Rule.Leaf leaf && leaf.isOwnKey());
  }

  /**
   * Digests a whole key, for results that outlive the process: the same in every run and on every
   * machine.
   *
   * @param components what {@link #of} returned in stable mode for each parameter in the key, in
   *     their order, and the boxes of primitive ones
   * @return the digest; the function is not part of it
   * @throws IllegalArgumentException if a component is none that {@link #of} returns in stable mode
   */
  public static Digest whole(@Nullable Object... components) {
    Sink sink = Sink.stable();
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

  /** Reads the contents of results, as of now. Immutable and safe for any threads. */
  public static final class Contents {

    private final String function;
    private final Context context;

    Contents(String function, Context context) {
      this.function = function;
      this.context = context;
    }

    /**
     * Digests a result.
     *
     * @param noted takes its parts; null if nobody wants to know them
     * @return the same for the same content only; good in this process
     * @throws io.memoir.error.UnhashableResultException if the result, or something inside it, has
     *     no content, or a hash function failed
     * @throws RuntimeException if another thread changes the result meanwhile
     */
    public Digest digest(Object result, @Nullable Outline noted) {
      return new Encoder(new Place(function, "result", ""), context).digestResult(result, noted);
    }
  }

  /** Whether nobody can change a value, as its class tells. */
  public static boolean isFixed(Object value) {
    return isOwnKey(value);
  }

  /**
   * The hash functions for all functions, all that apply with them, and if there are none.
   * Immutable.
   */
  private record Known(HashFunctions shared, Context context, boolean isPlain) {}
}
