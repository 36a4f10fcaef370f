package io.memoir.runtime.copy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.Stack;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A result for each name in the tables of docs/copies.md. */
// Results hold old and obsolete classes too, and some classes are here for their fields only.
@SuppressWarnings({"JavaUtilDate", "JdkObsolete", "UnusedVariable", "UnnecessaryStringBuilder"})
final class WaySamples {

  private static final Map<String, Supplier<@Nullable Object>> ALL = new HashMap<>();

  private WaySamples() {}

  private enum Level {
    LOW,
    HIGH
  }

  private record Values(
      int number, String text, Level level, @Nullable Values next) {}

  private record Immutables(Object content) {}

  private static final class Constant {
    final String text = "a";

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class OwnList extends ArrayList<Object> {
    private static final long serialVersionUID = 1L;
  }

  private static class Plain {
    @Nullable
    Object content;
  }

  private static final class BelowPlain extends Plain {}

  static {
    immutable();
    sequences();
    hashed();
    sorted();
    fixed();
    leaves();
    views();
    own();
  }

  static Map<String, Supplier<@Nullable Object>> all() {
    return ALL;
  }

  private static void add(String name, Supplier<@Nullable Object> make) {
    ALL.put(name, make);
  }

  private static Date date() {
    return new Date(5);
  }

  private static <C extends Collection<Object>> C filled(C collection) {
    collection.addAll(List.of("b", "c", "a"));
    return collection;
  }

  /** Some with a mutable element, because that is another way of copying. */
  private static <C extends Collection<Object>> C mixed(C collection) {
    filled(collection).add(date());
    return collection;
  }

  private static <M extends Map<Object, Object>> M map(M map) {
    map.put("b", 1);
    map.put("c", date());
    map.put("a", 3);
    return map;
  }

  private static void immutable() {
    add("null", () -> null);
    add("String", () -> "a");
    add("Integer", () -> 1000);
    add("BigDecimal", () -> BigDecimal.TEN);
    add("LocalDate", () -> LocalDate.MIN);
    add("ZonedDateTime", () -> ZonedDateTime.now(ZoneId.of("Asia/Tokyo")));
    add("UUID", () -> new UUID(1, 2));
    add("URI", () -> URI.create("a"));
    add("Locale", () -> Locale.FRANCE);
    add("Pattern", () -> Pattern.compile("a"));
    add("Path", () -> Path.of("a"));
    add("File", () -> new File("a"));
    add("Class", () -> String.class);
    add("enum", () -> Level.LOW);
    add("record of values", () -> new Values(1, "a", Level.LOW, null));
    add("class with final fields", Constant::new);
    add("record of immutables", () -> new Immutables(List.of(1)));
    add("List.of", () -> List.of(1, 2, 3));
    add("Set.of", () -> Set.of(1));
    add("Map.of", () -> Map.of(1, 2, 3, 4));
    add("Stream.toList", () -> Stream.of(1, 2, 3).toList());
    add("Optional", () -> Optional.of(1));
    add("Map.entry", () -> Map.entry(1, 2));
    add("Collections.singletonList", () -> Collections.singletonList(1));
    add("Collections.singleton", () -> Collections.singleton(1));
    add("Collections.singletonMap", () -> Collections.singletonMap(1, 2));
    add("Collections.emptyList", Collections::emptyList);
    add("Collections.emptySet", Collections::emptySet);
    add("Collections.emptyMap", Collections::emptyMap);
  }

  private static void sequences() {
    add("int[]", () -> new int[] {1, 2});
    add("double[]", () -> new double[] {1, Double.NaN});
    add("byte[]", () -> new byte[] {1});
    add("String[]", () -> new String[] {"a", "b"});
    add("Object[]", () -> new Object[] {"a", date()});
    add("Date[][]", () -> new Date[][] {{date()}, {}});
    add("ArrayList", () -> mixed(new ArrayList<>()));
    add("LinkedList", () -> filled(new LinkedList<>()));
    add("ArrayDeque", () -> mixed(new ArrayDeque<>()));
    add("Vector", () -> filled(new Vector<>()));
    add("Stack", () -> mixed(new Stack<>()));
    add("CopyOnWriteArrayList", () -> mixed(new CopyOnWriteArrayList<>()));
    add("ConcurrentLinkedQueue", () -> mixed(new ConcurrentLinkedQueue<>()));
    add("ConcurrentLinkedDeque", () -> filled(new ConcurrentLinkedDeque<>()));
  }

