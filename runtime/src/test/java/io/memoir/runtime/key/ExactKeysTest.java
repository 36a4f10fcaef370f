package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.key.exact.Elements;
import io.memoir.runtime.key.exact.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

// Users still have old collections, and objects that are equal by content only.
@SuppressWarnings({"JdkObsolete", "UnnecessaryStringBuilder", "DistinctVarargsChecker"})
class ExactKeysTest {
  static Stream<Object> smallContent() {
    return Stream.of(
        List.of(),
        List.<Object>of("a", 1),
        Arrays.asList("a", null),
        Set.of("a"),
        Map.of("a", List.of(1)),
        Map.entry(1, 2),
        Optional.of("a"),
        new Point(1, 2),
        new StringBuilder("a"));
  }

  @ParameterizedTest
  @MethodSource("smallContent")
  void smallContentIsHeldItself(Object value) {
    assertThat(Keys.of(value)).isInstanceOf(Tuple.class);
  }

  @Test
  void smallArraysAreHeldThemselves() {
    assertThat(Keys.of(new int[] {1})).isInstanceOf(Elements.class);
    assertThat(Keys.of(new String[] {"a"})).isInstanceOf(Tuple.class);
  }

  @Test
  void whatIsMetLastWeighsAsMuchAsWhatIsMetFirst() {
    // The builder is held as 55 bytes, which weigh three more.
    List<Object> values = new ArrayList<>(Collections.nCopies(ExactKeys.WEIGHT - 5, 1));
    values.add(new StringBuilder());
    List<Object> turned = new ArrayList<>(values);
    Collections.reverse(turned);

    assertThat(Keys.of(values)).isInstanceOf(Tuple.class);
    assertThat(Keys.of(turned)).isInstanceOf(Tuple.class);
  }

  static Stream<Object> oddContent() {
    List<Object> cycle = new ArrayList<>();
    cycle.add(cycle);
    return Stream.of(
        cycle,
        new TreeSet<>(Comparator.reverseOrder()),
        new TreeMap<>(Comparator.reverseOrder()),
        new PriorityQueue<>(List.of(1)),
        new Properties(),
        new Names(),
        Set.of(new Id(1), new Id(1)),
        Map.of(new Id(1), 1, new Id(1), 2),
        new int[1000]);
  }

  @ParameterizedTest
  @MethodSource("oddContent")
  void oddOrLargeContentIsDigested(Object value) {
    assertThat(Keys.of(value)).isInstanceOf(Digest.class);
    assertThat(Keys.of(List.<Object>of(value))).isInstanceOf(Digest.class);
  }

  @Test
  void equalElementsOfASetCountAsOftenAsTheyAreThere() {
    assertThat(Keys.of(Set.of(new Id(1), new Id(1)))).isNotEqualTo(Keys.of(Set.of(new Id(1))));
  }

  @Test
  void weightIsOneForEachValueHoweverItIsHeld() {
    List<Integer> most = IntStream.range(0, ExactKeys.WEIGHT - 1).boxed().toList();
    List<Integer> more = IntStream.range(0, ExactKeys.WEIGHT).boxed().toList();
    List<String> texts = Collections.nCopies(ExactKeys.WEIGHT - 1, "a");
    List<String> moreTexts = Collections.nCopies(ExactKeys.WEIGHT, "a");

    assertThat(List.<Object>of(
            most,
            new LinkedList<>(most),
            new HashSet<>(most),
            most.toArray(),
            texts,
            texts.toArray(new String[0]),
            halves(ExactKeys.WEIGHT - 2)))
        .allSatisfy(value -> assertThat(Keys.of(value)).isInstanceOf(Tuple.class));
    assertThat(List.<Object>of(
            more,
            new LinkedList<>(more),
            new HashSet<>(more),
            more.toArray(),
            moreTexts,
            moreTexts.toArray(new String[0]),
            halves(ExactKeys.WEIGHT)))
        .allSatisfy(value -> assertThat(Keys.of(value)).isInstanceOf(Digest.class));
  }

  private static Map<Integer, Integer> halves(int weight) {
    Map<Integer, Integer> map = new HashMap<>();
    IntStream.range(0, weight / 2).forEach(i -> map.put(i, i));
    return map;
  }

