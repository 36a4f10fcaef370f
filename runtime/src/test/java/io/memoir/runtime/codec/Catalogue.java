package io.memoir.runtime.codec;

import java.io.File;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
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
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Kinds of values that functions return, each with what two equal ones have in common. */
// Results hold obsolete classes too, and each kind is about one exact class.
@SuppressWarnings({"IdentityHashMapUsage", "JavaUtilDate", "JdkObsolete", "NonApiType"})
final class Catalogue {

  private Catalogue() {}

  /**
   * One kind of value.
   *
   * @param view turns a value into one that {@code equals} compares in full
   */
  record Kind(String name, Object value, Function<Object, Object> view) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Kind> all() {
    return Stream.of(texts(), arrays(), collections(), maps(), times(), others(), OwnKinds.all())
        .flatMap(Function.identity());
  }

  static Kind kind(String name, Object value) {
    return new Kind(name, value, v -> v);
  }

  private static <T> Kind kind(String name, T value, Class<T> type, Function<T, Object> view) {
    return new Kind(name, value, v -> view.apply(type.cast(v)));
  }

  private static Kind ordered(String name, Collection<?> value) {
    return new Kind(name, value, v -> Arrays.asList(((Collection<?>) v).toArray()));
  }

  private static Kind orderedMap(String name, Map<?, ?> value) {
    return new Kind(name, value, v -> new ArrayList<>(((Map<?, ?>) v).entrySet()));
  }

  private static Kind array(String name, Object value) {
    return new Kind(name, value, v -> Arrays.asList(Arrays.deepToString(new Object[] {v})));
  }

  private static Stream<Kind> texts() {
    return Stream.of(
        kind("String", "text äöü \uD83D\uDE00"),
        kind("empty String", ""),
        kind("long String", "x".repeat(1_000_000)),
        kind("unpaired surrogate", "a\uD83D"),
        kind("Integer", 1 << 30),
        kind("Long", Long.MIN_VALUE),
        kind("Boolean", true),
        kind("Byte", (byte) -1),
        kind("Short", (short) -300),
        kind("Character", '\uFFFF'),
        kind("Float", Float.NaN),
        kind("Double", -0.0),
        kind("BigInteger", BigInteger.ONE.shiftLeft(200).negate()),
        kind("BigDecimal", new BigDecimal("1.2300")),
        kind("StringBuilder", new StringBuilder("abc"), StringBuilder.class, Object::toString),
        kind("StringBuffer", new StringBuffer("abc"), StringBuffer.class, Object::toString));
  }

  private static Stream<Kind> arrays() {
    Object[] mixed = {1, "a", null, new int[] {1}, List.of(2)};
    return Stream.of(
        array("int[]", new int[] {1, -2, Integer.MAX_VALUE}),
        array("empty int[]", new int[0]),
        array("long[]", new long[] {1, Long.MIN_VALUE}),
        array("double[]", new double[] {1.5, Double.NaN, -0.0}),
        array("float[]", new float[] {1.5f, Float.MIN_VALUE}),
        array("boolean[]", new boolean[] {true, false, true}),
        array("byte[]", new byte[] {1, -1}),
        array("char[]", new char[] {'a', '\uFFFF'}),
        array("short[]", new short[] {1, -1}),
        array("int[][] with gaps", new int[][] {{1, 2}, null, {}}),
        array("String[]", new String[] {"a", null}),
        array("String[][][]", new String[][][] {{{"a"}, null}, {}}),
        array("Integer[]", new Integer[] {1, null, 1000}),
        array("Object[]", mixed),
        array("Object[][] of String[]", new Object[][] {new String[] {"a"}, {1}}),
        array("Point[]", new Samples.Point[] {new Samples.Point(1, "a")}),
        array("Color[]", new Samples.Color[] {Samples.Color.GREEN, null}),
        array("large long[]", new long[300_000]));
  }

