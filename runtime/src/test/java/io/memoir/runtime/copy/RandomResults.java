package io.memoir.runtime.copy;

import java.sql.Timestamp;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Random nested results of every kind that is copied without the codec; one seed, one result. */
final class RandomResults {

  private enum Level {
    LOW,
    HIGH
  }

  private final Random random;
  private final boolean hasCycles;

  /** What was made, to be referred to again. */
  private final List<Object> made = new ArrayList<>();

  private RandomResults(long seed, boolean hasCycles) {
    this.random = new Random(seed);
    this.hasCycles = hasCycles;
  }

  /** A tree, or a graph in which objects are referred to more than once. */
  static Object acyclic(long seed) {
    return new RandomResults(seed, false).root();
  }

  /**
   * A graph that may refer to its own root, from an array, a reference or a bean. Nothing in it is
   * made of its parts, nor has a place that depends on the content of what can be changed: those
   * cycles are the codec's.
   */
  static Object cyclic(long seed) {
    return new RandomResults(seed, true).root();
  }

  private Object root() {
    List<Object> root = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      root.add(value(4));
    }
    if (hasCycles) {
      for (Object object : made) {
        close(object, root);
      }
    }
    return root;
  }

  private void close(Object object, Object root) {
    if (random.nextInt(4) != 0) {
      return;
    }
    if (object instanceof Object[] array && array.length > 0) {
      array[0] = root;
    } else if (object instanceof Beans.Bean bean) {
      bean.setOther(root);
    } else if (object instanceof AtomicReference<?>) {
      @SuppressWarnings("unchecked") // made below
      AtomicReference<Object> reference = (AtomicReference<Object>) object;
      reference.set(root);
    }
  }

  private Object value(int depth) {
    if (!made.isEmpty() && random.nextInt(6) == 0) {
      return made.get(random.nextInt(made.size()));
    }
    Object value = depth == 0 ? leaf() : fresh(depth);
    made.add(value);
    return value;
  }

  private Object fresh(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> leaf();
      case 1 -> sequence(depth);
      case 2 -> hashed(depth);
      case 3 -> map(depth);
      case 4 -> hasCycles ? sequence(depth) : fixed(depth);
      default -> other(depth);
    };
  }

  // Results hold old dates and builders too.
  @SuppressWarnings({"JavaUtilDate", "UnnecessaryStringBuilder"})
  private Object leaf() {
    return switch (random.nextInt(9)) {
      case 0 -> "s" + random.nextInt(100);
      case 1 -> random.nextInt();
      case 2 -> new Date(random.nextInt());
      case 3 -> new Timestamp(random.nextInt());
      case 4 -> new int[] {random.nextInt(), 2};
      case 5 -> new StringBuilder("b" + random.nextInt(9));
      case 6 -> new AtomicInteger(random.nextInt());
      case 7 -> Level.HIGH;
      default -> new double[random.nextInt(4)];
    };
  }

  private <C extends Collection<Object>> C filled(C collection, int depth) {
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      collection.add(value(depth - 1));
    }
    return collection;
  }

  @SuppressWarnings("JdkObsolete") // results hold obsolete classes too
  private Object sequence(int depth) {
    Collection<Object> collection = switch (random.nextInt(8)) {
      case 0 -> new LinkedList<>();
      case 1 -> new ArrayDeque<>();
      case 2 -> new Vector<>();
      case 3 -> new Stack<>();
      case 4 -> new CopyOnWriteArrayList<>();
      case 5 -> new ConcurrentLinkedQueue<>();
      case 6 -> new ConcurrentLinkedDeque<>();
      default -> new ArrayList<>();
    };
    return filled(collection, depth);
  }

  /** Elements that can be changed, but are found by their content. */
  @SuppressWarnings("JavaUtilDate") // results hold old dates too
  private Object element() {
    return hasCycles
        ? "k" + random.nextInt(100)
        : switch (random.nextInt(3)) {
          case 0 -> "k" + random.nextInt(100);
          case 1 -> new ArrayList<>(List.of("k" + random.nextInt(100)));
          default -> new Date(random.nextInt(1000));
        };
  }

  @SuppressWarnings("JavaUtilDate") // results hold old dates too
  private Object hashed(int depth) {
    int size = random.nextInt(30);
    Collection<Object> set = switch (random.nextInt(depth > 2 ? 5 : 4)) {
      case 0 -> new HashSet<>(random.nextInt(200));
      case 1 -> new LinkedHashSet<>();
      case 2 -> new TreeSet<>((a, b) -> b.toString().compareTo(a.toString()));
      case 3 -> new PriorityQueue<>(3, (a, b) -> a.toString().compareTo(b.toString()));
      default -> Collections.emptyList();
    };
    for (int i = 0; i < size && !(set instanceof List); i++) {
      set.add(element());
    }
    return set;
  }

  private Object map(int depth) {
    if (random.nextInt(6) == 0) {
      return new EnumMap<>(Map.of(Level.LOW, value(depth - 1)));
    }
    int size = random.nextInt(20);
    boolean isSorted = random.nextInt(3) == 0;
    Map<Object, Object> map = isSorted ? sorted() : unsorted();
    for (int i = 0; i < size; i++) {
      Object key = isSorted ? "k" + random.nextInt(100) : element();
      map.put(key, i < 3 ? value(depth - 1) : i);
    }
    return map;
  }

  @SuppressWarnings("JdkObsolete") // results hold obsolete classes too
  private Map<Object, Object> unsorted() {
    return switch (random.nextInt(5)) {
      case 0 -> new HashMap<>(random.nextInt(100));
      case 1 -> new LinkedHashMap<>(16, 0.75f, true);
      case 2 -> new LinkedHashMap<>();
      case 3 -> new Hashtable<>();
      default -> new ConcurrentHashMap<>();
    };
  }

  private Map<Object, Object> sorted() {
    return random.nextBoolean()
        ? new TreeMap<>(Collections.reverseOrder())
        : new ConcurrentSkipListMap<>();
  }

  private Object fixed(int depth) {
    return switch (random.nextInt(7)) {
      case 0 -> List.of(value(depth - 1));
      case 1 -> List.of(value(depth - 1), 2, value(depth - 1));
      case 2 -> Arrays.asList(value(depth - 1), null, 3).stream().toList();
      case 3 -> Map.of("a", value(depth - 1), "b", value(depth - 1), "c", 3);
      case 4 -> Optional.of(value(depth - 1));
      case 5 -> Collections.singletonMap("a", value(depth - 1));
      default -> new AbstractMap.SimpleEntry<>("a", value(depth - 1));
    };
  }

  @SuppressWarnings("JavaUtilDate") // results hold old dates too
  private Object other(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> new @Nullable Object[] {value(depth - 1), null, value(depth - 1)};
      case 1 -> new AtomicReference<>(value(depth - 1));
      case 2 ->
        hasCycles ? bean(depth) : new Beans.Pair(value(depth - 1), new int[] {random.nextInt()});
      default -> bean(depth);
    };
  }

  @SuppressWarnings("JavaUtilDate") // results hold old dates too
  private Object bean(int depth) {
    Beans.Bean bean = new Beans.Bean();
    bean.setName("n" + random.nextInt(9));
    bean.setSince(new Date(random.nextInt()));
    bean.setTags(filled(new ArrayList<>(), depth));
    bean.setOther(value(depth - 1));
    return bean;
  }
}
