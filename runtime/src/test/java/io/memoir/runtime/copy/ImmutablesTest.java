package io.memoir.runtime.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** True is certain, everything else is false. */
final class ImmutablesTest {

  private record Pair(Object first, Object second) {}

  private record Numbers(int a, double b) {}

  /** Its accessor returns an immutable copy of what the field holds. */
  private record Hiding(List<String> list) {
    @Override
    @SuppressWarnings("UnusedMethod") // nobody should ask it, that is the point
    public List<String> list() {
      return List.copyOf(list);
    }
  }

  private static final class Growing extends BigDecimal {
    private static final long serialVersionUID = 1L;

    Growing() {
      super(1);
    }
  }

  private enum Level {
    LOW
  }

  static Stream<Object> immutable() {
    return Stream.of(
        "a",
        1,
        1.5f,
        'c',
        true,
        BigInteger.TEN,
        BigDecimal.ONE,
        LocalDate.MIN,
        ZoneId.of("Asia/Tokyo"),
        UUID.randomUUID(),
        Locale.FRANCE,
        Level.LOW,
        String.class,
        Path.of("a"),
        List.of(),
        List.of(1, List.of("a")),
        Arrays.asList(1, null).stream().toList(),
        Set.of(1),
        Map.of("a", List.of()),
        Optional.empty(),
        Optional.of(1),
        Collections.emptyMap(),
        Collections.singletonList("a"),
        new Numbers(1, 2),
        new Pair("a", List.of(new Numbers(1, 2))));
  }

  @SuppressWarnings("JavaUtilDate") // results hold old dates too
  static Stream<Object> mutable() {
    return Stream.of(
        new int[0],
        new long[0],
        new ArrayList<>(),
        Arrays.asList(1),
        Collections.unmodifiableList(new ArrayList<>()),
        List.of(new Date()),
        List.of(1, 2, 3).subList(0, 2),
        Map.of(new ArrayList<>(), 1),
        Map.of(1, new StringBuilder()),
        Optional.of(new int[0]),
        Collections.singleton(new int[0]),
        new Pair("a", new int[0]),
        new Pair("a", List.of(new Pair(1, new ArrayList<>()))),
        new Hiding(new ArrayList<>()),
        new Growing(),
        new AtomicInteger(),
        new Exception(),
        new Object(),
        (Runnable) () -> {},
        Thread.currentThread());
  }

  @ParameterizedTest
  @MethodSource("immutable")
  void whatNobodyCanChangeIsImmutable(Object value) {
    assertThat(Immutables.isImmutable(value)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("mutable")
  void everythingElseIsNot(Object value) {
    assertThat(Immutables.isImmutable(value)).isFalse();
  }

  @Test
  void nullIsImmutable() {
    assertThat(Immutables.isImmutable(null)).isTrue();
  }

  @Test
  void veryDeepGraphIsNotLookedThrough() {
    Object value = "a";
    for (int i = 0; i < 100_000; i++) {
      value = List.of(value);
    }

    assertThat(Immutables.isImmutable(value)).isFalse();
  }

  @Test
  void graphWithManyPathsIsNotLookedThroughForEver() {
    Object value = "a";
    for (int i = 0; i < 49; i++) {
      value = List.of(value, value);
    }

    assertThat(Immutables.isImmutable(value)).isFalse();
  }

  @Test
  void recordThatContainsItselfIsNotFollowedForEver() {
    List<Object> list = new ArrayList<>();
    Pair pair = new Pair(list, "a");
    list.add(pair);

    assertThat(Immutables.isImmutable(pair)).isFalse();
  }
}