  private static Stream<Kind> collections() {
    return Stream.of(
        ordered("ArrayList", new ArrayList<>(Arrays.asList("a", null, "b"))),
        ordered("LinkedList", new LinkedList<>(List.of("a", "b"))),
        ordered("Vector", new Vector<>(List.of("a", "b"))),
        ordered("Stack", stack("a", "b")),
        ordered("ArrayDeque", new ArrayDeque<>(List.of("a", "b"))),
        ordered("ConcurrentLinkedQueue", new ConcurrentLinkedQueue<>(List.of("a", "b"))),
        ordered("ConcurrentLinkedDeque", new ConcurrentLinkedDeque<>(List.of("a", "b"))),
        ordered("CopyOnWriteArrayList", new CopyOnWriteArrayList<>(List.of("a", "b"))),
        ordered("CopyOnWriteArraySet", new CopyOnWriteArraySet<>(List.of("b", "a"))),
        ordered("PriorityQueue", new PriorityQueue<>(List.of(3, 1, 2))),
        ordered("HashSet", new HashSet<>(List.of("a", "b"))),
        ordered("LinkedHashSet", new LinkedHashSet<>(List.of("b", "a"))),
        ordered("TreeSet reversed", reversed("a", "b")),
        ordered("ConcurrentSkipListSet", new ConcurrentSkipListSet<>(List.of("a", "b"))),
        ordered("EnumSet", EnumSet.of(Samples.Color.GREEN)),
        ordered("empty EnumSet", EnumSet.noneOf(Samples.Color.class)),
        ordered("List.of()", List.of()),
        ordered("List.of(2)", List.of(new ArrayList<>(), "a")),
        ordered("List.of(5)", List.of(1, 2, 3, 4, 5)),
        ordered("Stream.toList with null", Stream.of("a", null).toList()),
        ordered("Set.of(1)", Set.of("a")),
        ordered("Set.of(3)", Set.of("a", "b", "c")),
        ordered("Arrays.asList", Arrays.asList("a", null)),
        ordered("unmodifiableList", Collections.unmodifiableList(new ArrayList<>(List.of(1)))),
        ordered("unmodifiableSet of records", unmodifiable(new Samples.Point(1, "a"))),
        ordered("synchronizedList", Collections.synchronizedList(new ArrayList<>(List.of(1)))),
        ordered("emptyList", Collections.emptyList()),
        ordered("singleton", Collections.singleton(new ArrayList<>(List.of(1)))),
        ordered("nCopies", Collections.nCopies(3, "a")),
        ordered("ConcurrentHashMap.newKeySet", keySet("a")),
        kind("Optional", Optional.of(new ArrayList<>(List.of(1)))),
        kind("empty Optional", Optional.empty()),
        kind("OptionalInt", OptionalInt.of(3)),
        kind("OptionalLong", OptionalLong.of(3)),
        kind("empty OptionalLong", OptionalLong.empty()),
        kind("OptionalDouble", OptionalDouble.of(3)),
        kind("BitSet", BitSet.valueOf(new long[] {5})));
  }

  private static Stack<Object> stack(Object... elements) {
    Stack<Object> stack = new Stack<>();
    stack.addAll(List.of(elements));
    return stack;
  }

  private static TreeSet<String> reversed(String... elements) {
    TreeSet<String> set = new TreeSet<>(Comparator.reverseOrder());
    set.addAll(List.of(elements));
    return set;
  }

  private static Set<Object> unmodifiable(Object element) {
    return Collections.unmodifiableSet(new HashSet<>(List.of(element)));
  }

  private static Set<Object> keySet(Object element) {
    Set<Object> set = ConcurrentHashMap.newKeySet();
    set.add(element);
    return set;
  }

  private static Stream<Kind> maps() {
    Map<String, List<Integer>> content = Map.of("a", new ArrayList<>(List.of(1)), "b", List.of());
    Properties properties = new Properties();
    properties.setProperty("a", "b");
    return Stream.of(
        kind("HashMap", new HashMap<>(content)),
        orderedMap("LinkedHashMap", new LinkedHashMap<>(content)),
        orderedMap("TreeMap", new TreeMap<>(content)),
        orderedMap("TreeMap reversed", descending(content)),
        kind("ConcurrentHashMap", new ConcurrentHashMap<>(content)),
        orderedMap("ConcurrentSkipListMap", new ConcurrentSkipListMap<>(content)),
        kind("Hashtable", new Hashtable<>(content)),
        kind("EnumMap", new EnumMap<>(Map.of(Samples.Color.RED, content))),
        kind("empty EnumMap", new EnumMap<>(Samples.Color.class)),
        kind("Map.of()", Map.of()),
        kind("Map.of(1)", Map.of("a", new ArrayList<>(List.of(1)))),
        kind("Map.of(4)", Map.of("a", 1, "b", 2, "c", 3, "d", 4)),
        kind("unmodifiableMap", Collections.unmodifiableMap(new HashMap<>(content))),
        kind("subMap", new TreeMap<>(content).tailMap("b")),
        kind("Properties", properties),
        kind("Map.entry", Map.entry("a", content)),
        kind("SimpleEntry", new AbstractMap.SimpleEntry<>("a", content)),
        new Kind(
            "IdentityHashMap",
            new IdentityHashMap<>(Map.of(Samples.Color.RED, 1)),
            v -> Map.copyOf((Map<?, ?>) v)));
  }

