package io.memoir.runtime.copy;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A graph of objects as text: classes, content in order of iteration, comparators, order of access,
 * and which references lead to one object. Two graphs are alike if and only if their texts are.
 */
final class GraphText {

  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final StringBuilder text = new StringBuilder();

  private GraphText() {}

  static String of(@Nullable Object value) {
    GraphText text = new GraphText();
    text.add(value);
    return text.text.toString();
  }

  /** All objects that can be reached, by identity. */
  static Set<Object> reachable(@Nullable Object value) {
    GraphText text = new GraphText();
    text.add(value);
    return text.numbers.keySet();
  }

  private void add(@Nullable Object value) {
    if (value == null || isConstant(value)) {
      text.append(value).append(' ');
      return;
    }
    Integer known = numbers.putIfAbsent(value, numbers.size());
    if (known != null) {
      text.append('@').append(known).append(' ');
      return;
    }
    List<@Nullable Object> parts = parts(value);
    text.append(value.getClass().getTypeName()).append(detail(value, parts)).append('[');
    parts.forEach(this::add);
    text.append("] ");
  }

  private static boolean isConstant(Object value) {
    return value instanceof String
        || (value instanceof Number && !isAtomic(value))
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum<?>;
  }

  private static boolean isAtomic(Object value) {
    return value.getClass().getPackageName().equals("java.util.concurrent.atomic");
  }

  private static List<@Nullable Object> parts(Object value) {
    List<@Nullable Object> parts = new ArrayList<>();
    if (value instanceof Beans.Parted parted) {
      parts.addAll(parted.parts());
    } else if (value instanceof Collection<?> collection) {
      parts.addAll(collection);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, content) -> {
        parts.add(key);
        parts.add(content);
      });
    } else if (value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        parts.add(Array.get(value, i));
      }
    } else {
      addOther(value, parts);
    }
    return parts;
  }

  private static void addOther(Object value, List<@Nullable Object> parts) {
    if (value instanceof Optional<?> optional) {
      parts.add(optional.orElse(null));
    } else if (value instanceof AtomicReference<?> reference) {
      parts.add(reference.get());
    } else if (value instanceof AtomicReferenceArray<?> array) {
      for (int i = 0; i < array.length(); i++) {
        parts.add(array.get(i));
      }
    } else if (value instanceof Map.Entry<?, ?> entry) {
      parts.add(entry.getKey());
      parts.add(entry.getValue());
    }
  }

  @SuppressWarnings("JavaUtilDate") // results hold old dates too
  private static String detail(Object value, List<@Nullable Object> parts) {
    if (value instanceof SortedSet<?> set) {
      return "" + set.comparator();
    } else if (value instanceof SortedMap<?, ?> map) {
      return "" + map.comparator();
    } else if (value instanceof PriorityQueue<?> queue) {
      return "" + queue.comparator();
    } else if (value instanceof LinkedHashMap<?, ?> map) {
      return isByAccess(map) ? "access" : "insertion";
    } else if (value instanceof Date date) {
      return date.getTime() + " " + date;
    }
    return parts.isEmpty() && !(value instanceof Map) && !value.getClass().isArray()
        ? value.toString()
        : "";
  }

  /** Asks a clone, because asking changes the order. */
  static boolean isByAccess(Map<?, ?> map) {
    @SuppressWarnings("unchecked") // a clone has the type of its original
    Map<Object, Object> clone = (Map<Object, Object>) ((LinkedHashMap<?, ?>) map).clone();
    clone.clear();
    clone.put("a", 1);
    clone.put("b", 2);
    clone.get("a");
    return clone.keySet().iterator().next().equals("b");
  }

  /** Changes everything that can be changed, as far as one can get by the public methods. */
  @SuppressWarnings({"unchecked", "JavaUtilDate"}) // whatever it holds is thrown away
  static void destroy(@Nullable Object value) {
    for (Object object : new ArrayList<>(reachable(value))) {
      try {
        destroyOne(object);
      } catch (UnsupportedOperationException e) {
        // It cannot be changed, which is as good.
      }
    }
  }

  @SuppressWarnings({"unchecked", "JavaUtilDate"}) // whatever it holds is thrown away
  private static void destroyOne(Object object) {
    if (object instanceof Collection<?> collection) {
      collection.clear();
    } else if (object instanceof Map<?, ?> map) {
      map.clear();
    } else if (object.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(object); i++) {
        Array.set(
            object, i, Array.get(Array.newInstance(object.getClass().getComponentType(), 1), 0));
      }
    } else if (object instanceof Date date) {
      date.setTime(-1);
    } else if (object instanceof Beans.Bean bean) {
      bean.setName("destroyed");
      bean.setTags(new ArrayList<>());
      bean.setOther(null);
    } else if (object instanceof StringBuilder builder) {
      builder.setLength(0);
    } else if (object instanceof AtomicReference<?> reference) {
      ((AtomicReference<@Nullable Object>) reference).set(null);
    } else if (object instanceof Map.Entry<?, ?> entry) {
      ((Map.Entry<Object, @Nullable Object>) entry).setValue(null);
    }
  }

  /** What is reachable and has an identity that matters. */
  static Set<Object> shared(@Nullable Object first, @Nullable Object second) {
    Set<Object> both = Collections.newSetFromMap(new IdentityHashMap<>());
    both.addAll(reachable(first));
    both.retainAll(identitySet(reachable(second)));
    return both;
  }

  private static Set<Object> identitySet(Set<Object> objects) {
    Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(objects);
    return set;
  }
}
