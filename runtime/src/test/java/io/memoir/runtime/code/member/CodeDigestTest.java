package io.memoir.runtime.code.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeDigestTest {

  private static String digest(byte[]... parts) {
    CodeDigest digest = new CodeDigest();
    for (byte[] part : parts) {
      digest.add(part);
    }
    return digest.toHex();
  }

  @Test
  void hasDigitsEnough() {
    assertThat(digest()).hasSize(32).matches("[0-9a-f]+");
    assertThat(digest(new byte[0])).hasSize(32).isNotEqualTo(digest());
  }

  @Test
  void isTheSameOnEachMachine() {
    assertThat(digest("com.acme.Prices".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("babfa5fe10d2d26b71341060b6637f26");
  }

  @Test
  void eachBitCounts() {
    byte[] bytes = new byte[67];
    new Random(1).nextBytes(bytes);
    Set<String> met = new HashSet<>(Set.of(digest(bytes)));
    for (int i = 0; i < bytes.length * Byte.SIZE; i++) {
      bytes[i / Byte.SIZE] ^= (byte) (1 << (i % Byte.SIZE));
      assertThat(met.add(digest(bytes))).as("bit %s", i).isTrue();
      bytes[i / Byte.SIZE] ^= (byte) (1 << (i % Byte.SIZE));
    }
  }

  @Test
  void halvesAreIndependentOfEachOther() {
    Set<String> left = new HashSet<>();
    Set<String> right = new HashSet<>();
    int count = 200_000;
    for (int i = 0; i < count; i++) {
      CodeDigest digest = new CodeDigest();
      digest.add(i);
      digest.add(i % 7);
      left.add(digest.toHex().substring(0, 16));
      right.add(digest.toHex().substring(16));
    }

    assertThat(left).hasSize(count);
    assertThat(right).hasSize(count);
  }

  @Test
  void lengthsAndBoundariesCount() {
    byte[] one = {1, 0, 0, 0, 0, 0, 0, 0};
    byte[] longer = {1, 0, 0, 0, 0, 0, 0, 0, 0};

    assertThat(digest(one)).isNotEqualTo(digest(longer));
    assertThat(digest(one, one)).isNotEqualTo(digest(longer, new byte[7]));
    assertThat(digest(one, new byte[0])).isNotEqualTo(digest(new byte[0], one));
  }
}
