package io.memoir.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.runtime.codec.coder.ByteSource;
import io.memoir.runtime.codec.coder.PlainValues;
import io.memoir.spi.CodecException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values without parts are read without FST, and everything else is left to it. */
final class PlainValuesTest {

  private static final int MORE_THAN_A_BUFFER = 100_001;

  private final Bytes codec = Bytes.of(PlainValuesTest.class.getClassLoader());

  /** Some class of a program. */
  private record Pair(String left, List<Integer> right) {}

  static Stream<Object> plain() {
    return Stream.of(
        "",
        "text",
        "\u20ac and \ud83d\ude00",
        "x".repeat(MORE_THAN_A_BUFFER),
        0,
        Integer.MIN_VALUE,
        1L,
        Long.MAX_VALUE,
        true,
        false,
        new byte[] {1, -2},
        new byte[MORE_THAN_A_BUFFER],
        new char[] {'a', '\u20ac'},
        new short[] {Short.MIN_VALUE},
        new int[] {1, -1},
        new long[] {Long.MIN_VALUE, 3},
        new long[MORE_THAN_A_BUFFER],
        new float[] {-0.0f, Float.NaN},
        new double[] {-0.0, Double.NaN},
        new boolean[] {true, false},
        new boolean[0]);
  }

  static Stream<Arguments> others() {
    return Stream.of(
            List.of("a"),
            new Object[] {1, "a"},
            new String[] {"a"},
            new Integer[] {1},
            new int[][] {{1}, {2}},
            1.5,
            'c',
            (byte) 1,
            Thread.State.NEW,
            Map.of("a", 1),
            new Object[0],
            new Pair("a", List.of(1)))
        // One argument each, also where it is an array.
        .map(value -> Arguments.of(new Object[] {value}));
  }

  private static ByteSource source(byte[] bytes) {
    return new ByteSource(new ByteArrayInputStream(bytes), bytes.length);
  }

  @ParameterizedTest
  @MethodSource("plain")
  void aPlainValueIsReadWithoutFst(Object value) throws CodecException, IOException {
    Object read = PlainValues.read(source(codec.encode(value)));

    assertThat(read).isEqualTo(value).hasSameClassAs(value);
    assertThat(codec.copy(value)).isEqualTo(value).hasSameClassAs(value);
  }

  @ParameterizedTest
  @MethodSource("others")
  void anythingElseIsLeftAsItIs(Object value) throws CodecException, IOException {
    byte[] bytes = codec.encode(value);
    ByteSource source = source(bytes);

    assertThat(PlainValues.read(source)).isNull();
    assertThat(source.left()).isEqualTo(bytes.length);
    assertThat(codec.decode(bytes)).usingRecursiveComparison().isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("plain")
  void bytesThatAreCutOffOrTooManyAreNoValue(Object value) throws CodecException {
    byte[] bytes = codec.encode(value);

    assertThatThrownBy(() -> codec.decode(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(CodecException.class);
    if (bytes.length > 1) {
      assertThatThrownBy(() -> codec.decode(Arrays.copyOf(bytes, bytes.length - 1)))
          .isInstanceOf(CodecException.class);
    }
  }

  @Test
  void noBytesAreNoValue() {
    assertThatThrownBy(() -> codec.decode(new byte[0])).isInstanceOf(CodecException.class);
  }
}
