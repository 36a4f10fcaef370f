package io.memoir.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.runtime.types.ClosedTypes;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that somebody has changed are read or refused, in little memory and time. */
final class HostileBytesTest {

  private static final ClassLoader LOADER = HostileBytesTest.class.getClassLoader();
  private static final Bytes OPEN = Bytes.of(LOADER);

  /** What one refusal may allocate besides what the bytes are worth. */
  private static final long ROOM = 4 << 20;

  private static final int OBJECT = 0;
  private static final int ARRAY = -5;
  private static final int HANDLE = -7;
  private static final int NULL = -1;

  /** Numbers of classes in the form of the bytes. */
  private static final int OBJECTS = 2;

  private static final int LONGS = 8;
  private static final int LIST = 20;
  private static final int MAP = 21;
  private static final int SET = 24;

  private static byte[] bytes(int... values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int value : values) {
      if (value == (byte) value && (value > -126 || value == -127 || value == -128)) {
        out.write(value);
      } else {
        out.write(-127);
        out.write(value);
        out.write(value >> 8);
        out.write(value >> 16);
        out.write(value >> 24);
      }
    }
    return out.toByteArray();
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  /** What is loaded at first use is not what bytes ask for. */
  @BeforeAll
  static void loadAll() {
    assertThatThrownBy(() -> OPEN.decode(bytes(ARRAY, LONGS, Integer.MAX_VALUE)))
        .isInstanceOf(CodecException.class);
  }

  private static void assertRefusedInLittleMemory(byte[] bytes) {
    long before = allocated();

    assertThatThrownBy(() -> OPEN.decode(bytes)).isInstanceOf(CodecException.class);

    assertThat(allocated() - before).isLessThan(ROOM + 100L * bytes.length);
  }

  static Stream<byte[]> claims() {
    int most = Integer.MAX_VALUE;
    return Stream.of(
        bytes(ARRAY, LONGS, most),
        bytes(ARRAY, LONGS, 1 << 20),
        bytes(ARRAY, LONGS, -1),
        bytes(ARRAY, OBJECTS, most),
        bytes(ARRAY, OBJECTS, -5),
        bytes(OBJECT, LIST, most),
        bytes(OBJECT, LIST, -2),
        bytes(OBJECT, MAP, NULL, 0, most),
        bytes(OBJECT, MAP, NULL, 0, 1 << 30),
        bytes(OBJECT, SET, most),
        bytes(-4, most),
        bytes(-4, -6),
        bytes(OBJECT, 0, most),
        bytes(OBJECT, 99),
        bytes(OBJECT, -3),
        bytes(HANDLE, most),
        bytes(HANDLE, -9),
        bytes(-6, 1),
        bytes(-6, most),
        bytes(),
        bytes(NULL),
        bytes(100));
  }

  @ParameterizedTest
  @MethodSource("claims")
  void lengthThatTheBytesDoNotHaveIsRefused(byte[] bytes) {
    assertRefusedInLittleMemory(bytes);
  }

