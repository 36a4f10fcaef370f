package io.memoir.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that a function shows while it runs, and that is shown again on each hit: a kind, such
 * as {@code text} or {@code table}, and named properties. What kinds there are and what they look
 * like is up to the {@link ElementSink}.
 *
 * <p>A property is text, a boolean, a number ({@code Byte} to {@code Long}, {@code Float},
 * {@code Double}, {@code BigInteger}, {@code BigDecimal}), an {@code Instant} or {@code LocalDate},
 * a {@link Media}, or a list, or a map from text, of these and null, 64 levels deep at most. So an
 * element can be kept on disk and read by another process.
 *
 * <p>Immutable: lists and maps are copied.
 */
public final class Element {

  /** Lists and maps in each other; deeper is a cycle, or no element. */
  private static final int DEEPEST = 64;

  private static final Set<Class<?>> SIMPLE = Set.of(
      String.class,
      Boolean.class,
      Byte.class,
      Short.class,
      Integer.class,
      Long.class,
      Float.class,
      Double.class,
      BigInteger.class,
      BigDecimal.class,
      Instant.class,
      LocalDate.class,
      Media.class);

  private final String kind;
  private final Map<String, @Nullable Object> properties;

  private Element(String kind, Map<String, @Nullable Object> properties) {
    this.kind = kind;
    this.properties = properties;
  }

  /**
   * An element without properties yet.
   *
   * @param kind what it is, for the sink
   * @return the element
   */
  public static Element of(String kind) {
    return new Element(Objects.requireNonNull(kind, "kind"), Map.of());
  }

  /**
   * An element with properties.
   *
   * @param kind what it is, for the sink
   * @param properties by name; copied
   * @return the element
   * @throws IllegalArgumentException when a value, or something in it, is of another type than
   *     those listed above
   */
  public static Element of(String kind, Map<String, ?> properties) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    properties.forEach((name, value) -> copy.put(name, copied(name, value, 0)));
    return new Element(Objects.requireNonNull(kind, "kind"), Collections.unmodifiableMap(copy));
  }

  /**
   * Text.
   *
   * @param text what is shown
   * @return an element of kind {@code text} with the property {@code text}
   */
  public static Element text(String text) {
    return of("text").with("text", Objects.requireNonNull(text, "text"));
  }

  /**
   * The same element with one more property, or with another value for one that it has.
   *
   * @param name the name of the property
   * @param value what it is; copied
   * @return a new element
   * @throws IllegalArgumentException when the value, or something in it, is of another type than
   *     those listed above, or nested too deep
   */
  public Element with(String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(properties);
    more.put(Objects.requireNonNull(name, "name"), copied(name, value, 0));
    return new Element(kind, Collections.unmodifiableMap(more));
  }

  private static @Nullable Object copied(String path, @Nullable Object value, int depth) {
    if (value == null || SIMPLE.contains(value.getClass())) {
      return value;
    }
    if (depth == DEEPEST) {
      throw new IllegalArgumentException("The property %s is nested deeper than %d levels.%n"
              .formatted(path.substring(0, path.length() / DEEPEST), DEEPEST)
          + "Flatten it.");
    }
    if (value instanceof Collection<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (Object each : list) {
        copy.add(copied(path + "[" + copy.size() + "]", each, depth + 1));
      }
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((name, each) -> {
        if (!(name instanceof String text)) {
          throw wrong(path + " has a key that", name);
        }
        copy.put(text, copied(path + "." + text, each, depth + 1));
      });
      return Collections.unmodifiableMap(copy);
    }
    throw wrong(path, value);
  }

  private static IllegalArgumentException wrong(String what, @Nullable Object value) {
    String type = value == null ? "null" : value.getClass().getName();
    return new IllegalArgumentException("The property %s is of type %s.%n".formatted(what, type)
        + "An element holds text, booleans, numbers, an Instant or LocalDate, Media, and lists and"
        + " maps of these: convert it.");
  }

  /**
   * What it is.
   *
   * @return the kind, as in {@code text}
   */
  public String kind() {
    return kind;
  }

  /**
   * The properties, in the order in which they were given.
   *
   * @return an unmodifiable map
   */
  public Map<String, @Nullable Object> properties() {
    return properties;
  }

  /**
   * One property.
   *
   * @param name its name
   * @return its value, or null if there is none
   */
  public @Nullable Object get(String name) {
    return properties.get(name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Element that
        && kind.equals(that.kind)
        && properties.equals(that.properties);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + properties.hashCode();
  }

  @Override
  public String toString() {
    return kind + properties;
  }
}
