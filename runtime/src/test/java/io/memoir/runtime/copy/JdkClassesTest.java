package io.memoir.runtime.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.codec.Bytes;
import io.memoir.runtime.codec.FstCodec;
import io.memoir.spi.CodecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each class of the table in docs/copies.md goes the way that it says there. */
@SuppressWarnings("JavaUtilDate") // results hold old dates too
final class JdkClassesTest {

  private static final ClassLoader LOADER = JdkClassesTest.class.getClassLoader();
  private static final FstCodec CODEC = new FstCodec();
  private static final Snapshots SNAPSHOTS = new Snapshots("f", CODEC, LOADER, Beans.copiers());

  static Stream<WayTable.Row> rows() {
    return WayTable.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void resultGoesTheWayOfTheTable(WayTable.Row row) {
    assertThat(WayTable.wayOf(SNAPSHOTS, row.make().get())).isEqualTo(row.way());
  }

  static Stream<WayTable.Row> copied() {
    return rows().filter(row -> row.way().equals("built-in"));
  }

  @ParameterizedTest
  @MethodSource("copied")
  void copyIsAlike(WayTable.Row row) {
    Object original = Objects.requireNonNull(row.make().get());
    String text = GraphText.of(original);

    Object copy = copyOf(original);

    assertThat(GraphText.of(copy)).isEqualTo(text);
    assertThat(GraphText.of(original)).isEqualTo(text);
    assertThat(copy).isNotSameAs(original);
  }

  /** Not what the codec refuses, nor where the codec does not keep the order of iteration. */
  static Stream<WayTable.Row> decoded() {
    Set<String> others = Set.of(
        "TreeSet with lambda", "HashSet", "HashMap", "Set.of mutable", "Map.of mutable", "subList");
    return copied().filter(row -> !others.contains(row.name()));
  }

  @ParameterizedTest
  @MethodSource("decoded")
  void codecMakesTheSameCopy(WayTable.Row row) throws CodecException {
    Object original = Objects.requireNonNull(row.make().get());
    Object decoded = Bytes.of(LOADER).copy(original);

    assertThat(GraphText.of(copyOf(original))).isEqualTo(GraphText.of(decoded));
  }

  @ParameterizedTest
  @MethodSource("copied")
  void changesReachNoOtherCopy(WayTable.Row row) {
    Object original = Objects.requireNonNull(row.make().get());
    String text = GraphText.of(original);
    Snapshot kept = (Snapshot) Objects.requireNonNull(SNAPSHOTS.keep(original));

    GraphText.destroy(original);
    GraphText.destroy(kept.copy());

    assertThat(GraphText.of(kept.copy())).isEqualTo(text);
  }

  private static Object copyOf(Object original) {
    return ((Snapshot) Objects.requireNonNull(SNAPSHOTS.keep(original))).copy();
  }

  /** Tables of all sizes, also such as are larger than their content needs. */
  @SuppressWarnings("JdkObsolete") // results hold obsolete classes too
  static Stream<Supplier<Map<Object, Object>>> tables() {
    return IntStream.of(0, 1, 2, 5, 11, 12, 13, 24, 25, 48, 100, 192, 1000)
        .boxed()
        .flatMap(size -> Stream.<Supplier<Map<Object, Object>>>of(
            () -> filled(new HashMap<>(), size),
            () -> filled(new HashMap<>(1), size),
            () -> filled(new HashMap<>(700), size),
            () -> shrunk(new HashMap<>(), size),
            () -> filled(new ConcurrentHashMap<>(), size),
            () -> filled(new ConcurrentHashMap<>(300), size),
            () -> filled(new Hashtable<>(), size),
            () -> filled(new Hashtable<>(7), size),
            () -> shrunk(new Hashtable<>(), size)));
  }

  private static Map<Object, Object> filled(Map<Object, Object> map, int size) {
    for (int i = 0; i < size; i++) {
      map.put("key " + i * 7919, i);
    }
    return map;
  }

  private static Map<Object, Object> shrunk(Map<Object, Object> map, int size) {
    filled(map, 3 * size);
    map.values().removeIf(value -> (Integer) value % 3 != 0);
    return map;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void mapIsIteratedInTheSameOrder(Supplier<Map<Object, Object>> table) {
    Map<Object, Object> map = table.get();

    Map<?, ?> shallow = (Map<?, ?>) copyOf(map);
    map.put("key 0", new Date(5));
    Map<?, ?> deep = (Map<?, ?>) copyOf(map);

    assertThat(new ArrayList<>(deep.keySet())).isEqualTo(new ArrayList<>(map.keySet()));
    if (shallow.size() == map.size()) {
      assertThat(new ArrayList<>(shallow.keySet())).isEqualTo(new ArrayList<>(map.keySet()));
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void setIsIteratedInTheSameOrder(Supplier<Map<Object, Object>> table) {
    Map<Object, Object> map = table.get();
    Set<Object> set = new HashSet<>(200);
    set.addAll(map.keySet());

    assertThat(new ArrayList<>((Set<?>) copyOf(set))).isEqualTo(new ArrayList<>(set));
  }

  @Test
  void orderOfAccessGoesOnInTheCopy() {
    LinkedHashMap<Object, Object> map = new LinkedHashMap<>(16, 0.75f, true);
    map.put("a", 1);
    map.put("b", new Date(5));
    map.get("a");
    Snapshot kept = (Snapshot) Objects.requireNonNull(SNAPSHOTS.keep(map));

    Map<?, ?> copy = (Map<?, ?>) kept.copy();
    copy.get("b");

    assertThat(map.keySet()).containsExactly("b", "a");
    assertThat(List.copyOf(copy.keySet())).isEqualTo(List.of("a", "b"));
    assertThat(List.copyOf(((Map<?, ?>) kept.copy()).keySet())).isEqualTo(List.of("b", "a"));
  }

  @Test
  void mutableKeysAreFoundInTheCopy() {
    Map<?, ?> copy = (Map<?, ?>) copyOf(new HashMap<>(Map.of(new ArrayList<>(List.of(1)), 1)));

    assertThat(copy.containsKey(List.of(1))).isTrue();
    assertThat(copy.containsKey(copy.keySet().iterator().next())).isTrue();
  }

  @Test
  void comparatorIsShared() {
    Comparator<String> comparator = (a, b) -> b.compareTo(a);
    TreeSet<String> set = new TreeSet<>(comparator);
    PriorityQueue<String> queue = new PriorityQueue<>(comparator);
    TreeMap<String, Date> map = new TreeMap<>(comparator);
    map.put("a", new Date(5));

    assertThat(((TreeSet<?>) copyOf(set)).comparator()).isSameAs(comparator);
    assertThat(((PriorityQueue<?>) copyOf(queue)).comparator()).isSameAs(comparator);
    assertThat(((TreeMap<?, ?>) copyOf(map)).comparator()).isSameAs(comparator);
  }

  @Test
  void comparatorWithStateIsLeftToTheCodec() {
    TreeSet<String> set = new TreeSet<>(Collections.reverseOrder());
    TreeSet<String> reversed =
        new TreeSet<>(Collections.reverseOrder(String.CASE_INSENSITIVE_ORDER));

    assertThat(WayTable.wayOf(SNAPSHOTS, set)).isEqualTo("built-in");
    assertThat(WayTable.wayOf(SNAPSHOTS, reversed)).isEqualTo("codec");
  }

  @Test
  void listThatHoldsNullGoesOnTakingIt() {
    List<Object> strict = List.of(new Date(5), 2, 3);
    List<Object> tolerant = Stream.<Object>of(new Date(5), 2, 3).toList();

    assertThat(((List<?>) copyOf(tolerant)).contains(null)).isFalse();
    org.assertj.core.api.Assertions.assertThatNullPointerException()
        .isThrownBy(() -> ((List<?>) copyOf(strict)).contains(null));
  }

  @Test
  @SuppressWarnings("JdkObsolete") // results hold obsolete classes too
  void vectorGrowsAsBefore() {
    Vector<Object> vector = new Vector<>(1, 5);
    vector.add(new Date(5));

    Vector<?> copy = (Vector<?>) copyOf(vector);
    copy.add(null);

    assertThat(copy.capacity()).isEqualTo(6);
  }
}
