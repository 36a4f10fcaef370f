package io.memoir.runtime.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What counts in a size, and what does not. */
class SizeOfTest {

  private static final int MANY = 100_000;

  private static long sizeOf(Object object) {
    return new SizeOf().add(object);
  }

  static List<Object> constants() {
    return List.of(
        TimeUnit.DAYS,
        String.class,
        ZoneId.of("Europe/Paris"),
        Locale.FRANCE,
        true,
        (byte) 100,
        127,
        -128L,
        'x',
        List.of(),
        Set.of(),
        Map.of());
  }

  @ParameterizedTest
  @MethodSource("constants")
  void whatIsThereOnceForAllCountsAsNothing(Object constant) {
    assertThat(sizeOf(constant)).isZero();
  }

  @Test
  void whatIsNotCounts() {
    assertThat(sizeOf(128)).isPositive();
    assertThat(sizeOf(-129L)).isPositive();
    assertThat(sizeOf((char) 128)).isPositive();
    assertThat(sizeOf(new ArrayList<>())).isPositive();
    assertThat(sizeOf("")).isPositive();
  }

  @Test
  void anObjectCountsOnceHoweverOftenItIsReached() {
    byte[] shared = new byte[10_000];

    long once = sizeOf(new Object[] {shared, null});
    long twice = sizeOf(new Object[] {shared, shared});

    assertThat(twice).isEqualTo(once).isBetween(10_000L, 10_100L);
  }

  @Test
  void whatWasAddedBeforeDoesNotCountAgain() {
    SizeOf walk = new SizeOf();
    String text = "a text";

    assertThat(walk.add(text)).isPositive();
    assertThat(walk.add(List.of(text))).isLessThan(walk.add(List.of("another")));
    assertThat(walk.add(null)).isZero();
  }

  @Test
  void aLongChainAndACycleEnd() {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      links.add(new Link());
    }
    for (int i = 0; i < MANY; i++) {
      links.get(i).next = links.get((i + 1) % MANY);
    }

    assertThat(sizeOf(links.get(0))).isEqualTo(MANY * HeapLayout.shallow(Link.class));
  }

  @Test
  void fieldsOfSuperclassesCountAndThoseThatAreStaticDoNot() {
    long bytes = sizeOf(new Sub(new byte[5000], new byte[300]));

    assertThat(bytes).isBetween(5300L, 5400L);
  }

  @Test
  void stringsTakeOneByteForACharacterIfAllAreOfTheLatinAlphabet() {
    assertThat(sizeOf("é".repeat(1000))).isBetween(1000L, 1060L);
    assertThat(sizeOf("é".repeat(999) + "€")).isBetween(2000L, 2060L);
  }

  @Test
  void arraysOfAllTypesTakeTheWidthOfTheirElements() {
    assertThat(sizeOf(new boolean[1000])).isBetween(1000L, 1030L);
    assertThat(sizeOf(new char[1000])).isBetween(2000L, 2030L);
    assertThat(sizeOf(new float[1000])).isBetween(4000L, 4030L);
    assertThat(sizeOf(new long[1000])).isBetween(8000L, 8030L);
    assertThat(sizeOf(new long[0][0])).isLessThan(30);
    assertThat(sizeOf(new long[][] {new long[10], new long[10]})).isBetween(160L, 230L);
  }

  @Test
  void manyObjectsAreTold() {
    Integer[] numbers = new Integer[MANY];
    Arrays.setAll(numbers, i -> 1000 + i);

    assertThat(sizeOf(numbers))
        .isEqualTo(HeapLayout.references(MANY) + MANY * HeapLayout.shallow(Integer.class));
  }

  /** Refers to another one. */
  @SuppressWarnings("UnusedVariable") // Read by reflection.
  private static final class Link {
    @Nullable
    Link next;
  }

  /** Has a part. */
  @SuppressWarnings("UnusedVariable") // Read by reflection, or not.
  private static class Super {
    static final byte[] ALL = new byte[100_000];

    final byte[] above;

    Super(byte[] above) {
      this.above = above;
    }
  }

  /** Has one more. */
  @SuppressWarnings("UnusedVariable") // Read by reflection.
  private static final class Sub extends Super {
    final byte[] below;

    Sub(byte[] above, byte[] below) {
      super(above);
      this.below = below;
    }
  }
}
