package io.memoir.runtime.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.spi.Codec;
import io.memoir.spi.ResultTypes;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shared is certain to be immutable, everything else is copied. */
// The classes are here for their fields only.
@SuppressWarnings({"UnusedVariable", "UnusedMethod", "ImmutableEnumChecker"})
final class ImmutableResultsTest {

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
    LOW {
      @Override
      void raise() {
        count++;
      }
    };

    int count;

    abstract void raise();
  }

  private sealed interface Shape permits Circle, Group {}

  private record Circle(double radius) implements Shape {}

  /** Refers to its own kind, and to an enum. */
  private record Group(
      Shape first,
      @Nullable Group next,
      @Nullable Level level,
      @Nullable ZoneId zone) implements Shape {}

  private sealed interface Open permits Half {}

  @SuppressWarnings("ClassCanBeRecord") // it is here because it is none
  private static non-sealed class Half implements Open {
    final int number = 1;
  }

  private record OfOpen(@Nullable Open part) {}

  private record OfNumber(BigDecimal number) {}

  private static class Base {
    final String name = "";
  }

  private static final class Derived extends Base {
    final int number = 1;
  }

  private static class MutableBase {
    String name = "";
  }

  private static final class FinalBelow extends MutableBase {
    final int number = 1;
  }

  private static final class Lazy {
    final String text = "";
    int hash;
  }

  private static final class OfArray {
    final byte @Nullable [] bytes = null;
  }

  private record Handle(long address) implements AutoCloseable {
    @Override
    public void close() {}
  }

  private static final class Task implements Runnable {
    @Override
    public void run() {}
  }

  @SuppressWarnings("ClassCanBeStatic") // it is about the reference to the outer instance
  private static final class Outer {
    int number;

    final class Inner {
      final int own = 1;
    }
  }

  /** Its superclass has fields of its own, which are not for us to judge. */
  private static final class BelowJdk extends java.util.TimerTask {
    @Override
    public void run() {}
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
        new Pair("a", List.of(new Numbers(1, 2))),
        new OfNumber(BigDecimal.TEN),
        new Group(new Circle(1), new Group(new Circle(2), null, Level.LOW, null), null, null),
        new OfOpen(null),
        new Half(),
        new Base(),
        new Derived(),
        Map.entry("a", 1),
        List.of(Map.entry("a", Optional.of(Level.LOW))));
  }

  @SuppressWarnings("JavaUtilDate") // results hold old dates too
  static Stream<Object> mutable() {
    return Stream.of(
        new int[0],
        new long[0],
        List.of((Object) new Numbers[] {new Numbers(1, 2)}),
        List.of((Object) new Level[] {Level.LOW}),
        List.of((Object) new Numbers[1][1]),
        new Pair("a", new Numbers[0]),
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
        new OfNumber(new Growing()),
        new OfOpen(new Half() {
          int changing;
        }),
        new FinalBelow(),
        new Lazy(),
        new OfArray(),
        new Handle(1),
        new Task(),
        new Outer().new Inner(),
        new BelowJdk(),
        new AbstractMap.SimpleEntry<>("a", 1),
        EnumSet.of(Level.LOW),
        Collections.unmodifiableSet(new HashSet<>()),
        (Runnable) () -> {},
        (Comparator<String> & Serializable) (a, b) -> 0,
        (Supplier<String>) () -> "a",
        Thread.currentThread());
  }

  /** Encodes nothing, so that everything that is not shared can be kept. */
  private static final class NoCodec implements Codec {
    @Override
    public String id() {
      return "none";
    }

    @Override
    public void encode(Object value, ResultTypes types, OutputStream out) {}

    @Override
    public Object decode(InputStream in, long size, ResultTypes types) {
      throw new UnsupportedOperationException();
    }
  }

  private static boolean isShared(Object value) {
    ClassLoader loader = ImmutableResultsTest.class.getClassLoader();
    return new Snapshots("f", new NoCodec(), loader, List.of()).keep(value) == value;
  }

  @ParameterizedTest
  @MethodSource("immutable")
  void whatNobodyCanChangeIsImmutable(Object value) {
    assertThat(isShared(value)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("mutable")
  void everythingElseIsNot(Object value) {
    assertThat(isShared(value)).isFalse();
  }

  @Test
  void veryDeepGraphIsNotLookedThrough() {
    Object value = "a";
    for (int i = 0; i < 100_000; i++) {
      value = List.of(value);
    }

    assertThat(isShared(value)).isFalse();
  }

  @Test
  void graphWithManyPathsIsLookedThroughOnce() {
    Object value = "a";
    for (int i = 0; i < 49; i++) {
      value = List.of(value, value);
    }

    assertThat(isShared(value)).isTrue();
  }

  @Test
  void recordThatContainsItselfIsNotFollowedForEver() {
    List<Object> list = new ArrayList<>();
    Pair pair = new Pair(list, "a");
    list.add(pair);

    assertThat(isShared(pair)).isFalse();
  }
}