  private static TreeMap<String, Object> descending(Map<String, ?> content) {
    TreeMap<String, Object> map = new TreeMap<>(Comparator.reverseOrder());
    map.putAll(content);
    return map;
  }

  private static Stream<Kind> times() {
    Instant instant = Instant.ofEpochSecond(1_234_567_890L, 123_456_789);
    Timestamp timestamp = Timestamp.from(instant);
    return Stream.of(
        kind("LocalDate", LocalDate.of(-5, 2, 3)),
        kind("LocalTime", LocalTime.MAX),
        kind("LocalDateTime", LocalDateTime.MIN),
        kind("Instant", instant),
        kind("Duration", Duration.ofSeconds(-1, 5)),
        kind("ZonedDateTime", instant.atZone(ZoneId.of("Europe/Paris"))),
        kind("OffsetDateTime", OffsetDateTime.ofInstant(instant, ZoneOffset.ofHours(3))),
        kind("Period", Period.of(1, 2, 3)),
        kind("YearMonth", YearMonth.of(2020, 2)),
        kind("Date", new Date(5)),
        kind("sql.Date", new java.sql.Date(5)),
        kind("Timestamp", timestamp),
        kind("Calendar", GregorianCalendar.from(ZonedDateTime.now(ZoneId.of("Asia/Tokyo")))),
        kind("TimeZone", TimeZone.getTimeZone("Europe/Paris")));
  }

  private static Stream<Kind> others() {
    return Stream.of(
        kind("UUID", new UUID(1, -2)),
        kind("URI", URI.create("http://example.org/a?b#c")),
        kind("Locale with script", Locale.forLanguageTag("zh-Hant-TW")),
        kind("Currency", Currency.getInstance("EUR")),
        kind("File", new File("a/b")),
        kind("Path", Path.of("a", "b")),
        kind("Class", Samples.Point.class),
        kind("primitive Class", int.class),
        kind("array Class", int[][].class),
        kind(
            "Pattern",
            Pattern.compile("a+", Pattern.DOTALL),
            Pattern.class,
            p -> p + "" + p.flags()),
        kind("AtomicInteger", new AtomicInteger(3), AtomicInteger.class, AtomicInteger::get),
        kind("AtomicLong", new AtomicLong(3), AtomicLong.class, AtomicLong::get),
        new Kind(
            "AtomicReference",
            new AtomicReference<>(new ArrayList<>(List.of(1))),
            v -> Optional.ofNullable(((AtomicReference<?>) v).get())),
        new Kind("Throwable", new IllegalStateException("a"), Catalogue::describe),
        new Kind("Throwable without message", new IllegalStateException(), Catalogue::describe),
        new Kind("serializable lambda", lambda("a"), v -> ((Supplier<?>) v).get()),
        new Kind("proxy", proxy(), v -> ((Supplier<?>) v).get()));
  }

  static Supplier<String> lambda(String captured) {
    return (Supplier<String> & Serializable) () -> captured + "!";
  }

  private static Object proxy() {
    record Handler(String answer) implements InvocationHandler {
      @Override
      public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
        return method.getName().equals("hashCode") ? (Object) 1 : answer;
      }
    }

    return Proxy.newProxyInstance(
        Catalogue.class.getClassLoader(), new Class<?>[] {Supplier.class}, new Handler("a"));
  }

  static Object describe(Object thrown) {
    Throwable t = (Throwable) thrown;
    return Arrays.asList(
        t.toString(),
        t.getMessage(),
        List.of(t.getStackTrace()),
        t.getCause() == null ? "" : describe(t.getCause()),
        Stream.of(t.getSuppressed()).map(Catalogue::describe).toList());
  }
}
