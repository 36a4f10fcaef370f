package io.memoir.runtime.size;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.Vector;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a collection of the JDK takes beside its elements: tables, nodes, and objects that it is
 * made of. Known for the classes that are copied; of any other, only the object itself. Tables have
 * the size that they have in a copy.
 *
 * <p>Immutable.
 */
final class Structure {

  private static final int LEAST_TABLE = 16;
  private static final Map<String, IntToLongFunction> BY_NAME = byName();

  private final Class<?> type;
  private final @Nullable IntToLongFunction inner;

  private Structure(Class<?> type, @Nullable IntToLongFunction inner) {
    this.type = type;
    this.inner = inner;
  }

  static Structure of(Class<?> type) {
    return new Structure(type, BY_NAME.get(type.getName()));
  }

  /**
   * What an instance takes.
   *
   * @param parts how many objects it holds; of a map, keys and values
   */
  long bytes(Object instance, int parts) {
    long itself = HeapLayout.shallow(type);
    if (instance instanceof Vector<?> vector) {
      return itself + HeapLayout.references(vector.capacity());
    }
    return itself + (inner == null ? 0 : inner.applyAsLong(parts));
  }

  /** Whether it is one of the empty collections that are there once. */
  static boolean isSharedWhenEmpty(Object instance) {
    boolean isEmpty = (instance instanceof Collection<?> collection && collection.isEmpty())
        || (instance instanceof Map<?, ?> map && map.isEmpty());
    return isEmpty
        && (instance == List.of()
            || instance == Set.of()
            || instance == Map.of()
            || instance == Collections.emptyList()
            || instance == Collections.emptySet()
            || instance == Collections.emptyMap());
  }

  private static Map<String, IntToLongFunction> byName() {
    Map<String, IntToLongFunction> known = new HashMap<>();
    addArrays(known);
    addHashTables(known);
    addNodes(known);
    return Map.copyOf(known);
  }

  private static void addArrays(Map<String, IntToLongFunction> known) {
    IntToLongFunction exact = n -> n == 0 ? 0 : HeapLayout.references(n);
    known.put("java.util.ArrayList", exact);
    known.put("java.util.ArrayList$SubList", n -> shallow(ArrayList.class) + exact.applyAsLong(n));
    known.put("java.util.ImmutableCollections$ListN", HeapLayout::references);
    known.put("java.util.ImmutableCollections$SetN", n -> HeapLayout.references(2L * n));
    known.put("java.util.ImmutableCollections$MapN", n -> HeapLayout.references(2L * n));
    known.put("java.util.ArrayDeque", n -> HeapLayout.references(n + 1L));
    known.put("java.util.PriorityQueue", n -> HeapLayout.references(Math.max(1, n)));
    known.put("java.util.EnumMap", n -> HeapLayout.references(n / 2));
    long lock = shallow(Object.class);
    IntToLongFunction onWrite = n -> HeapLayout.references(n) + lock;
    known.put("java.util.concurrent.CopyOnWriteArrayList", onWrite);
    known.put(
        "java.util.concurrent.CopyOnWriteArraySet",
        n -> named("java.util.concurrent.CopyOnWriteArrayList") + onWrite.applyAsLong(n));
    known.put("java.util.concurrent.atomic.AtomicReferenceArray", HeapLayout::references);
  }

  private static void addHashTables(Map<String, IntToLongFunction> known) {
    long node = named("java.util.HashMap$Node");
    long linked = named("java.util.LinkedHashMap$Entry");
    long concurrent = named("java.util.concurrent.ConcurrentHashMap$Node");
    known.put("java.util.HashMap", n -> table(n / 2) + n / 2 * node);
    known.put("java.util.LinkedHashMap", n -> table(n / 2) + n / 2 * linked);
    known.put("java.util.concurrent.ConcurrentHashMap", n -> table(n / 2) + n / 2 * concurrent);
    known.put(
        "java.util.Hashtable", n -> table(n / 2) + n / 2 * named("java.util.Hashtable$Entry"));
    known.put("java.util.HashSet", n -> shallow(HashMap.class) + table(n) + n * node);
    known.put(
        "java.util.LinkedHashSet", n -> named("java.util.LinkedHashMap") + table(n) + n * linked);
  }

  private static void addNodes(Map<String, IntToLongFunction> known) {
    long entry = named("java.util.TreeMap$Entry");
    known.put("java.util.TreeMap", n -> n / 2 * entry);
    known.put("java.util.TreeSet", n -> shallow(TreeMap.class) + n * entry);
    long link = named("java.util.LinkedList$Node");
    known.put("java.util.LinkedList", n -> n * link);
    known.put(
        "java.util.concurrent.ConcurrentLinkedQueue",
        n -> (n + 1) * named("java.util.concurrent.ConcurrentLinkedQueue$Node"));
    known.put(
        "java.util.concurrent.ConcurrentLinkedDeque",
        n -> (n + 1) * named("java.util.concurrent.ConcurrentLinkedDeque$Node"));
    // One node in four has an index, those together one in two more.
    String skipList = "java.util.concurrent.ConcurrentSkipListMap";
    long skip = named(skipList + "$Node") + named(skipList + "$Index") / 2;
    known.put(skipList, n -> n / 2 * skip);
    known.put("java.util.concurrent.ConcurrentSkipListSet", n -> named(skipList) + n * skip);
  }

  /** A hash table for so many keys, as a copy has it. */
  private static long table(int keys) {
    if (keys == 0) {
      return 0;
    }
    long slots = LEAST_TABLE;
    while (slots * 3 < keys * 4L) {
      slots *= 2;
    }
    return HeapLayout.references(slots);
  }

  private static long shallow(Class<?> type) {
    return HeapLayout.shallow(type);
  }

  /** A class that is not public; 32 bytes, as most of these take, if this JDK has none. */
  private static long named(String name) {
    try {
      return shallow(Class.forName(name, false, null));
    } catch (ClassNotFoundException e) {
      return 4L * Long.BYTES;
    }
  }
}
