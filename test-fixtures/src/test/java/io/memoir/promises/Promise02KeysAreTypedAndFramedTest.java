package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;

import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The key encoding is typed, length-framed and canonical. Streamlit's is not: there {@code ("doc1",
 * "acme")} and {@code ("doc1str:orgstr:acme")} are one key (its issue 16559).
 */
@ExtendWith(CachesExtension.class)
class Promise02KeysAreTypedAndFramedTest {

  private Keyed_Cached keyed;

  @BeforeEach
  void wrap(Caches caches) {
    keyed = new Keyed_Cached(new Keyed.Counting(), caches);
  }

  @Test
  void textDoesNotRunFromOneArgumentIntoTheNext() {
    assertThatCall(() -> keyed.ofStrings("a", "bc")).isMiss();
    assertThatCall(() -> keyed.ofStrings("ab", "c")).isMiss();
    assertThatCall(() -> keyed.ofRest("a", "b", "c")).isMiss();
    assertThatCall(() -> keyed.ofRest("a", "bc")).isMiss();
    assertThatCall(() -> keyed.ofRest("a")).isMiss();
  }

  @Test
  void textDoesNotRunFromOneElementIntoTheNext() {
    assertThatCall(() -> keyed.ofList(List.of("a", "b"))).isMiss();
    assertThatCall(() -> keyed.ofList(List.of("astr:b"))).isMiss();
    assertThatCall(() -> keyed.ofList(List.of("ab"))).isMiss();
    assertThatCall(() -> keyed.ofList(List.of(List.of("a"), "b"))).isMiss();
    assertThatCall(() -> keyed.ofList(List.of(List.of("a", "b")))).isMiss();
  }

  @Test
  void equalTextOfAnotherTypeIsAnotherKey() {
    Stream.of(1, 1L, 1.0, 1.0f, (short) 1, (byte) 1, '1', "1", true, new BigDecimal("1"))
        .forEach(one -> assertThatCall(() -> keyed.ofObject(one)).isMiss());
    Stream.of(1, 1L, 1.0, 1.0f, (short) 1, (byte) 1, '1', "1", true, new BigDecimal("1"))
        .forEach(
            one -> assertThatCall(() -> keyed.ofObject(List.<Object>of(one))).isMiss());
  }

  @Test
  void zeroHasASignAndNotANumberIsItself() {
    assertThatCall(() -> keyed.ofNumbers(0.0, 0.0f)).isMiss();
    assertThatCall(() -> keyed.ofNumbers(-0.0, 0.0f)).isMiss();
    assertThatCall(() -> keyed.ofNumbers(0.0, -0.0f)).isMiss();
    assertThatCall(() -> keyed.ofNumbers(Double.NaN, Float.NaN)).isMiss();
    assertThatCall(() -> keyed.ofNumbers(Double.NaN, Float.NaN)).isHit();
    assertThatCall(() -> keyed.ofList(List.of(0.0, Double.NaN))).isMiss();
    assertThatCall(() -> keyed.ofList(List.of(-0.0, Double.NaN))).isMiss();
    assertThatCall(() -> keyed.ofList(List.of(-0.0, Double.NaN))).isHit();
  }

  @Test
  void equalSetsAndMapsAreOneKeyWhateverTheirOrder() {
    assertThatCall(() -> keyed.ofSet(new LinkedHashSet<>(List.of("x", "y", "z"))))
        .isMiss();
    assertThatCall(() -> keyed.ofSet(new LinkedHashSet<>(List.of("z", "x", "y"))))
        .isHit();
    assertThatCall(() -> keyed.ofSet(new TreeSet<>(Set.of("y", "z", "x")))).isHit();
    Map<String, Integer> reversed = new LinkedHashMap<>();
    reversed.put("b", 2);
    reversed.put("a", 1);
    assertThatCall(() -> keyed.ofMap(Map.of("a", 1, "b", 2))).isMiss();
    assertThatCall(() -> keyed.ofMap(reversed)).isHit();
    assertThatCall(() -> keyed.ofMap(new HashMap<>(reversed))).isHit();
    assertThatCall(() -> keyed.ofMap(Map.of("a", 2, "b", 1))).isMiss();
  }

  @Test
  @SuppressWarnings("JdkObsolete") // One more kind of list is what the test is about.
  void equalListsAreOneKey() {
    assertThatCall(() -> keyed.ofList(List.of("a", "b"))).isMiss();
    assertThatCall(() -> keyed.ofList(new ArrayList<>(List.of("a", "b")))).isHit();
    assertThatCall(() -> keyed.ofList(new LinkedList<>(List.of("a", "b")))).isHit();
    assertThatCall(() -> keyed.ofList(List.of("b", "a"))).isMiss();
  }

  @Test
  void typesOfOneSimpleNameAreDifferentKeys() {
    assertThatCall(() -> keyed.ofObject(new One.Row(1))).isMiss();
    assertThatCall(() -> keyed.ofObject(new Other.Row(1))).isMiss();
    assertThatCall(() -> keyed.ofObject(new One.Row(1))).isHit();
  }

  /** Holds a row. */
  static final class One {
    private One() {}

    record Row(int n) {}
  }

  /** Holds a row of the same name. */
  static final class Other {
    private Other() {}

    record Row(int n) {}
  }
}
