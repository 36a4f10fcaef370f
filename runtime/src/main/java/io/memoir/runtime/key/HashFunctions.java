package io.memoir.runtime.key;

import io.memoir.error.CacheException;
import io.memoir.runtime.key.Rule.Refusal;
import io.memoir.runtime.key.bytes.Tag;
import io.memoir.runtime.key.exact.Head;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hash functions that the user registered, by class or by full type name.
 *
 * <p>A registration serves the subtypes of its type as well, and the nearest one wins: the class
 * itself, then its supertypes by their distance in declared {@code extends} and {@code implements}
 * steps, {@link Object} after all others. At one distance a function's own registration wins over
 * one for all functions, then the superclass over interfaces, then a subinterface over its
 * superinterfaces; two unrelated interfaces at one distance are an error that names both. A nearer
 * registration for all functions wins over a farther one of the function's own. Of two
 * registrations for one type the later one wins.
 *
 * <p>Immutable and safe for any threads.
 */
public final class HashFunctions {
  private static final HashFunctions NONE = new HashFunctions(List.of());
  private static final int NO_MATCH = -1;
  private static final List<Class<?>> PRIMITIVES = List.of(
      boolean.class,
      byte.class,
      short.class,
      char.class,
      int.class,
      long.class,
      float.class,
      double.class);

  private final List<Registration> registrations;

  // Keeps numbers, not functions: what a ClassValue keeps lives as long as the class does, and must
  // not keep the class loader of a function alive.
  private final ClassValue<Integer> nearest = new ClassValue<>() {
    @Override
    protected Integer computeValue(Class<?> type) {
      return search(type);
    }
  };

  private HashFunctions(List<Registration> registrations) {
    this.registrations = registrations;
  }

  /**
   * No hash functions at all.
   *
   * @return the empty registry
   */
  public static HashFunctions none() {
    return NONE;
  }

  /**
   * Adds a hash function for a class, an interface, an array type or a primitive type (its box).
   *
   * @param <T> the type of the values to hash
   * @param type the type of the values to hash, subtypes included
   * @param function gives something that has a key by the built-in rules; may return null
   * @return these registrations and the new one, which replaces an earlier one for the same type
   */
  public <T> HashFunctions with(
      Class<T> type, Function<? super T, ? extends @Nullable Object> function) {
    Class<?> boxed = MethodType.methodType(type).wrap().returnType();
    // Sound: a registration is only ever applied to instances of its type.
    @SuppressWarnings("unchecked")
    Function<Object, ? extends @Nullable Object> erased =
        (Function<Object, ? extends @Nullable Object>) Objects.requireNonNull(function, "function");
    return and(registration(boxed, boxed.getName(), erased));
  }

  /**
   * Adds a hash function for a type that may not be on the class path, or may be loaded again.
   *
   * @param typeName the full name of the type; a nested type as {@code com.acme.Outer.Inner} or
   *     {@code com.acme.Outer$Inner}
   * @param function gives something that has a key by the built-in rules; may return null
   * @return these registrations and the new one, which replaces an earlier one for the same type
   */
  public HashFunctions with(
      String typeName, Function<Object, ? extends @Nullable Object> function) {
    Objects.requireNonNull(function, "function");
    String boxed = PRIMITIVES.stream()
        .filter(primitive -> primitive.getName().equals(typeName))
        .map(primitive -> MethodType.methodType(primitive).wrap().returnType().getName())
        .findFirst()
        .orElse(Objects.requireNonNull(typeName, "typeName"));
    return and(registration(null, boxed, function));
  }

  private Stream<Registration> registration(
      @Nullable Class<?> type,
      String typeName,
      Function<Object, ? extends @Nullable Object> function) {
    long earlier = registrations.stream()
        .filter(registration -> registration.typeName().equals(typeName))
        .count();
    return Stream.of(new Registration(type, typeName, function, 0, (int) earlier));
  }

  /**
   * Adds the registrations of one function to these, which are for all functions.
   *
   * @param functionLevel the function's own registrations; they win at an equal distance
   * @return both together
   */
  public HashFunctions plus(HashFunctions functionLevel) {
    if (functionLevel.isEmpty()) {
      return this;
    }
    int above = 1 + registrations.stream().mapToInt(Registration::rank).max().orElse(0);
    return and(functionLevel.registrations.stream().map(own -> own.raisedBy(above)));
  }

