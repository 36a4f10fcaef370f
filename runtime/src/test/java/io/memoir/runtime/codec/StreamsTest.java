package io.memoir.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results go through streams in small pieces, whatever their size. */
final class StreamsTest {

  private static final ResultTypes TYPES = ResultTypes.any(StreamsTest.class.getClassLoader());
  private static final FstCodec CODEC = new FstCodec();

  /** More bytes than any buffer has. */
  private static final int MANY = 100_001;

  /** Notes the longest piece. */
  private static final class Pieces extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int longest;

    @Override
    public void write(int value) {
      bytes.write(value);
    }

    @Override
    public void write(byte[] piece, int from, int count) {
      longest = Math.max(longest, count);
      bytes.write(piece, from, count);
    }
  }

  /** Gives a few bytes at a time, and fails when asked for more than there are. */
  private static final class Drops extends InputStream {
    private final byte[] bytes;
    private int position;

    Drops(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes[position++] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int count) throws IOException {
      if (count > bytes.length - position) {
        throw new IOException("asked for more than there is");
      }
      int given = Math.min(count, 1000);
      System.arraycopy(bytes, position, to, from, given);
      position += given;
      return given;
    }
  }

  static Stream<Object> large() {
    Random random = new Random(3);
    byte[] bytes = new byte[MANY];
    random.nextBytes(bytes);
    boolean[] booleans = new boolean[MANY];
    booleans[MANY - 1] = true;
    short[] shorts = new short[MANY];
    float[] floats = new float[MANY];
    for (int i = 0; i < MANY; i++) {
      shorts[i] = (short) random.nextInt();
      floats[i] = Float.intBitsToFloat(random.nextInt());
    }
    String wide = IntStream.range(0, MANY)
        .mapToObj(i -> String.valueOf((char) random.nextInt()))
        .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
        .toString();
    Map<String, List<Integer>> map = new HashMap<>();
    IntStream.range(0, MANY).forEach(i -> map.put("k" + i, List.of(i, -i)));
    return Stream.of(
        bytes,
        booleans,
        shorts,
        floats,
        random.ints(MANY).toArray(),
        random.longs(MANY).toArray(),
        random.doubles(MANY).toArray(),
        wide.toCharArray(),
        wide,
        "x".repeat(MANY),
        "x".repeat(MANY) + "\u20AC",
        map,
        new LinkedHashSet<>(random.ints(MANY).boxed().toList()),
        IntStream.range(0, MANY).mapToObj(i -> new Samples.Point(i, "p" + i)).toList());
  }

  @ParameterizedTest
  @MethodSource("large")
  void resultLargerThanTheBufferComesBack(Object value) throws Exception {
    Pieces out = new Pieces();

    CODEC.encode(value, TYPES, out);
    byte[] bytes = out.bytes.toByteArray();
    Object copy = CODEC.decode(new Drops(bytes), bytes.length, TYPES);

    assertThat(out.longest).isLessThanOrEqualTo(1 << 16);
    assertThat(Objects.deepEquals(copy, value)).isTrue();
  }

  @Test
  void bytesOfADoubleStayAsTheyAre() throws Exception {
    double odd = Double.longBitsToDouble(0x7ff8_0000_0000_1234L);
    double[] value = {odd, -0.0};

    double[] copy = Bytes.of(TYPES).copy(value);

    assertThat(Double.doubleToRawLongBits(copy[0])).isEqualTo(Double.doubleToRawLongBits(odd));
    assertThat(Double.doubleToRawLongBits(copy[1])).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void arrayTakesLittleMoreThanItsElements() throws CodecException {
    assertThat(Bytes.of(TYPES).encode(new long[1000])).hasSizeLessThan(8010);
    assertThat(Bytes.of(TYPES).encode("x".repeat(1000))).hasSizeLessThan(1010);
  }

  @Test
  void failureOfTheStreamComesThroughUnchanged() throws CodecException {
    IOException failure = new IOException("disk full");
    OutputStream full = new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        throw failure;
      }
    };
    byte[] bytes = Bytes.of(TYPES).encode(new long[MANY]);
    InputStream broken = new InputStream() {
      @Override
      public int read() throws IOException {
        throw failure;
      }

      @Override
      public int read(byte[] to, int from, int count) throws IOException {
        throw failure;
      }
    };

    assertThatThrownBy(() -> CODEC.encode(List.of(new long[MANY]), TYPES, full)).isSameAs(failure);
    assertThatThrownBy(() -> CODEC.encode("a", TYPES, full)).isSameAs(failure);
    assertThatThrownBy(() -> CODEC.decode(broken, bytes.length, TYPES)).isSameAs(failure);
  }

  @Test
  void streamThatEndsTooEarlyIsDamage() throws CodecException {
    byte[] bytes = Bytes.of(TYPES).encode(new long[MANY]);
    InputStream half = new ByteArrayInputStream(bytes, 0, bytes.length / 2);

    assertThatThrownBy(() -> CODEC.decode(half, bytes.length, TYPES))
        .isInstanceOf(CodecException.class);
  }

  @Test
  void nothingBehindTheResultIsTaken() throws Exception {
    byte[] bytes = Bytes.of(TYPES).encode(List.of(1));
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.writeBytes(bytes);
    two.write(77);
    InputStream in = new ByteArrayInputStream(two.toByteArray());

    assertThat(CODEC.decode(in, bytes.length, TYPES)).isEqualTo(List.of(1));
    assertThat(in.read()).isEqualTo(77);
  }

  @Test
  void deepGraphThatIsLargeTooComesBack() throws CodecException {
    Samples.Node first = new Samples.Node();
    for (int i = 0; i < MANY; i++) {
      Samples.Node node = new Samples.Node();
      node.next = first;
      first = node;
    }

    @Nullable Object copy = Bytes.of(TYPES).copy(first);

    int length = 0;
    while (copy != null) {
      length++;
      copy = ((Samples.Node) copy).next;
    }
    assertThat(length).isEqualTo(MANY + 1);
  }

  @Test
  void manyDeepPartsComeBackInReasonableTime() throws CodecException {
    List<Object> value = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Object nested = "end";
      for (int depth = 0; depth < 400; depth++) {
        nested = new ArrayList<>(List.of(nested));
      }
      value.add(nested);
    }

    assertThat(Bytes.of(TYPES).copy(value)).isEqualTo(value);
  }

  @Test
  void sharedObjectsAreFoundAmongVeryMany() throws CodecException {
    List<Object> value = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      value.add(new Object[] {i});
    }
    value.add(value.get(7));
    value.add(value);

    List<Object> copy = Bytes.of(TYPES).copy(value);

    assertThat(copy.get(MANY)).isSameAs(copy.get(7));
    assertThat(copy.get(MANY + 1)).isSameAs(copy);
    assertThat(Set.of(copy.get(7))).doesNotContain(copy.get(8));
  }
}
