package io.memoir.runtime.disk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeFileTest {

  private static final int SEGMENT = Header.SEGMENT_BYTES;
  private static final byte[] SECRET = new byte[32];

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(
      ints = {
        1,
        SEGMENT - 1,
        SEGMENT,
        SEGMENT + 1,
        7 * SEGMENT,
        8 * SEGMENT,
        8 * SEGMENT + 1,
        9 * SEGMENT,
        33 * SEGMENT + 17
      })
  void aFileOfAnyLengthIsReadAsItWasWritten(int length) throws IOException {
    for (Seal seal : new Seal[] {Seal.checksum(), Seal.signature(SECRET)}) {
      byte[] payload = new byte[length];
      new Random(length).nextBytes(payload);
      for (int piece : new int[] {Integer.MAX_VALUE, SEGMENT, 40_000}) {
        Path file = folder.resolve(piece + "-" + seal.signs());

        long written = write(file, seal, payload, piece, Long.MAX_VALUE);

        assertThat(Files.size(file)).isEqualTo(written);
        assertThat(read(file, seal)).isEqualTo(payload);
      }
    }
  }

  @Test
  void aFileThatWouldBeTooLongIsNotCompleted() {
    assertThatThrownBy(() -> write(
            folder.resolve("long"), Seal.checksum(), new byte[20 * SEGMENT], SEGMENT, 3L * SEGMENT))
        .isInstanceOf(TooLargeException.class);
  }

  @Test
  void aFileThatFollowsOneThatFailedHasNothingOfIt() throws IOException {
    byte[] payload = new byte[3 * SEGMENT];
    new Random(3).nextBytes(payload);
    assertThatThrownBy(
            () -> write(folder.resolve("failed"), Seal.checksum(), payload, SEGMENT, 2L * SEGMENT))
        .isInstanceOf(TooLargeException.class);
    byte[] next = new byte[2 * SEGMENT + 5];

    write(folder.resolve("next"), Seal.checksum(), next, SEGMENT, Long.MAX_VALUE);

    assertThat(read(folder.resolve("next"), Seal.checksum())).isEqualTo(next);
  }

  private static long write(Path file, Seal seal, byte[] payload, int piece, long most)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      FileOutput output = new FileOutput(channel, header(), seal, most);
      ByteBuffer rest = ByteBuffer.wrap(payload);
      while (rest.hasRemaining()) {
        int count = Math.min(piece, rest.remaining());
        output.write(payload, rest.position(), count);
        rest.position(rest.position() + count);
      }
      return output.finish();
    }
  }

  private static byte[] read(Path file, Seal seal) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      FileInput input = FileInput.open(channel, seal);
      assertThat(input.header().subject()).isEqualTo(header().subject());
      return input.readAllBytes();
    }
  }

  static Header header() {
    Subject subject = new Subject(
        Bytes.of(new byte[Subject.FUNCTION_BYTES]),
        Bytes.of(new byte[Subject.KEY_BYTES]),
        Bytes.of(new byte[Subject.KEY_BYTES]),
        Bytes.of(new byte[Subject.TYPES_BYTES]),
        "fst-2");
    return new Header(
        subject,
        new Times(1, Long.MAX_VALUE, 3),
        new Stamp(4, 5),
        new Contents(false, false),
        Bytes.of(new byte[Header.NONCE_BYTES]),
        0);
  }
}
