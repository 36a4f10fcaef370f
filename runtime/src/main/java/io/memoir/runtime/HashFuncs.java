package io.memoir.runtime;

import io.memoir.runtime.key.HashFunctions;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The hash functions that serve all functions of some {@link Caches}. A registration counts for the
 * calls that begin after it; results stored before are not found under the new keys.
 *
 * <p>A registration serves the subtypes of its type as well; the nearest one wins, and of two for
 * one type the later. A function's own {@link io.memoir.HashFunc} wins over these at an equal
 * distance.
 *
 * <p>Whether one serves the receiver of a wrapper is decided when the wrapper is made.
 *
 * <p>Safe for any threads.
 */
public final class HashFuncs {
  private volatile HashFunctions functions;

  HashFuncs(HashFunctions functions) {
    this.functions = functions;
  }

  /**
   * Registers a hash function.
   *
   * @param <T> the type
   * @param type the type that it serves, with its subtypes; a primitive type stands for its box
   * @param function what takes the place of a value in keys; it may return null
   */
  public synchronized <T> void register(Class<T> type, Function<? super T, ?> function) {
    Objects.requireNonNull(function, "function");
    functions = functions.with(Objects.requireNonNull(type, "type"), function);
  }

  /**
   * Registers a hash function for a type that cannot be named in source.
   *
   * @param typeName the full name of the type that it serves, with its subtypes, as in
   *     {@code com.acme.Outer$Inner}
   * @param function what takes the place of a value in keys; it may return null
   */
  public synchronized void register(String typeName, Function<Object, ?> function) {
    Objects.requireNonNull(function, "function");
    functions = functions.with(Objects.requireNonNull(typeName, "typeName"), function);
  }

  /** Whether there is none as of now. */
  @SuppressWarnings(
      "ReferenceEquality") // None is one object, which a hit can compare with at once.
  boolean isEmpty() {
    return functions == HashFunctions.none();
  }

  /** All as of now; the same object as before unless one was registered. */
  HashFunctions current() {
    return functions;
  }

  /** Gives those of the time when it is asked. */
  Supplier<HashFunctions> supplier() {
    return new Current(this);
  }

  /** Asks for them each time. */
  private record Current(HashFuncs registrations) implements Supplier<HashFunctions> {

    @Override
    public HashFunctions get() {
      return registrations.current();
    }
  }
}
