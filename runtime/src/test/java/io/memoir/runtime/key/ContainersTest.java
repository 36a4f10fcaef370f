package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// Users still have old collections, so they are tested too.
@SuppressWarnings("JdkObsolete")
class ContainersTest {
  @Test
  void equalListsAreOneKeyWhateverTheirClass() {
    List<Integer> list = List.of(1, 2, 3);

    assertOneKey(
        list,
        new ArrayList<>(list),
        new LinkedList<>(list),
        new Vector<>(list),
        new CopyOnWriteArrayList<>(list),
        Arrays.asList(1, 2, 3),
        Collections.unmodifiableList(new ArrayList<>(list)),
        Collections.synchronizedList(new ArrayList<>(list)),
        new ArrayList<>(List.of(0, 1, 2, 3, 4)).subList(1, 4));
    assertThat(Keys.of(list)).isNotEqualTo(Keys.of(List.of(1, 3, 2)));
    assertThat(Keys.of(Arrays.asList(1, null))).isNotEqualTo(Keys.of(List.of(1)));
  }

  @Test
  void equalSetsAreOneKeyWhateverTheirClassAndOrder() {
    List<String> up = IntStream.range(0, 100).mapToObj(i -> "e" + i).toList();
    List<String> down = new ArrayList<>(up);
    Collections.reverse(down);

    assertOneKey(
        Set.copyOf(up),
        new HashSet<>(up),
        new LinkedHashSet<>(up),
        new LinkedHashSet<>(down),
        new TreeSet<>(up),
        new ConcurrentSkipListSet<>(up),
        new CopyOnWriteArraySet<>(down),
        Collections.unmodifiableSet(new HashSet<>(up)));
    assertThat(Keys.of(new HashSet<>(up))).isNotEqualTo(Keys.of(up));
    assertThat(Keys.of(new HashSet<>(up))).isNotEqualTo(Keys.of(new HashSet<>(up.subList(0, 99))));
  }

  @Test
  void equalMapsAreOneKeyWhateverTheirClassAndOrder() {
    Map<TimeUnit, Integer> up = new LinkedHashMap<>();
    Map<TimeUnit, Integer> down = new LinkedHashMap<>();
    List<TimeUnit> units = List.of(TimeUnit.values());
    for (int i = 0; i < units.size(); i++) {
      up.put(units.get(i), i);
      int j = units.size() - 1 - i;
      down.put(units.get(j), j);
    }

    assertOneKey(
        up,
        down,
        Map.copyOf(up),
        new HashMap<>(up),
        new TreeMap<>(up),
        new EnumMap<>(up),
        new ConcurrentHashMap<>(up),
        new ConcurrentSkipListMap<>(up),
        Collections.unmodifiableMap(down));
  }

  @Test
  void mapsDifferByWhichKeyHasWhichValue() {
    assertThat(Keys.of(Map.of("a", "b", "c", "d")))
        .isNotEqualTo(Keys.of(Map.of("a", "d", "c", "b")))
        .isNotEqualTo(Keys.of(Map.of("b", "a", "c", "d")))
        .isNotEqualTo(Keys.of(Set.of("a", "b", "c", "d")));
  }

  @Test
  void comparatorOfASortedContainerCounts() {
    Set<String> natural = new TreeSet<>(List.of("a", "b"));
    SortedSet<String> reversed = new TreeSet<>(Collections.reverseOrder());
    reversed.addAll(natural);
    Set<String> ignoring = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    ignoring.addAll(natural);
    Set<String> own = new TreeSet<>(new ByLength());
    own.add("a");

    assertThat(List.of(Keys.of(natural), Keys.of(reversed), Keys.of(ignoring)))
        .doesNotHaveDuplicates();
    assertThat(Keys.of(Collections.unmodifiableSortedSet(new TreeSet<>(reversed))))
        .isNotEqualTo(Keys.of(natural));
    assertThat(Keys.of(own)).isNotEqualTo(Keys.of(new TreeSet<>(List.of("a"))));
    assertThat(Keys.of(new TreeMap<String, String>(Comparator.naturalOrder())))
        .isNotEqualTo(Keys.of(new TreeMap<String, String>()));
  }

  @Test
  void equalSortedContainersWithOneComparatorAreOneKey() {
    Map<String, Integer> first = new TreeMap<>(new ByLength());
    Map<String, Integer> second = new ConcurrentSkipListMap<>(new ByLength());
    first.put("a", 1);
    second.put("a", 1);

    assertOneKey(first, second);
  }

  @Test
  void queuesAreKeyedInOrder() {
    assertOneKey(new ArrayDeque<>(List.of(1, 2)), new ConcurrentLinkedQueue<>(List.of(1, 2)));
    assertThat(Keys.of(new ArrayDeque<>(List.of(1, 2))))
        .isNotEqualTo(Keys.of(new ArrayDeque<>(List.of(2, 1))))
        .isNotEqualTo(Keys.of(List.of(1, 2)));
  }

