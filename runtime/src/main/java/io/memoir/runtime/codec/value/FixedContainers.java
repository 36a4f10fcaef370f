package io.memoir.runtime.codec.value;

import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.runtime.codec.stream.ValueSerializer;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes immutable containers, such as those of {@code List.of}, as their elements. */
final class FixedContainers extends ValueSerializer {

  private final Function<Object, @Nullable Object[]> elements;
  private final Function<@Nullable Object[], Object> create;

  private FixedContainers(
      Function<Object, @Nullable Object[]> elements, Function<@Nullable Object[], Object> create) {
    super(Kind.LATE);
    this.elements = elements;
    this.create = create;
  }

  /** Returns null for a class that is not one of them. The JDK does not promise their names. */
  static @Nullable ValueSerializer of(Class<?> type) {
    // Lambdas are made only when they are needed: making one takes long the first time.
    if (type == Optional.class) {
      return new FixedContainers(
          value -> ((Optional<?>) value).stream().toArray(),
          parts -> parts.length == 0 ? Optional.empty() : Optional.of(parts[0]));
    } else if (isOneOf(type, List.of(), List.of(1), List.of(1, 2, 3))
        || (List.class.isAssignableFrom(type) && type == Stream.of(1).toList().getClass())) {
      return lists();
    } else if (isOneOf(type, Set.of(), Set.of(1), Set.of(1, 2, 3))) {
      return sets();
    } else if (isOneOf(type, Map.of(), Map.of(1, 1), Map.of(1, 1, 2, 2))) {
      return maps();
    } else if (type == Map.entry(1, 1).getClass()) {
      return entries(Map::entry);
    } else if (type == AbstractMap.SimpleImmutableEntry.class) {
      return entries(AbstractMap.SimpleImmutableEntry::new);
    }
    return null;
  }

  private static boolean isOneOf(Class<?> type, Object... samples) {
    for (Object sample : samples) {
      if (sample.getClass() == type) {
        return true;
      }
    }
    return false;
  }

  private static ValueSerializer lists() {
    return new FixedContainers(value -> marked((List<?>) value), parts -> {
      @Nullable Object[] rest = Arrays.copyOf(parts, parts.length - 1);
      return parts[rest.length] == null ? Arrays.stream(rest).toList() : List.of(rest);
    });
  }

  /** The elements, then null if the list is one of {@code Stream.toList()}, which takes nulls. */
  private static @Nullable Object[] marked(List<?> list) {
    @Nullable Object[] parts = list.toArray(new Object[list.size() + 1]);
    parts[list.size()] = takesNull(list) ? null : Boolean.TRUE;
    return parts;
  }

  @SuppressWarnings("ReturnValueIgnored") // it is called for its exception
  private static boolean takesNull(List<?> list) {
    try {
      list.contains(null);
      return true;
    } catch (NullPointerException e) {
      return false;
    }
  }

  private static ValueSerializer sets() {
    return new FixedContainers(value -> ((Set<?>) value).toArray(), parts -> Set.of(parts));
  }

  private static ValueSerializer maps() {
    return new FixedContainers(
        value -> ((Map<?, ?>) value)
            .entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(),
        FixedContainers::mapOf);
  }

  private static Object mapOf(@Nullable Object[] parts) {
    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays cannot have type arguments
    Map.Entry<Object, Object>[] entries = new Map.Entry[parts.length / 2];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Map.entry(parts[2 * i], parts[2 * i + 1]);
    }
    return Map.ofEntries(entries);
  }

  private static ValueSerializer entries(BiFunction<Object, Object, Object> create) {
    return new FixedContainers(
        value -> {
          Map.Entry<?, ?> entry = (Map.Entry<?, ?>) value;
          return new @Nullable Object[] {entry.getKey(), entry.getValue()};
        },
        parts -> create.apply(parts[0], parts[1]));
  }

  @Override
  protected void write(Output out, Object value) throws IOException {
    @Nullable Object[] parts = elements.apply(value);
    out.writeInt(parts.length);
    for (Object part : parts) {
      out.next(part);
    }
  }

  @Override
  protected Object read(Input in, Class<?> type, int position) throws Exception {
    @Nullable Object[] parts = new @Nullable Object[in.nextLength()];
    long before = in.parts();
    for (int i = 0; i < parts.length; i++) {
      parts[i] = in.next();
    }
    in.willHash(in.parts() - before);
    Object copy = create.apply(parts);
    if (copy.getClass() != type) {
      throw new StreamCorruptedException(
          "a " + copy.getClass().getName() + " as " + type.getName());
    }
    if (copy instanceof Set<?> || copy instanceof Map<?, ?>) {
      in.whenComplete(() -> checkFound(copy));
    }
    return copy;
  }

  /**
   * Checks that every key can be found, though it was perhaps hashed before it was complete.
   *
   * @throws IOException when one cannot, which only keys that refer back to their map can bring
   */
  static void checkFound(Object container) throws IOException {
    boolean found = container instanceof Map<?, ?> map
        ? map.keySet().stream().allMatch(map::containsKey)
        : ((Collection<?>) container).stream().allMatch(((Collection<?>) container)::contains);
    if (!found) {
      throw new StreamCorruptedException("a key refers back to its map");
    }
  }
}
