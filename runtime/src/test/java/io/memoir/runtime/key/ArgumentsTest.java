package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.runtime.key.exact.Tuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArgumentsTest {
  static Stream<Object> ownKeys() {
    return Stream.of(
        "text",
        true,
        (byte) 1,
        (short) 1,
        'c',
        1,
        1L,
        1.5f,
        1.5,
        BigInteger.TEN,
        new BigDecimal("1.00"),
        UUID.fromString("00000000-0000-0001-0000-000000000002"),
        LocalDate.of(2024, 2, 29),
        Instant.EPOCH,
        Duration.ofMinutes(3),
        ZonedDateTime.of(2024, 1, 2, 3, 4, 5, 6, ZoneId.of("Europe/Paris")),
        Locale.GERMANY,
        OptionalInt.of(3),
        TimeUnit.DAYS,
        Shape.ROUND);
  }

  @ParameterizedTest
  @MethodSource("ownKeys")
  void immutableValueIsItsOwnKey(Object value) {
    assertThat(Keys.of(value)).isSameAs(value);
  }

  @ParameterizedTest
  @MethodSource("ownKeys")
  void immutableValueIsItsOwnKeyBesideHashFunctionsForOtherTypes(Object value) {
    HashFunctions functions = HashFunctions.none().with(Thread.class, Thread::getName);

    assertThat(Keys.of(value, functions)).isSameAs(value);
  }

  @ParameterizedTest
  @MethodSource("ownKeys")
  void immutableValueIsNotItsOwnKeyIfItHasAHashFunction(Object value) {
    HashFunctions functions = HashFunctions.none().with(Object.class, Object::toString);

    assertThat(Keys.of(value, functions)).isInstanceOf(Tuple.class);
    assertThat(Keys.stable(value, functions)).isInstanceOf(Digest.class);
  }

  @Test
  void nullIsItsOwnKey() {
    assertThat(new Arguments(Keys.FUNCTION, HashFunctions.none(), List.of()).of("model", null))
        .isNull();
  }

  @Test
  void changeOfAnArgumentAfterTheCallDoesNotReachItsKey() {
    List<int[]> argument = new ArrayList<>(List.of(new int[] {1, 2}));
    Object before = Keys.of(argument);
    int hashBefore = before.hashCode();

    argument.get(0)[1] = 3;
    argument.add(new int[0]);

    assertThat(before).isEqualTo(Keys.of(List.of(new int[] {1, 2}))).hasToString(before.toString());
    assertThat(before.hashCode()).isEqualTo(hashBefore);
    assertThat(Keys.of(argument)).isNotEqualTo(before);
  }

  @Test
  void numbersOfDifferentTypesDifferInsideAContainer() {
    List<Object> values = Arrays.asList(
        1,
        1L,
        1.0,
        1.0f,
        (short) 1,
        (byte) 1,
        '\u0001',
        true,
        "1",
        BigInteger.ONE,
        BigDecimal.ONE,
        null);

    assertThat(values.stream().map(value -> Keys.of(Arrays.asList(value))).distinct())
        .hasSize(values.size());
  }

  @Test
  void zerosDifferBySignAndNotANumberIsOneValue() {
    double otherNaN = Double.longBitsToDouble(0x7ff8000000000001L);

    assertThat(Keys.of(new double[] {0.0})).isNotEqualTo(Keys.of(new double[] {-0.0}));
    assertThat(Keys.of(List.of(0.0f))).isNotEqualTo(Keys.of(List.of(-0.0f)));
    assertThat(Keys.of(new double[] {otherNaN})).isEqualTo(Keys.of(new double[] {Double.NaN}));
    assertThat(Keys.of(List.of(otherNaN))).isEqualTo(Keys.of(List.of(Double.NaN)));
    assertThat(Keys.of(new float[] {Float.intBitsToFloat(0x7fc00001)}))
        .isEqualTo(Keys.of(new float[] {Float.NaN}));
  }

  @Test
  void textsThatReadTheSameInARowDiffer() {
    assertThat(Keys.of(List.of("a", "bc"))).isNotEqualTo(Keys.of(List.of("ab", "c")));
    assertThat(Keys.of(List.of("a", "b"))).isNotEqualTo(Keys.of(List.of("astr:b")));
    assertThat(Keys.of(List.of(List.of("a"), "b")))
        .isNotEqualTo(Keys.of(List.of(List.of("a", "b"))));
    assertThat(Keys.of(List.of("a"))).isNotEqualTo(Keys.of(List.of(List.of("a"))));
  }

  @Test
  void loneSurrogatesDiffer() {
    assertThat(Keys.of(List.of("\ud800"))).isNotEqualTo(Keys.of(List.of("\ud801")));
    assertThat(Keys.of(List.of("\ud800"))).isNotEqualTo(Keys.of(List.of("?")));
  }

  @Test
  void longTextsDifferInTheirLastCharacter() {
    String text = "x".repeat(1_000_000);

    assertThat(Keys.of(List.of(text + "a"))).isNotEqualTo(Keys.of(List.of(text + "b")));
    assertThat(Keys.of(List.of(text + "a"))).isEqualTo(Keys.of(List.of(text.concat("a"))));
  }

  @Test
  void argumentChangedByAnotherThreadMeanwhileIsReportedAsTheCollectionDoes() {
    List<Object> list = new ArrayList<>(List.of(1, 2, 3));
    list.add(1, new Meddler(list));
    HashFunctions functions = HashFunctions.none().with(Meddler.class, Meddler::meddle);

    assertThatThrownBy(() -> Keys.of(list, functions))
        .isExactlyInstanceOf(ConcurrentModificationException.class);
  }

  @Test
  void wholeKeysDifferByTheirComponentsAndTheirNumber() {
    Object digest = Keys.stable(List.of(1));

    assertThat(Arguments.whole("a", 1, digest)).isEqualTo(Arguments.whole("a", 1, digest));
    assertThat(Arguments.whole("a", 1)).isNotEqualTo(Arguments.whole("a", 1L));
    assertThat(Arguments.whole("a")).isNotEqualTo(Arguments.whole("a", null));
    assertThat(Arguments.whole()).isNotEqualTo(Arguments.whole((Object) null));
    assertThat(Arguments.whole("ab", "c")).isNotEqualTo(Arguments.whole("a", "bc"));
  }

  @Test
  void wholeKeyRefusesWhatIsNoComponent() {
    List<String> mutable = new ArrayList<>();

    assertThatThrownBy(() -> Arguments.whole(mutable))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.util.ArrayList");
  }

  @Test
  void digestIsThirtyTwoBytesAndPrintsThem() {
    Digest digest = (Digest) Keys.stable(List.of());

    assertThat(digest.toBytes()).hasSize(32);
    assertThat(digest.toString()).hasSize(64).matches("[0-9a-f]+");
    assertThat(new Digest(digest.toBytes())).isEqualTo(digest).hasSameHashCodeAs(digest);
  }

  private enum Shape {
    ROUND {
      @Override
      public String toString() {
        return "no corners";
      }
    }
  }

  private record Meddler(List<Object> list) {
    int meddle() {
      Iterator<Object> all = list.iterator();
      all.next();
      all.remove();
      return 0;
    }
  }
}
