package io.memoir.runtime.key;

import io.memoir.runtime.key.Encoder.Context;
import io.memoir.runtime.key.Rule.Failure;
import io.memoir.runtime.key.Rule.Refusal;
import io.memoir.runtime.key.bytes.Sink;
import io.memoir.runtime.key.bytes.Tag;
import io.memoir.runtime.key.exact.Elements;
import io.memoir.runtime.key.exact.Head;
import io.memoir.runtime.key.exact.Tuple;
import io.memoir.runtime.key.identity.Origins;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes a key of one argument that holds its content itself, if that is small and nothing odd is in
 * it. Tells apart exactly what the encoding does. Whether there is such a key depends on the
 * content alone, so equal content never has two kinds of key.
 *
 * <p>Each value in the argument weighs one, an object that is met twice counts twice, and arrays of
 * primitives and values that are held as bytes weigh one more for every 16 bytes. So cycles weigh
 * infinitely much. For one thread and one argument.
 */
final class ExactKeys {
  /** Says that there is no exact key. */
  static final Object NONE = new Object();

  /** The most that an argument weighs whose key is exact. */
  static final int WEIGHT = 64;

  /** How many containers a value in it may be inside of. */
  static final int DEPTH = 8;

  private static final int BYTES_OF_WEIGHT = 16;
  private static final Head ORIGIN = new Head(Tag.LOCAL_ORIGIN, List.of());
  private static final Head BYTES = new Head(Tag.VALUE, List.of());

  /** Lists of the JDK whose {@code toArray} is their own code and gives a new array. */
  private static final Set<Class<?>> OWN_ARRAY = Set.of(
      ArrayList.class,
      List.of(1).getClass(),
      List.of(1, 2, 3).getClass(),
      Arrays.asList(1, 2).getClass());

  private final Context context;
  private final boolean hasFunctions;
  private int left = WEIGHT;
  private int depth;

  ExactKeys(Context context) {
    this.context = context;
    this.hasFunctions = !context.functions().isEmpty();
  }

  /** The key; {@link #NONE} if there is no exact one. */
  Object of(Object value) {
    try {
      Object key = part(value);
      return key == null ? NONE : key;
    } catch (Refusal | Failure odd) {
      // The encoder will meet it too, and it knows the path.
      return NONE;
    }
  }

  private @Nullable Object part(@Nullable Object value) {
    left--;
    if (value == null || left < 0) {
      return left < 0 ? NONE : null;
    }
    Class<?> type = value.getClass();
    if (!hasFunctions && isMostCommon(type)) {
      return value;
    }
    return hasFunctions && context.functions().match(type) != null
        ? NONE
        : byRule(value, Rules.of(type));
  }

  private Object byRule(Object value, Rule rule) {
    if (rule instanceof Rule.Leaf leaf && leaf.isOwnKey()) {
      return value;
    }
    Origins.Numbered made = context.origins().of(value);
    return made == null
        ? content(value, rule)
        : new Tuple(ORIGIN, new Object[] {made.origin().call()});
  }

  private static boolean isMostCommon(Class<?> type) {
    return type == String.class
        || type == Integer.class
        || type == Long.class
        || type == Double.class;
  }

  private Object content(Object value, Rule rule) {
    if (rule instanceof Rule.Leaf leaf) {
      return value.getClass().isArray() ? elements(value) : bytes(value, leaf);
    }
    if (depth == DEPTH) {
      return NONE;
    }
    depth++;
    Object key = NONE;
    if (rule instanceof Rule.User user) {
      key = fields(value, user.fields());
    } else if (rule instanceof Rule.Tree tree && tree.head() != null) {
      key = tree(value, tree.head());
    }
    depth--;
    return key;
  }

  private Object elements(Object array) {
    int length = Array.getLength(array);
    if (length > WEIGHT * BYTES_OF_WEIGHT) {
      return NONE;
    }
    left -= length * bytesOf(array.getClass().getComponentType()) / BYTES_OF_WEIGHT;
    return left < 0 ? NONE : Elements.copyOf(array);
  }

