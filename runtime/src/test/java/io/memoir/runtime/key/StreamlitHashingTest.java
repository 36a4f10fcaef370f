package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.error.UnhashableArgumentException;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Streamlit promises of the hashes of values, of ours: a test here for each test there. Each
 * value is asked for alone and inside of a list, in memory and on disk. Source: Streamlit 1.64,
 * {@code hashing_test.py}, {@code HashTest}.
 */
class StreamlitHashingTest {

  /** The keys of a value in all places where it can be met. */
  private static List<Object> keys(@Nullable Object value) {
    List<@Nullable Object> inside = new ArrayList<>();
    inside.add(value);
    if (value == null) {
      return List.of(Keys.of(inside), Keys.stable(inside));
    }
    return List.of(Keys.of(value), Keys.of(inside), Keys.stable(value), Keys.stable(inside));
  }

  private static void assertSame(@Nullable Object one, @Nullable Object other) {
    assertThat(keys(one)).isEqualTo(keys(other));
  }

  /** They differ in each place. */
  private static void assertDiffer(@Nullable Object one, @Nullable Object other) {
    List<Object> others = keys(other);
    assertThat(keys(one)).doesNotContainAnyElementsOf(others);
  }

  /** {@code test_string}. */
  @Test
  void texts() {
    assertSame(
        "hello", new String("hello".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    assertDiffer("hello", "hell\u00f6");
  }

  /** {@code test_int}; numbers of Java have a width, so its borders are tried too. */
  @Test
  void wholeNumbers() {
    assertSame(145757624235L, Long.valueOf("145757624235"));
    assertDiffer(10, 11);
    assertDiffer(-1, 1);
    assertDiffer(128, 127);
    assertDiffer(128, 129);
    assertDiffer((byte) 127, (byte) -128);
    assertDiffer(Long.MAX_VALUE, Long.MIN_VALUE);
  }

  /** {@code test_uuid}, random ones and those made of names. */
  @Test
  void uuids() {
    UUID random = UUID.randomUUID();
    UUID named = UUID.nameUUIDFromBytes(new byte[] {1});

    assertSame(random, UUID.fromString(random.toString()));
    assertDiffer(random, UUID.randomUUID());
    assertSame(named, UUID.fromString(named.toString()));
    assertDiffer(named, UUID.nameUUIDFromBytes(new byte[] {2}));
  }

  /** {@code test_datetime_naive}. */
  @Test
  void timesWithoutZone() {
    LocalDateTime time = LocalDateTime.of(2007, 12, 23, 15, 45, 55);

    assertSame(time, LocalDateTime.parse("2007-12-23T15:45:55"));
    assertDiffer(time, time.withYear(2011));
  }

  /** {@code test_datetime_aware}. */
  @Test
  void timesWithAZone() {
    LocalDateTime time = LocalDateTime.of(2007, 12, 23, 15, 45, 55);

    assertSame(time.atZone(ZoneOffset.UTC), time.atZone(ZoneOffset.UTC));
    assertDiffer(time.atZone(ZoneOffset.UTC), time.withYear(2011).atZone(ZoneOffset.UTC));
    assertDiffer(time.atZone(ZoneOffset.UTC), time);
    assertDiffer(time.atZone(ZoneOffset.UTC), time.atZone(ZoneOffset.ofHours(1)));
    assertDiffer(time.atZone(ZoneOffset.UTC), time.atOffset(ZoneOffset.UTC));
  }

  /** {@code test_list}, those that hold themselves too. */
  @Test
  void lists() {
    List<Object> itself = new ArrayList<>(List.of(1, 2, 3));
    itself.add(itself);
    List<Object> likewise = new ArrayList<>(List.of(1, 2, 3));
    likewise.add(likewise);

    assertSame(List.of(1, 2), new ArrayList<>(List.of(1, 2)));
    assertDiffer(List.of(1, 2), List.of(2, 2));
    assertThat(Keys.of(List.of(1))).isNotEqualTo(Keys.of(1));
    assertSame(itself, likewise);
  }

  /** {@code test_tuple}, of records, which are the tuples of Java. */
  @Test
  void tuples() {
    assertSame(new Pair(1, 2), new Pair(1, 2));
    assertDiffer(new Pair(1, 2), new Pair(2, 2));
    assertDiffer(new One(1), 1);
    assertDiffer(new One(1), List.of(1));
  }

  /** {@code test_dict}; a map that holds what has no hash is an error. */
  @Test
  void maps() {
    assertSame(Map.of(1, 1), new HashMap<>(Map.of(1, 1)));
    assertDiffer(Map.of(1, 1), Map.of(1, 2));
    assertDiffer(Map.of(1, 1), List.of(Map.entry(1, 1)));
    Object generating = Map.of(1, IntStream.range(0, 1).iterator());
    assertThatExceptionOfType(UnhashableArgumentException.class)
        .isThrownBy(() -> Keys.of(generating));
  }

  /** {@code test_self_reference_dict}, with a map that really holds itself. */
  @Test
  void mapsInsideOfMaps() {
    Map<String, String> inner = Map.of("cat", "hat");
    Map<String, Object> itself = new HashMap<>(inner);
    itself.put("self", itself);
    Map<String, Object> likewise = new HashMap<>(inner);
    likewise.put("self", likewise);

    assertSame(inner, new HashMap<>(inner));
    assertDiffer(inner, Map.of("things", List.of(1, 2)));
    assertDiffer(Map.of("book", inner), inner);
    assertSame(itself, likewise);
    assertDiffer(itself, inner);
  }

  /** {@code test_float}. */
  @Test
  void fractions() {
    assertSame(0.1, Double.valueOf("0.1"));
    assertDiffer(23.5234, 23.5235);
    assertDiffer(0.1, 0.1f);
  }

  /** {@code test_bool}. */
  @Test
  void truths() {
    assertSame(true, Boolean.valueOf("true"));
    assertDiffer(true, false);
  }

  /** {@code test_none}. */
  @Test
  void nothing() {
    assertSame(null, null);
    assertDiffer(null, false);
    assertDiffer(null, "null");
  }

  /** {@code test_regex}. */
  @Test
  void patterns() {
    assertSame(Pattern.compile(".*"), Pattern.compile(".*"));
    assertDiffer(Pattern.compile(".*"), Pattern.compile(".*", Pattern.CASE_INSENSITIVE));
  }

  private static Table table(Object... namesAndColumns) {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (int i = 0; i < namesAndColumns.length; i += 2) {
      columns.put((String) namesAndColumns[i], namesAndColumns[i + 1]);
    }
    return new Table(List.copyOf(columns.keySet()), columns, List.of());
  }

  static Stream<Arguments> tables() {
    int[] first = {1, 2, 3};
    int[] second = {2, 3, 4};
    Table both = table("A", first, "B", second);
    return Stream.of(
        Arguments.of(table("foo", new int[] {12}), table("foo", new int[] {12}), true),
        Arguments.of(table("foo", new int[] {12}), table("foo", new int[] {42}), false),
        Arguments.of(both, table("A", first.clone(), "B", second.clone()), true),
        Arguments.of(both, table("A", first, "B", second, "C", first), false),
        Arguments.of(both, table("A", first, "B", new int[] {2, 3, 5}), false),
        Arguments.of(both, table("B", first, "A", second), false),
        Arguments.of(both, new Table(both.names, both.columns, List.of(1, 2, 4)), false),
        Arguments.of(both, table("A", first), false),
        Arguments.of(both, table("A", new int[] {3, 2, 1}, "B", new int[] {4, 3, 2}), false),
        Arguments.of(table("A", first, "C", second), both, false),
        Arguments.of(table("A", first, "C", second), table("C", second, "A", first), false),
        Arguments.of(
            table("A", first, "C", first), table("A", first, "C", new long[] {1, 2, 3}), false));
  }

  /** {@code test_pandas_dataframe}, its twelve cases, of a class that holds columns. */
  @ParameterizedTest
  @MethodSource
  void tables(Table one, Table other, boolean same) {
    if (same) {
      assertSame(one, other);
    } else {
      assertDiffer(one, other);
    }
  }

  /** {@code test_pandas_series}, large ones too, and there each element counts. */
  @Test
  void series() {
    int[] large = IntStream.range(0, 100_000).toArray();
    int[] changed = large.clone();
    changed[77_777]++;

    assertSame(new int[] {1, 2}, new int[] {1, 2});
    assertDiffer(new int[] {1, 2}, new int[] {1, 3});
    assertSame(large, large.clone());
    assertDiffer(large, changed);
  }

  /** {@code test_pandas_series_similar_dtypes}. */
  @Test
  void seriesOfOtherTypes() {
    assertDiffer(new long[] {1, 2}, new int[] {1, 2});
    assertDiffer(new Long[] {1L, 2L}, new long[] {1, 2});
  }

  /** {@code test_numpy}, large ones too, and there each element counts. */
  @Test
  void arrays() {
    double[] large = new double[1_000_000];
    double[] changed = large.clone();
    changed[999_999] = 1;

    assertSame(new double[10], new double[10]);
    assertDiffer(new double[10], new double[11]);
    assertSame(large, large.clone());
    assertDiffer(large, changed);
  }

  /** {@code test_numpy_similar_dtypes}, of records for its arrays of structures. */
  @Test
  void arraysOfOtherTypes() {
    assertDiffer(new long[] {1}, new double[] {1});
    assertDiffer(new Mixed[] {new Mixed(1L, 1)}, new Exchanged[] {new Exchanged(1, 1L)});
  }

  /** {@code test_pydantic_model}: two classes of the same fields differ. */
  @Test
  void modelsOfTwoClasses() {
    assertSame(new Foo("name1"), new Foo("name1"));
    assertDiffer(new Foo("name1"), new Foo("name2"));
    assertDiffer(new Foo("name1"), new Bar("name1"));
  }

  /** {@code test_files}, of paths: their names count; {@code Inputs.file} is for their content. */
  @Test
  void files() {
    assertSame(Path.of("a", "b"), Path.of("a/b"));
    assertDiffer(Path.of("a"), Path.of("b"));
    assertDiffer(new File("a"), new File("b"));
  }

  /** {@code test_dataclass}. */
  @Test
  void records() {
    assertSame(new Pair("bar", null), new Pair("bar", null));
    assertDiffer(new Pair("bar", null), new Pair(null, "bar"));
  }

  /** {@code test_enum}. */
  @Test
  void constants() {
    assertSame(First.ONE, First.valueOf("ONE"));
    assertDiffer(First.ONE, First.TWO);
  }

  /** {@code test_different_enums}. */
  @Test
  void constantsOfTwoTypes() {
    assertDiffer(First.ONE, Second.ONE);
  }

  /** {@code test_reduce_fallback}; of all fields, whether or not a class can be serialized. */
  @Test
  void ownClasses() {
    assertSame(new Custom("test", List.of(1, 2, 3)), new Custom("test", List.of(1, 2, 3)));
    assertDiffer(new Custom("test", List.of(1, 2, 3)), new Custom("test", List.of(1, 2, 4)));
    assertDiffer(new Custom("test", 42), new Custom("test", 43));
  }

  private record One(Object value) {}

  private record Pair(@Nullable Object left, @Nullable Object right) {}

  private record Mixed(long a, int b) {}

  private record Exchanged(int a, long b) {}

  private record Foo(String name) {}

  private record Bar(String name) {}

  record Table(List<String> names, Map<String, Object> columns, List<Integer> index) {}

  private enum First {
    ONE,
    TWO
  }

  private enum Second {
    ONE
  }

  @SuppressWarnings("UnusedVariable") // Fields are found by reflection.
  private static final class Custom {
    private final String name;
    private final Object items;

    Custom(String name, Object items) {
      this.name = name;
      this.items = items;
    }
  }
}
