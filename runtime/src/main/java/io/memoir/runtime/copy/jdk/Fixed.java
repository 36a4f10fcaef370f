package io.memoir.runtime.copy.jdk;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A container that is made of its parts, so that no part can refer to it but through others. */
public final class Fixed extends Container {

  private final Function<Object, @Nullable Object[]> content;
  private final BiFunction<Object, @Nullable Object[], Object> build;
  private final boolean isImmutable;

  private Fixed(
      int placing,
      boolean isImmutable,
      Function<Object, @Nullable Object[]> content,
      BiFunction<Object, @Nullable Object[], Object> build) {
    super(placing);
    this.content = content;
    this.build = build;
    this.isImmutable = isImmutable;
  }

  /** Adds one for each class, by exact class. */
  static void addTo(Map<Class<?>, Container> containers) {
    for (Object list : List.of(List.of(), List.of(1), List.of(1, 2, 3))) {
      containers.put(
          list.getClass(),
          new Fixed(
              NONE, true, Fixed::elements, (list1, copies) -> listOf((List<?>) list1, copies)));
    }
    for (Object set : List.of(Set.of(), Set.of(1), Set.of(1, 2, 3))) {
      containers.put(
          set.getClass(), new Fixed(ELEMENTS, true, Fixed::elements, (s, copies) -> setOf(copies)));
    }
    for (Object map : List.of(Map.of(), Map.of(1, 1), Map.of(1, 1, 2, 2))) {
      containers.put(
          map.getClass(), new Fixed(KEYS, true, Maps::entries, (m, copies) -> mapOf(copies)));
    }
    for (Object empty :
        List.of(Collections.emptyList(), Collections.emptySet(), Collections.emptyMap())) {
      containers.put(empty.getClass(), new Fixed(NONE, true, e -> new Object[0], (e, copies) -> e));
    }
    addSingle(containers);
    addEntries(containers);
  }

  private static void addSingle(Map<Class<?>, Container> containers) {
    containers.put(
        Collections.singletonList(1).getClass(),
        new Fixed(
            NONE, true, Fixed::elements, (l, copies) -> Collections.singletonList(copies[0])));
    containers.put(
        Collections.singleton(1).getClass(),
        new Fixed(NONE, true, Fixed::elements, (s, copies) -> Collections.singleton(copies[0])));
    containers.put(
        Collections.singletonMap(1, 1).getClass(),
        new Fixed(
            NONE,
            true,
            Maps::entries,
            (m, copies) -> Collections.singletonMap(copies[0], copies[1])));
    containers.put(
        Optional.class,
        new Fixed(
            NONE,
            true,
            Fixed::optional,
            (o, copies) -> copies.length == 0 ? o : Optional.of(present(copies[0]))));
  }

  private static void addEntries(Map<Class<?>, Container> containers) {
    containers.put(
        Map.entry(1, 1).getClass(),
        new Fixed(
            NONE,
            true,
            Fixed::entry,
            (e, copies) -> Map.entry(present(copies[0]), present(copies[1]))));
    containers.put(
        AbstractMap.SimpleImmutableEntry.class,
        new Fixed(
            NONE,
            true,
            Fixed::entry,
            (e, copies) -> new AbstractMap.SimpleImmutableEntry<>(copies[0], copies[1])));
    containers.put(
        AbstractMap.SimpleEntry.class,
        new Fixed(
            NONE,
            false,
            Fixed::entry,
            (e, copies) -> new AbstractMap.SimpleEntry<>(copies[0], copies[1])));
  }

  private static @Nullable Object[] elements(Object original) {
    return ((Collection<?>) original).toArray();
  }

  private static @Nullable Object[] optional(Object original) {
    return ((Optional<?>) original).stream().toArray();
  }

  private static @Nullable Object[] entry(Object original) {
    Map.Entry<?, ?> entry = (Map.Entry<?, ?>) original;
    return new @Nullable Object[] {entry.getKey(), entry.getValue()};
  }

  private static Object present(@Nullable Object copy) {
    if (copy == null) {
      throw new Uncopyable("null where none can be");
    }
    return copy;
  }

  /** Two lists of one class differ in whether one may ask them for null. */
  @SuppressWarnings("NullAway") // such lists may hold null, which no type of the JDK says
  private static Object listOf(List<?> original, @Nullable Object[] copies) {
    return toleratesNull(original) ? Stream.of(copies).toList() : List.of(copies);
  }

  @SuppressWarnings({"ReturnValueIgnored", "NullAway"}) // it is asked for null on purpose
  private static boolean toleratesNull(List<?> list) {
    try {
      list.contains(null);
      return true;
    } catch (NullPointerException e) {
      return false;
    }
  }

  /** Such a set looks through its table from either end, as the JVM was started. */
  @SuppressWarnings("NullAway") // a null is refused, as it should
  private static Object setOf(@Nullable Object[] copies) {
    Set<Object> set = Set.of(copies);
    if (copies.length == 0 || set.iterator().next() == copies[0]) {
      return set;
    }
    @Nullable Object[] reversed = copies.clone();
    Collections.reverse(Arrays.asList(reversed));
    return Set.of(reversed);
  }

  private static Object mapOf(@Nullable Object[] copies) {
    Map.Entry<?, ?>[] entries = new Map.Entry<?, ?>[copies.length / 2];
    Arrays.setAll(entries, i -> Map.entry(present(copies[2 * i]), present(copies[2 * i + 1])));
    Map<?, ?> map = Map.ofEntries(entries);
    if (entries.length == 0 || map.keySet().iterator().next() == copies[0]) {
      return map;
    }
    Collections.reverse(Arrays.asList(entries));
    return Map.ofEntries(entries);
  }

  @Override
  public @Nullable Object[] content(Object original) {
    return content.apply(original);
  }

  /**
   * Tells whether an instance whose parts cannot change cannot change either.
   *
   * @return true if it may be shared then
   */
  public boolean isImmutable() {
    return isImmutable;
  }

  /**
   * Makes an instance.
   *
   * @param source what it is a copy of
   * @param copies its parts
   * @return an instance of the same class
   * @throws RuntimeException when the class refuses the parts, such as two equal ones in a set
   */
  public Object build(Object source, @Nullable Object[] copies) {
    return build.apply(source, copies);
  }
}
