package io.memoir.runtime.codec;

import io.memoir.runtime.codec.stream.Gate;
import io.memoir.runtime.codec.stream.Refusal;
import io.memoir.runtime.codec.value.Serializers;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds which reachable object makes a value impossible to write. Used for one failure. */
final class CulpritFinder {

  /** How many objects are looked at: a message is not worth a walk through everything. */
  private static final int MAX_OBJECTS = 100_000;

  /** How deep it is looked for an object that cannot be written, when no class says so. */
  private static final int MAX_STEPS = 50;

  private final ResultTypes types;
  private final Gate gate;
  private final Attempt attempt;

  /** Writes a value to nowhere. */
  @FunctionalInterface
  interface Attempt {
    /**
     * Writes it.
     *
     * @throws Exception when it cannot be written
     */
    void write(Object value) throws Exception;
  }

  CulpritFinder(ResultTypes types, Attempt attempt) {
    this.types = types;
    this.gate = new Gate(types);
    this.attempt = attempt;
  }

  /** Returns the exception that says what is wrong, and where. */
  CodecException find(Object value, Throwable failure) {
    Refusal refusal = refusal(failure);
    Place place = refusal == null ? firstRefused(value) : firstOf(value, refusal.type());
    if (place == null) {
      // Hidden in an object that shows no fields: the way to that object is of use too.
      place = deepestFailing(new Place("", value));
    }
    String name = name(refusal == null ? place.value().getClass() : refusal.type());
    Refusal reason = refusal == null ? reasonAgainst(place.value()) : refusal;
    String at = place.path().isEmpty() ? "" : " at " + place.path();
    String what = reason == null ? "cannot be written" : reason.reason();
    return new CodecException(name + at + " " + what, place.path(), name, failure);
  }

  /** The name of a class, without the address that names of lambdas have. */
  private static String name(Class<?> type) {
    String name = type.getName();
    return type.isHidden() ? name.substring(0, name.lastIndexOf('/')) : name;
  }

  private static @Nullable Refusal refusal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return null;
  }

  private @Nullable Refusal reasonAgainst(Object value) {
    try {
      // The constants of an enum may have classes of their own.
      gate.require(value instanceof Enum<?> e ? e.getDeclaringClass() : value.getClass());
      Serializers.find(value.getClass(), types);
      return null;
    } catch (Refusal refusal) {
      return refusal;
    }
  }

  private @Nullable Place firstRefused(Object value) {
    return first(value, place -> reasonAgainst(place.value()) != null);
  }

  private static @Nullable Place firstOf(Object value, Class<?> type) {
    return first(value, place -> place.value().getClass() == type);
  }

  /** Walks in breadth, so that the path found is a shortest one. */
  private static @Nullable Place first(Object value, Predicate<Place> isCulprit) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Place> waiting = new ArrayDeque<>(List.of(new Place("", value)));
    while (!waiting.isEmpty() && seen.size() < MAX_OBJECTS) {
      Place place = waiting.remove();
      if (!seen.add(place.value())) {
        continue;
      }
      if (isCulprit.test(place)) {
        return place;
      }
      waiting.addAll(place.parts());
    }
    return null;
  }

  /** Follows the parts that cannot be written on their own, down to the last one. */
  private Place deepestFailing(Place start) {
    Place place = start;
    for (int step = 0; step < MAX_STEPS; step++) {
      Place part = place.parts().stream().filter(this::fails).findFirst().orElse(null);
      if (part == null) {
        break;
      }
      place = part;
    }
    return place;
  }

  private boolean fails(Place place) {
    try {
      attempt.write(place.value());
      return false;
    } catch (Exception | LinkageError | StackOverflowError e) {
      return true;
    }
  }
}
