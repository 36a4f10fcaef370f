package io.memoir.runtime.disk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.runtime.codec.FstCodec;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Large arrays go between the heap and a file without a buffer of the codec's. */
class BulkArraysTest {

  private static final ResultTypes TYPES = ResultTypes.any(BulkArraysTest.class.getClassLoader());
  private static final FstCodec CODEC = new FstCodec();

  /** More than all segments that are written at once. */
  private static final int MANY = 9 * Header.SEGMENT_BYTES + 13;

  @TempDir
  private Path folder;

  static Stream<Object> arrays() {
    Random random = new Random(7);
    byte[] bytes = new byte[MANY];
    random.nextBytes(bytes);
    boolean[] booleans = new boolean[MANY];
    char[] chars = new char[MANY];
    short[] shorts = new short[MANY];
    float[] floats = new float[MANY];
    for (int i = 0; i < MANY; i++) {
      booleans[i] = random.nextBoolean();
      chars[i] = (char) random.nextInt();
      shorts[i] = (short) random.nextInt();
      floats[i] = random.nextFloat();
    }
    return Stream.of(
        bytes,
        booleans,
        chars,
        shorts,
        floats,
        random.ints(MANY).toArray(),
        random.longs(MANY).toArray(),
        random.doubles(MANY).toArray());
  }

  @ParameterizedTest
  @MethodSource("arrays")
  void arrayComesBackWhereverItBegins(Object array) throws Exception {
    for (Seal seal : new Seal[] {Seal.checksum(), Seal.signature(new byte[32])}) {
      for (int shift = 0; shift < Long.BYTES; shift++) {
        Object[] value = {"x".repeat(shift), array, "between", array, new long[MANY], "z"};

        write(value, seal);

        assertThat(Objects.deepEquals(read(seal), value)).isTrue();
      }
    }
  }

  @Test
  void damageAnywhereIsFoundBeforeTheResultIsGiven() throws Exception {
    long[] value = new Random(3).longs(MANY / Long.BYTES).toArray();
    write(value, Seal.checksum());
    byte[] right = Files.readAllBytes(folder.resolve("file"));
    for (int place = 0; place < right.length; place += 10_007) {
      byte[] wrong = right.clone();
      wrong[place] = (byte) (wrong[place] ^ 1 << place % Byte.SIZE);
      Files.write(folder.resolve("file"), wrong);

      assertThatThrownBy(() -> read(Seal.checksum())).isInstanceOf(IOException.class);
    }
    Files.write(folder.resolve("file"), right);
    assertThat(read(Seal.checksum())).isEqualTo(value);
  }

  @Test
  void segmentsThatChangedPlacesAreDamage() throws Exception {
    write(new Random(5).longs(MANY).toArray(), Seal.checksum());
    byte[] bytes = Files.readAllBytes(folder.resolve("file"));
    int segment = Header.SEGMENT_BYTES + Seal.checksum().bytes();
    int first = Header.BYTES + Seal.checksum().bytes();
    byte[] second = new byte[segment];
    System.arraycopy(bytes, first + segment, second, 0, segment);
    System.arraycopy(bytes, first + 2 * segment, bytes, first + segment, segment);
    System.arraycopy(second, 0, bytes, first + 2 * segment, segment);
    Files.write(folder.resolve("file"), bytes);

    assertThatThrownBy(() -> read(Seal.checksum())).isInstanceOf(DamagedFileException.class);
  }

  private void write(Object value, Seal seal) throws IOException, CodecException {
    try (FileChannel channel = FileChannel.open(
        folder.resolve("file"),
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE)) {
      FileOutput output = new FileOutput(channel, LargeFileTest.header(), seal, Long.MAX_VALUE);
      CODEC.encode(value, TYPES, output);
      assertThat(output.finish()).isEqualTo(channel.size());
    }
  }

  private Object read(Seal seal) throws IOException, CodecException {
    try (FileChannel channel = FileChannel.open(folder.resolve("file"), StandardOpenOption.READ);
        FileInput input = FileInput.open(channel, seal)) {
      Object value = CODEC.decode(input, input.header().payloadBytes(), TYPES);
      assertThat(input.available()).isZero();
      return value;
    }
  }
}
