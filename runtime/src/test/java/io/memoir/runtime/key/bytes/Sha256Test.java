package io.memoir.runtime.key.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Our SHA-256 is that of the JDK. */
final class Sha256Test {

  /** More than four blocks, so that each length modulo a block is met several times. */
  private static final int LENGTHS = 300;

  private final Random random = new Random(11);

  private static byte[] byJdk(byte[] bytes) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @Test
  void everyLengthGivesWhatTheJdkGives() throws NoSuchAlgorithmException {
    for (int round = 0; round < 20; round++) {
      for (int length = 0; length <= LENGTHS; length++) {
        byte[] bytes = bytes(length);
        Sha256 sha = new Sha256();
        sha.update(bytes);
        assertThat(sha.digest()).as("%d bytes", length).isEqualTo(byJdk(bytes));
      }
    }
  }

  @Test
  void itDoesNotMatterInWhichPiecesBytesCome() throws NoSuchAlgorithmException {
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = bytes(random.nextInt(1000));
      Sha256 sha = new Sha256();
      int done = 0;
      while (done < bytes.length) {
        int piece = Math.min(bytes.length - done, random.nextInt(150));
        sha.update(bytes, done, piece);
        done += piece;
      }
      assertThat(sha.digest()).as("round %d", round).isEqualTo(byJdk(bytes));
    }
  }

  @Test
  void moreThanManyBlocksAreRightToo() throws NoSuchAlgorithmException {
    byte[] bytes = bytes(1 << 20);
    Sha256 sha = new Sha256();
    sha.update(bytes);

    assertThat(sha.digest()).isEqualTo(byJdk(bytes));
  }

  @Test
  void theExampleOfTheStandardIsRight() {
    Sha256 sha = new Sha256();
    sha.update("abc".getBytes(StandardCharsets.US_ASCII));

    assertThat(HexFormat.of().formatHex(sha.digest()))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aSinkGivesTheDigestOfItsBytesWhereverItComesFrom() throws NoSuchAlgorithmException {
    for (int length = 0; length <= LENGTHS; length++) {
      byte[] bytes = bytes(length);
      for (Sink sink : new Sink[] {Sink.stable(), Sink.ofProcess()}) {
        sink.begin();
        sink.raw(bytes);
        assertThat(sink.end()).as("%d bytes", length).isEqualTo(byJdk(bytes));
      }
    }
  }
}