  private HashFunctions and(Stream<Registration> more) {
    List<Registration> all = new ArrayList<>(registrations);
    more.forEach(all::add);
    return new HashFunctions(List.copyOf(all));
  }

  /**
   * Whether there is no registration at all.
   *
   * @return true if no value can have a hash function
   */
  public boolean isEmpty() {
    return registrations.isEmpty();
  }

  /**
   * Finds the nearest hash function for values of a class.
   *
   * @param type the exact run-time class of a value
   * @return the function, or null if none is registered for the class or a supertype
   * @throws CacheException if hash functions for two unrelated interfaces are equally near
   */
  public @Nullable Function<Object, ? extends @Nullable Object> find(Class<?> type) {
    try {
      Registration match = match(type);
      return match == null ? null : match.function();
    } catch (Refusal ambiguous) {
      throw new CacheException(
          "There is no single hash function for %s, %s.\nRegister a hash function for %s itself."
              .formatted(ambiguous.typeName(), ambiguous.reason(), ambiguous.typeName()));
    }
  }

  /** Finds the nearest registration; throws {@link Refusal} if two are equally near. */
  @Nullable
  Registration match(Class<?> type) {
    if (registrations.isEmpty()) {
      return null;
    }
    int index = nearest.get(type);
    return index == NO_MATCH ? null : registrations.get(index);
  }

  private int search(Class<?> type) {
    for (Set<Class<?>> level : Supertypes.levels(type)) {
      int index = searchLevel(type, level);
      if (index != NO_MATCH) {
        return index;
      }
    }
    return NO_MATCH;
  }

  private int searchLevel(Class<?> type, Set<Class<?>> level) {
    int rank = registrations.stream()
        .filter(registration -> level.stream().anyMatch(registration::isFor))
        .mapToInt(Registration::rank)
        .max()
        .orElse(NO_MATCH);
    List<Class<?>> served =
        level.stream().filter(one -> last(one, rank) != NO_MATCH).toList();
    List<Class<?>> best =
        served.stream().filter(one -> isMostSpecific(one, served)).toList();
    if (best.size() > 1) {
      String reason = "for which the hash functions for %s and for %s are equally near"
          .formatted(best.get(0).getName(), best.get(1).getName());
      throw new Refusal(type.getName(), reason);
    }
    return best.isEmpty() ? NO_MATCH : last(best.get(0), rank);
  }

  private static boolean isMostSpecific(Class<?> one, List<Class<?>> served) {
    return served.stream()
        .filter(other -> !other.equals(one))
        .noneMatch(
            other -> one.isAssignableFrom(other) || (one.isInterface() && !other.isInterface()));
  }

  private int last(Class<?> type, int rank) {
    for (int i = registrations.size() - 1; i >= 0; i--) {
      Registration registration = registrations.get(i);
      if (registration.rank() == rank && registration.isFor(type)) {
        return i;
      }
    }
    return NO_MATCH;
  }

  /**
   * One hash function, the type it is for, how much it precedes others at one distance, how many
   * were registered for the type before, and what the tuple of a result begins with: in this
   * process, the results of one are told from those of the one that it replaced.
   */
  record Registration(
      @Nullable Class<?> type,
      String typeName,
      Function<Object, ? extends @Nullable Object> function,
      int rank,
      int earlier,
      Head head) {
    Registration(
        @Nullable Class<?> type,
        String typeName,
        Function<Object, ? extends @Nullable Object> function,
        int rank,
        int earlier) {
      this(
          type,
          typeName,
          function,
          rank,
          earlier,
          new Head(Tag.HASHED, List.of(typeName, Integer.toString(earlier))));
    }

    boolean isFor(Class<?> candidate) {
      return type != null
          ? type.equals(candidate)
          : typeName.equals(candidate.getName()) || typeName.equals(candidate.getCanonicalName());
    }

    Registration raisedBy(int ranks) {
      return new Registration(type, typeName, function, rank + ranks, earlier, head);
    }
  }
}