  private static void hashed() {
    add("HashSet", () -> mixed(new HashSet<>(100)));
    add("HashMap", () -> map(new HashMap<>(100)));
    add("ConcurrentHashMap", () -> map(new ConcurrentHashMap<>()));
    add("LinkedHashSet", () -> mixed(new LinkedHashSet<>()));
    add("LinkedHashMap", () -> map(new LinkedHashMap<>()));
    add("LinkedHashMap by access", () -> map(new LinkedHashMap<>(16, 0.75f, true)));
    add("Hashtable", () -> map(new Hashtable<>()));
    add("EnumMap", () -> new EnumMap<>(Map.of(Level.LOW, date())));
    add("EnumSet", () -> EnumSet.of(Level.HIGH));
    add("CopyOnWriteArraySet", () -> mixed(new CopyOnWriteArraySet<>()));
  }

  private static void sorted() {
    add("TreeSet", () -> filled(new TreeSet<>(Collections.reverseOrder())));
    add("TreeMap", () -> map(new TreeMap<>()));
    add("ConcurrentSkipListSet", () -> filled(new ConcurrentSkipListSet<>()));
    add("ConcurrentSkipListMap", () -> map(new ConcurrentSkipListMap<>()));
    add("PriorityQueue", () -> filled(new PriorityQueue<>()));
    add("TreeSet with lambda", () -> filled(new TreeSet<>((a, b) -> b.hashCode() - a.hashCode())));
    add(
        "TreeSet with comparator that has fields",
        () -> new TreeSet<>(Collections.reverseOrder(String.CASE_INSENSITIVE_ORDER)));
  }

  private static void fixed() {
    add("List.of mutable", () -> List.of(date(), 2, 3));
    add("Set.of mutable", () -> Set.of(date(), 2));
    add("Map.of mutable", () -> Map.of("a", date(), "b", 2));
    add("Optional of mutable", () -> Optional.of(date()));
    add("singleton of mutable", () -> Collections.singleton(date()));
    add("SimpleEntry", () -> new AbstractMap.SimpleEntry<Object, Object>("a", 1));
  }

  private static void leaves() {
    add("Date", WaySamples::date);
    add("java.sql.Date", () -> new java.sql.Date(5));
    add("Time", () -> new Time(5));
    add("Timestamp", () -> new Timestamp(5));
    add("GregorianCalendar", () -> new GregorianCalendar(2020, 1, 2));
    add("BitSet", () -> BitSet.valueOf(new long[] {5}));
    add("StringBuilder", () -> new StringBuilder().append(5));
    add("StringBuffer", () -> new StringBuffer().append(5));
    add("AtomicInteger", () -> new AtomicInteger(5));
    add("AtomicLong", () -> new AtomicLong(5));
    add("AtomicBoolean", () -> new AtomicBoolean(true));
    add("AtomicIntegerArray", () -> new AtomicIntegerArray(new int[] {1, 2}));
    add("AtomicLongArray", () -> new AtomicLongArray(new long[] {1, 2}));
    add("AtomicReference", () -> new AtomicReference<>(date()));
    add("AtomicReferenceArray", () -> new AtomicReferenceArray<>(new Object[] {1, date()}));
  }

  private static void views() {
    add("Arrays.asList", () -> Arrays.asList(1, 2));
    add("subList", () -> filled(new ArrayList<>()).subList(0, 1));
    add("Collections.unmodifiableList", () -> Collections.unmodifiableList(new ArrayList<>()));
    add("Collections.synchronizedList", () -> Collections.synchronizedList(new ArrayList<>()));
    add("Collections.nCopies", () -> Collections.nCopies(2, "a"));
    add("Properties", Properties::new);
    add("IdentityHashMap", IdentityHashMap::new);
    add("TimeZone", () -> TimeZone.getTimeZone("Europe/Paris"));
    add("Throwable", () -> new IllegalStateException("a"));
    add("subclass of ArrayList", OwnList::new);
  }

  private static Beans.Bean bean(@Nullable Object other) {
    Beans.Bean bean = new Beans.Bean();
    bean.setOther(other);
    return bean;
  }

  private static void own() {
    add("bean with copier", () -> bean(date()));
    add("record with copier", () -> new Beans.Pair("a", new int[] {1}));
    add("bean without copier", Plain::new);
    add("subclass of bean", BelowPlain::new);
    add("cycle through a bean", () -> {
      Beans.Bean bean = bean(null);
      bean.setOther(new ArrayList<>(List.of(bean)));
      return bean;
    });
    add("cycle through a set", () -> {
      Beans.Bean bean = bean(null);
      bean.setOther(new HashSet<>(Set.of(bean)));
      return bean;
    });
    add("cycle through a record", () -> {
      List<Object> list = new ArrayList<>();
      Beans.Pair pair = new Beans.Pair(list, new int[0]);
      list.add(pair);
      return pair;
    });
    add("lambda", () -> (Comparator<Object>) (a, b) -> 0);
    add("Thread", Thread::new);
    add("InputStream", () -> new ByteArrayInputStream(new byte[0]));
    add("Iterator", () -> List.of(1).iterator());
  }
}