  @Test
  void nestedLengthsDoNotMultiply() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 20_000; i++) {
      out.writeBytes(bytes(ARRAY, OBJECTS, 100_000));
    }

    assertRefusedInLittleMemory(out.toByteArray());
  }

  @Test
  void arrayOfManyDimensionsIsRefused() {
    String name = "[".repeat(300) + "I";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes(ARRAY, 0));
    out.write(-128);
    out.write(2 * name.length());
    out.write((2 * name.length()) >> 8);
    out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes(0, 0));

    assertRefusedInLittleMemory(out.toByteArray());
  }

  @Test
  void listsInListsOfAnyDepthDoNotOverflowTheStack() {
    int depth = 3_000_000;
    byte[] nested = new byte[3 * depth];
    for (int i = 0; i < nested.length; i += 3) {
      nested[i] = OBJECT;
      nested[i + 1] = LIST;
      nested[i + 2] = 1;
    }

    assertThatThrownBy(() -> OPEN.decode(nested)).isInstanceOf(CodecException.class);
  }

  @Test
  void setsWhoseHashCodesTakeForEverAreRefused() {
    // Each set holds the two before it, so that hashing the last takes 2 to the power of 60 steps.
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes(ARRAY, OBJECTS, 62));
    out.writeBytes(bytes(OBJECT, SET, 1, -9, 1));
    out.writeBytes(bytes(OBJECT, SET, 1, -9, 2));
    for (int i = 2; i < 62; i++) {
      out.writeBytes(bytes(OBJECT, SET, 2, HANDLE, i - 1, HANDLE, i));
    }

    assertThatThrownBy(() -> OPEN.decode(out.toByteArray()))
        .isInstanceOf(CodecException.class)
        .hasRootCauseMessage("keys in keys, again and again");
  }

  static Stream<Object> results() {
    Map<Object, Object> self = new HashMap<>();
    self.put("self", self);
    self.put(List.of(1), new TreeMap<>(Map.of("a", 1)));
    EnumMap<Samples.Color, Object> colors = new EnumMap<>(Map.of(Samples.Color.RED, List.of(1)));
    return Stream.of(
        new Samples.Nested(
            List.of(new Samples.Point(1, "a"), new Samples.Point(2, "\u20AC")),
            new HashMap<>(Map.of("k", List.of(1, 2))),
            LocalDate.MIN),
        new Samples.Plain(1, new ArrayList<>(List.of("a"))),
        new Object[] {new int[] {1, 2}, new double[] {0.5}, new String[][] {{"a"}}, 'c'},
        self,
        colors,
        new HashSet<>(List.of(Set.of(1, 2), Optional.of("x"))),
        new Samples.Failed(new Samples.NamedList("a"), new IllegalStateException("b")),
        new Samples.Careful(new ArrayList<>(List.of(1, 2, 3))),
        List.of(new Samples.Circle(1), new Samples.Square(2)),
        new Samples.Replaced("text"),
        new BigDecimal("12345678901234567890.12345"),
        Map.of(1L, Samples.Color.GREEN, 2L, Samples.Color.RED),
        new Samples.Wide(true, (byte) 1, (short) 2, 'c', 4, 5, 6, 7));
  }

  private static ResultTypes types() {
    return ClosedTypes.of(
        LOADER,
        List.of(
            Samples.Nested.class,
            Samples.Plain.class,
            Samples.Failed.class,
            Samples.NamedList.class,
            Samples.Careful.class,
            Samples.Shape.class,
            Samples.Replaced.class,
            Samples.Wide.class,
            Samples.Color.class),
        List.of());
  }

  @ParameterizedTest
  @MethodSource("results")
  void changedBytesAreReadOrRefused(Object result) throws CodecException {
    // given
    Bytes codec = Bytes.of(types());
    byte[] bytes = codec.encode(result);
    Random random = new Random(11);
    int refused = 0;

    // when
    for (int i = 0; i < 500; i++) {
      try {
        codec.decode(changed(bytes, random));
      } catch (CodecException e) {
        refused++;
      }
    }

    // then
    assertThat(refused).isPositive();
    assertThat(codec.decode(bytes)).isInstanceOf(result.getClass());
  }

  private static byte[] changed(byte[] bytes, Random random) {
    byte[] changed = bytes.clone();
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(6)) {
      case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed[at] = (byte) random.nextInt();
      case 2 -> changed = Arrays.copyOf(bytes, at);
      case 3 -> {
        int count = Math.min(4, bytes.length - at);
        System.arraycopy(bytes, random.nextInt(bytes.length - count + 1), changed, at, count);
      }
      case 4 -> {
        int number = random.nextBoolean() ? Integer.MAX_VALUE : -random.nextInt(1000);
        byte[] inserted = bytes(number);
        changed = Arrays.copyOf(bytes, bytes.length + inserted.length);
        System.arraycopy(inserted, 0, changed, at, inserted.length);
        System.arraycopy(bytes, at, changed, at + inserted.length, bytes.length - at);
      }
      default -> {
        changed = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, at + 1, changed, at, bytes.length - at - 1);
      }
    }
    return changed;
  }
}