  private static int bytesOf(Class<?> primitive) {
    if (primitive == double.class || primitive == long.class) {
      return Long.BYTES;
    }
    if (primitive == int.class || primitive == float.class) {
      return Integer.BYTES;
    }
    return primitive == byte.class || primitive == boolean.class ? 1 : Short.BYTES;
  }

  private Object bytes(Object value, Rule.Leaf leaf) {
    Sink sink = Sink.stable();
    sink.begin();
    leaf.writer().write(sink, value);
    // As many as weigh nothing more are added: what is met last must not weigh more than others.
    byte[] bytes = sink.endShort(left * BYTES_OF_WEIGHT + BYTES_OF_WEIGHT - 1);
    if (bytes == null) {
      return NONE;
    }
    left -= bytes.length / BYTES_OF_WEIGHT;
    return new Tuple(BYTES, new Object[] {Elements.copyOf(bytes)});
  }

  private Object fields(Object value, Fields fields) {
    Head head = fields.head();
    if (head == null) {
      return NONE;
    }
    return tuple(head, fields.values(value, context.funnels().of(value.getClass(), fields)));
  }

  private Object tree(Object value, Head head) {
    return switch (head.tag()) {
      case LIST, QUEUE, COLLECTION -> collection((Collection<?>) value, head);
      case SET -> set((Set<?>) value, head);
      case MAP -> map((Map<?, ?>) value, head);
      case ARRAY -> array((Object[]) value, head);
      case ENTRY -> {
        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) value;
        yield tuple(head, new @Nullable Object[] {entry.getKey(), entry.getValue()});
      }
      case OPTIONAL -> tuple(head, ((Optional<?>) value).stream().toArray());
      case REFERENCE -> tuple(head, new @Nullable Object[] {((AtomicReference<?>) value).get()});
      default -> NONE;
    };
  }

  private Object collection(Collection<?> collection, Head head) {
    int size = collection.size();
    if (size > left) {
      return NONE;
    }
    @Nullable Object[] parts = partsOf(collection, size);
    return parts == null ? NONE : tuple(head, parts);
  }

  /** The elements, in a new array; null if their number changes meanwhile. */
  private static @Nullable Object @Nullable [] partsOf(Collection<?> collection, int size) {
    if (OWN_ARRAY.contains(collection.getClass())) {
      Object[] own = collection.toArray();
      return own.length == size ? own : null;
    }
    @Nullable Object[] parts = new Object[size];
    int count = 0;
    for (Object element : collection) {
      if (count == size) {
        return null;
      }
      parts[count++] = element;
    }
    return count == size ? parts : null;
  }

  private Object array(@Nullable Object[] array, Head head) {
    return array.length > left
        ? NONE
        : tuple(head, Arrays.copyOf(array, array.length, Object[].class));
  }

  /** Makes parts of values, in their place. */
  private Object tuple(Head head, @Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof String && !hasFunctions) {
        left--;
        continue;
      }
      Object part = part(value);
      if (part == NONE) {
        return NONE;
      }
      values[i] = part;
    }
    return left < 0 ? NONE : new Tuple(head, values);
  }

  private Object set(Set<?> set, Head head) {
    if (set.size() > left || Containers.hasComparator(set)) {
      return NONE;
    }
    Set<@Nullable Object> parts = new HashSet<>();
    for (Object element : set) {
      Object part = part(element);
      // Objects that are equal by content, but not for the set, count as often as they are there.
      if (part == NONE || !parts.add(part)) {
        return NONE;
      }
    }
    return new Tuple(head, new Object[] {parts});
  }

  private Object map(Map<?, ?> map, Head head) {
    if (map.size() > left || Containers.hasComparator(map)) {
      return NONE;
    }
    Map<@Nullable Object, @Nullable Object> parts = new HashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = part(entry.getKey());
      Object value = part(entry.getValue());
      if (key == NONE || value == NONE || parts.containsKey(key)) {
        return NONE;
      }
      parts.put(key, value);
    }
    return new Tuple(head, new Object[] {parts});
  }
}
