package io.memoir.runtime.key;

import io.memoir.runtime.key.bytes.PrimitiveArrays;
import io.memoir.runtime.key.bytes.Sink;
import io.memoir.runtime.key.bytes.Tag;
import io.memoir.runtime.key.exact.Head;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the JDK's collections, maps and other holders by what they hold, whatever class does it;
 * and all arrays. Stateless, safe for any threads.
 */
final class Containers {
  private Containers() {}

  static boolean comparesByIdentity(Class<?> type) {
    return IdentityHashMap.class.isAssignableFrom(type);
  }

  /** The rule for a class of the JDK; null if it is no known holder. */
  static Rule.@Nullable Tree ruleFor(Class<?> type) {
    if (!type.getName().startsWith("java.util.") || comparesByIdentity(type)) {
      return null;
    }
    Rule.Tree holder = holder(type);
    return holder == null && Collection.class.isAssignableFrom(type) ? collection(type) : holder;
  }

  private static Rule.@Nullable Tree holder(Class<?> type) {
    if (type == Properties.class) {
      return new Rule.Tree(null, Containers::properties);
    }
    if (Map.class.isAssignableFrom(type)) {
      return tree(Tag.MAP, Containers::map);
    }
    if (Map.Entry.class.isAssignableFrom(type)) {
      return tree(Tag.ENTRY, Containers::entry);
    }
    if (type == Optional.class) {
      return tree(Tag.OPTIONAL, Containers::optional);
    }
    return type == AtomicReference.class ? tree(Tag.REFERENCE, Containers::reference) : null;
  }

  private static Rule.Tree collection(Class<?> type) {
    if (List.class.isAssignableFrom(type)) {
      return elements(Tag.LIST);
    }
    if (Set.class.isAssignableFrom(type)) {
      return tree(Tag.SET, Containers::set);
    }
    if (type == PriorityQueue.class) {
      return new Rule.Tree(
          null, (sink, value) -> heap(sink, value, ((PriorityQueue<?>) value).comparator()));
    }
    if (type == PriorityBlockingQueue.class) {
      return new Rule.Tree(
          null,
          (sink, value) -> heap(sink, value, ((PriorityBlockingQueue<?>) value).comparator()));
    }
    if (type == DelayQueue.class) {
      return new Rule.Tree(null, (sink, value) -> heap(sink, value, null));
    }
    return elements(Queue.class.isAssignableFrom(type) ? Tag.QUEUE : Tag.COLLECTION);
  }

  private static Rule.Tree elements(Tag tag) {
    return tree(tag, (sink, value) -> elements(tag, sink, value));
  }

  private static Rule.Tree tree(Tag tag, Rule.Opener opener) {
    return new Rule.Tree(new Head(tag, List.of()), opener);
  }

  /** Whether a set or map has an order of its own, which is then content too. */
  static boolean hasComparator(Object value) {
    return (value instanceof SortedSet<?> set && set.comparator() != null)
        || (value instanceof SortedMap<?, ?> map && map.comparator() != null);
  }

  private static Parts elements(Tag tag, Sink sink, Object collection) {
    sink.tag(tag);
    return Parts.indexed((Collection<?>) collection);
  }

  private static Parts set(Sink sink, Object set) {
    Comparator<?> comparator = set instanceof SortedSet<?> sorted ? sorted.comparator() : null;
    return comparator == null
        ? bag(set, Tag.SET)
        : sorted(sink, comparator, set, (inner, value) -> bag(value, Tag.SET));
  }

  private static Parts heap(Sink sink, Object queue, @Nullable Comparator<?> comparator) {
    return comparator == null
        ? bag(queue, Tag.HEAP)
        : sorted(sink, comparator, queue, (inner, value) -> bag(value, Tag.HEAP));
  }

  private static Parts bag(Object collection, Tag tag) {
    return Parts.unordered(tag, (Collection<?>) collection);
  }

  private static Parts map(Sink sink, Object map) {
    Comparator<?> comparator = map instanceof SortedMap<?, ?> sorted ? sorted.comparator() : null;
    return comparator == null
        ? entries(map)
        : sorted(sink, comparator, map, (in, it) -> entries(it));
  }

  private static Parts entries(Object map) {
    return Parts.pairs(Tag.MAP, (Map<?, ?>) map);
  }

  private static Parts sorted(
      Sink sink, Comparator<?> comparator, Object value, Rule.Opener content) {
    sink.tag(Tag.SORTED);
    return Parts.ordered(
        List.of(comparator, new Parts.Content(value, content)),
        index -> index == 0 ? ".comparator()" : "");
  }

  // Properties show their defaults by name only, so equal entries are not yet equal content.
  private static Parts properties(Sink sink, Object value) {
    Properties properties = (Properties) value;
    Map<String, String> visible = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      visible.put(name, properties.getProperty(name));
    }
    sink.tag(Tag.PROPERTIES);
    return Parts.ordered(List.of(new Parts.Content(value, Containers::map), visible), index -> "");
  }

  private static Parts entry(Sink sink, Object value) {
    Map.Entry<?, ?> entry = (Map.Entry<?, ?>) value;
    sink.tag(Tag.ENTRY);
    return Parts.ordered(
        Arrays.asList(entry.getKey(), entry.getValue()),
        index -> index == 0 ? ".getKey()" : ".getValue()");
  }

  private static Parts optional(Sink sink, Object value) {
    sink.tag(Tag.OPTIONAL);
    return Parts.ordered(((Optional<?>) value).stream().toList(), index -> ".get()");
  }

  private static Parts reference(Sink sink, Object value) {
    sink.tag(Tag.REFERENCE);
    return Parts.ordered(Arrays.asList(((AtomicReference<?>) value).get()), index -> ".get()");
  }

  /** The rule for an array type: every element counts, none is sampled. */
  static Rule ruleForArray(Class<?> type) {
    Class<?> component = type.getComponentType();
    if (component.isPrimitive()) {
      return new Rule.Leaf(false, PrimitiveArrays::write);
    }
    if (Rules.isNameless(component)) {
      return new Rule.Refused(
          type.getName(), "an array of a class whose name is made up at run time");
    }
    Head head = new Head(Tag.ARRAY, List.of(component.getName()));
    return new Rule.Tree(head, (sink, value) -> {
      sink.tag(Tag.ARRAY);
      sink.text(component.getName());
      return Parts.indexed(Arrays.asList((Object[]) value));
    });
  }
}