  @Test
  void arraysAndBytesWeighOneMoreForEverySixteenBytes() {
    int limit = (ExactKeys.WEIGHT - 1) * 16 + 15;

    assertThat(List.<Object>of(
            new byte[limit],
            new boolean[limit],
            new short[limit / 2],
            new char[limit / 2],
            new int[limit / 4],
            new float[limit / 4],
            new long[limit / 8],
            new double[limit / 8]))
        .allSatisfy(value -> assertThat(Keys.of(value)).isInstanceOf(Elements.class));
    assertThat(List.<Object>of(
            new byte[limit + 1],
            new boolean[limit + 1],
            new short[limit / 2 + 1],
            new char[limit / 2 + 1],
            new int[limit / 4 + 1],
            new float[limit / 4 + 1],
            new long[limit / 8 + 1],
            new double[limit / 8 + 1],
            new StringBuilder("x".repeat(600))))
        .allSatisfy(value -> assertThat(Keys.of(value)).isInstanceOf(Digest.class));
  }

  @Test
  void contentMayBeInsideOfEightContainers() {
    assertThat(Keys.of(nested(ExactKeys.DEPTH))).isInstanceOf(Tuple.class);
    assertThat(Keys.of(nested(ExactKeys.DEPTH + 1))).isInstanceOf(Digest.class);
    assertThat(Keys.of(List.<Object>of(nested(3), nested(ExactKeys.DEPTH - 1))))
        .isInstanceOf(Tuple.class);
  }

  private static Object nested(int depth) {
    Object value = "a";
    for (int i = 0; i < depth; i++) {
      value = List.<Object>of(value);
    }
    return value;
  }

  @Test
  void sharedObjectsWeighEachTime() {
    List<Integer> part = IntStream.range(0, 20).boxed().toList();

    assertThat(Keys.of(List.of(part, part, part))).isInstanceOf(Tuple.class);
    assertThat(Keys.of(List.of(part, part, part, part))).isInstanceOf(Digest.class);
  }

  @Test
  void valueWithAHashFunctionInsideIsDigested() {
    HashFunctions functions = HashFunctions.none().with(Id.class, it -> it.number);

    assertThat(Keys.of(List.<Object>of("a", new Id(1)), functions)).isInstanceOf(Digest.class);
    assertThat(Keys.of(List.<Object>of("a", 1), functions)).isInstanceOf(Tuple.class);
    assertThat(Keys.of(List.of("a"), HashFunctions.none().with(String.class, it -> it)))
        .isInstanceOf(Digest.class);
  }

  @Test
  void resultOfAHashFunctionIsHeldItselfIfItIsItsOwnKey() {
    HashFunctions byNumber = HashFunctions.none().with(Id.class, it -> it.number);
    HashFunctions byText = HashFunctions.none().with(Id.class, it -> "" + it.number);
    Function<Id, @Nullable Object> nothing = it -> null;
    HashFunctions byNull = HashFunctions.none().with(Id.class, nothing);
    HashFunctions byList = HashFunctions.none().with(Id.class, it -> List.of(it.number));

    assertThat(Keys.of(new Id(1), byNumber))
        .isInstanceOf(Tuple.class)
        .isEqualTo(Keys.of(new Id(1), byNumber))
        .isNotEqualTo(Keys.of(new Id(2), byNumber))
        .isNotEqualTo(Keys.of(new Id(1), byText));
    assertThat(Keys.of(new Id(1), byNull)).isInstanceOf(Tuple.class);
    assertThat(Keys.of(new Id(1), byList)).isInstanceOf(Digest.class);
  }

  @Test
  void keysNameNoValues() {
    assertThat(Keys.of(List.<Object>of("secret", new int[] {4711})).toString())
        .doesNotContain("secret")
        .doesNotContain("4711");
    assertThat(Keys.of(new int[] {4711}).toString()).isEqualTo("int[]");
  }

  private record Point(int x, int y) {}

  private static final class Id {
    final int number;

    Id(int number) {
      this.number = number;
    }
  }

  private static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
  }
}