  @Test
  void priorityQueuesAreKeyedWhateverTheOrderInTheHeap() {
    PriorityQueue<Integer> up = new PriorityQueue<>(List.of(1, 2, 3, 4, 5));
    PriorityQueue<Integer> other = new PriorityQueue<>();
    List.of(5, 4, 3, 2, 1).forEach(other::add);
    PriorityQueue<Integer> reversed = new PriorityQueue<>(Collections.reverseOrder());
    reversed.addAll(up);

    assertThat(List.copyOf(up)).isNotEqualTo(List.copyOf(other));
    assertOneKey(up, other, new PriorityBlockingQueue<>(up));
    assertThat(Keys.of(reversed)).isNotEqualTo(Keys.of(up));
    assertThat(Keys.of(new PriorityQueue<>(List.of(1, 1))))
        .isNotEqualTo(Keys.of(new PriorityQueue<>(List.of(1))));
  }

  @Test
  void otherCollectionsAreKeyedInTheirOrder() {
    Collection<Integer> wrapped = Collections.unmodifiableCollection(List.of(1, 2));

    assertThat(Keys.of(wrapped))
        .isNotEqualTo(Keys.of(Collections.unmodifiableCollection(List.of(2, 1))));
    assertThat(Keys.of(new TreeMap<>(Map.of("a", 1, "b", 2)).values())).isEqualTo(Keys.of(wrapped));
  }

  @Test
  void arraysAreKeyedByComponentTypeAndContent() {
    assertOneKey(new int[] {1, 2}, new int[] {1, 2});
    assertOneKey(new int[][] {{1}, {2}}, new int[][] {{1}, {2}});
    assertThat(List.of(
            Keys.of(new int[] {1}),
            Keys.of(new long[] {1}),
            Keys.of(new short[] {1}),
            Keys.of(new byte[] {1}),
            Keys.of(new char[] {1}),
            Keys.of(new float[] {1}),
            Keys.of(new double[] {1}),
            Keys.of(new boolean[] {true}),
            Keys.of(new Integer[] {1}),
            Keys.of(new Object[] {1}),
            Keys.of(new Number[] {1}),
            Keys.of(List.of(1)),
            Keys.of(new int[0]),
            Keys.of(new long[0]),
            Keys.of(new String[0]),
            Keys.of(new Object[0]),
            Keys.of(new int[] {1, 0}),
            Keys.of(new int[][] {{1}, {}}),
            Keys.of(new int[][] {{}, {1}})))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyPrimitiveArrayCountsToItsLastElement() {
    int length = 5000;
    List<Object> arrays = List.of(
        new boolean[length],
        new byte[length],
        new short[length],
        new char[length],
        new int[length],
        new long[length],
        new float[length],
        new double[length]);

    for (Object array : arrays) {
      Object before = Keys.of(array);
      java.lang.reflect.Array.set(array, length - 1, last(array));

      assertThat(Keys.of(array)).as(array.getClass().getName()).isNotEqualTo(before);
    }
  }

  private static Object last(Object array) {
    if (array instanceof boolean[]) {
      return true;
    }
    return array instanceof char[] ? (Object) 'c' : (Object) (byte) 1;
  }

  @Test
  void optionalsAndReferencesAreKeyedByWhatTheyHold() {
    assertOneKey(Optional.of(List.of(1)), Optional.of(new ArrayList<>(List.of(1))));
    assertThat(List.of(
            Keys.of(Optional.empty()),
            Keys.of(Optional.of("a")),
            Keys.of(Optional.of("b")),
            Keys.of(Optional.of(Optional.empty())),
            Keys.of(new AtomicReference<>("a")),
            Keys.of(new AtomicReference<>()),
            Keys.of(List.of("a"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void mapEntriesAreKeyedByKeyAndValue() {
    assertOneKey(
        Map.entry("a", 1),
        new java.util.AbstractMap.SimpleEntry<>("a", 1),
        new HashMap<>(Map.of("a", 1)).entrySet().iterator().next());
    assertThat(Keys.of(Map.entry("a", "b"))).isNotEqualTo(Keys.of(Map.entry("b", "a")));
  }

  @Test
  void defaultsOfPropertiesCount() {
    Properties defaults = new Properties();
    defaults.setProperty("a", "1");
    Properties plain = new Properties();
    Properties inheriting = new Properties(defaults);

    assertThat(plain).isEqualTo(inheriting);
    assertThat(Keys.of(inheriting)).isNotEqualTo(Keys.of(plain));
    defaults.setProperty("a", "2");
    Object after = Keys.of(inheriting);
    defaults.setProperty("a", "1");
    assertThat(Keys.of(inheriting)).isNotEqualTo(after);
  }

  private static void assertOneKey(Object... values) {
    assertThat(values).hasSizeGreaterThan(1);
    assertThat(Arrays.stream(values).map(Keys::of).distinct()).hasSize(1);
  }

  private static final class ByLength implements Comparator<String> {
    @Override
    public int compare(String left, String right) {
      return Integer.compare(left.length(), right.length());
    }
  }
}
