package io.memoir.runtime.copy.jdk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies maps. */
final class Maps extends Growing {

  private final UnaryOperator<Object> shallow;
  private final BiFunction<Object, Integer, Map<@Nullable Object, @Nullable Object>> create;

  private Maps(
      UnaryOperator<Object> shallow,
      BiFunction<Object, Integer, Map<@Nullable Object, @Nullable Object>> create) {
    super(KEYS);
    this.shallow = shallow;
    this.create = create;
  }

  /** Adds one for each class, by exact class. */
  @SuppressWarnings("JdkObsolete") // results hold obsolete classes too
  static void addTo(Map<Class<?>, Container> containers) {
    containers.put(HashMap.class, ofTable(Maps::hashMap, 16));
    containers.put(ConcurrentHashMap.class, ofTable(Maps::concurrentMap, 16));
    containers.put(LinkedHashMap.class, linked(false));
    containers.put(
        TreeMap.class,
        new Maps(m -> ((TreeMap<?, ?>) m).clone(), (m, size) -> new TreeMap<>(Comparators.of(m))));
    containers.put(
        ConcurrentSkipListMap.class,
        new Maps(
            m -> ((ConcurrentSkipListMap<?, ?>) m).clone(),
            (m, size) -> new ConcurrentSkipListMap<>(Comparators.of(m))));
    containers.put(
        EnumMap.class,
        new Maps(
            m -> ((EnumMap<?, ?>) m).clone(), (m, size) -> emptied(((EnumMap<?, ?>) m).clone())));
    // A clone keeps the size of its table when it is cleared, and so the order.
    containers.put(
        Hashtable.class,
        new Maps(
            m -> ((Hashtable<?, ?>) m).clone(),
            (m, size) -> emptied(((Hashtable<?, ?>) m).clone())));
  }

  private static Maps ofTable(
      IntFunction<Map<@Nullable Object, @Nullable Object>> create, int table) {
    return new Maps(
        m -> {
          Map<@Nullable Object, @Nullable Object> copy = create.apply(table);
          for (Map.Entry<?, ?> entry : ((Map<?, ?>) m).entrySet()) {
            copy.put(entry.getKey(), entry.getValue());
          }
          return copy;
        },
        (m, size) -> create.apply(table));
  }

  private static Map<@Nullable Object, @Nullable Object> hashMap(int table) {
    return new HashMap<>(table);
  }

  /** Its constructor takes a number of elements, not a size of a table. */
  private static Map<@Nullable Object, @Nullable Object> concurrentMap(int table) {
    return new ConcurrentHashMap<>(table / 2);
  }

  private static Maps linked(boolean byAccess) {
    return new Maps(
        m -> ((LinkedHashMap<?, ?>) m).clone(),
        (m, size) -> new LinkedHashMap<>(Sets.tableFor(size), 0.75f, byAccess));
  }

  @SuppressWarnings("unchecked") // ours: it may hold anything
  private static Map<@Nullable Object, @Nullable Object> emptied(Object clone) {
    Map<@Nullable Object, @Nullable Object> map = (Map<@Nullable Object, @Nullable Object>) clone;
    map.clear();
    return map;
  }

  /** Lists keys and values by turns. */
  static @Nullable Object[] entries(Object original) {
    Map<?, ?> map = (Map<?, ?>) original;
    List<@Nullable Object> content = new ArrayList<>(2 * map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      content.add(entry.getKey());
      content.add(entry.getValue());
    }
    if (original instanceof Hashtable) {
      // It puts the latest first.
      Collections.reverse(content);
      for (int i = 0; i < content.size(); i += 2) {
        Collections.swap(content, i, i + 1);
      }
    }
    return content.toArray();
  }

  @Override
  public @Nullable Object[] content(Object original) {
    return entries(original);
  }

  @Override
  public Container fitted(Object original, @Nullable Object[] content) {
    Class<?> type = original.getClass();
    if (type == LinkedHashMap.class) {
      return linked(isByAccess((Map<?, ?>) original));
    }
    if (type != HashMap.class && type != ConcurrentHashMap.class) {
      return this;
    }
    IntFunction<Map<@Nullable Object, @Nullable Object>> empty =
        type == HashMap.class ? Maps::hashMap : Maps::concurrentMap;
    @Nullable Object[] keys = new @Nullable Object[content.length / 2];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = content[2 * i];
    }
    int table = Capacity.of(keys, size -> {
      Map<@Nullable Object, @Nullable Object> trial = empty.apply(size);
      for (Object key : keys) {
        trial.put(key, "");
      }
      return trial.keySet();
    });
    return ofTable(empty, table);
  }

  /**
   * Tells the kind of order, which no method does: a clone has the same, and one can look whether
   * reading it changes its order.
   */
  private static boolean isByAccess(Map<?, ?> original) {
    Map<@Nullable Object, @Nullable Object> probe =
        emptied(((LinkedHashMap<?, ?>) original).clone());
    probe.put(1, 1);
    probe.put(2, 2);
    Object read = probe.get(1);
    Iterator<@Nullable Object> keys = probe.keySet().iterator();
    return !keys.next().equals(read);
  }

  @Override
  public Object shallow(Object source) {
    return shallow.apply(source);
  }

  @Override
  public Object create(Object source, int size) {
    return create.apply(source, size / 2);
  }

  @Override
  @SuppressWarnings("unchecked") // made by create
  public void fill(Object copy, @Nullable Object[] content, Parts parts) {
    Map<@Nullable Object, @Nullable Object> map = (Map<@Nullable Object, @Nullable Object>) copy;
    for (int i = 0; i < content.length; i += 2) {
      map.put(parts.copyOf(content[i]), parts.copyOf(content[i + 1]));
    }
    if (map.size() != content.length / 2) {
      throw new Uncopyable("keys became equal");
    }
  }
}
