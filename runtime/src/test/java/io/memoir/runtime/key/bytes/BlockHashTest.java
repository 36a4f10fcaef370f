package io.memoir.runtime.key.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockHashTest {
  private static final BlockHash HASH = new BlockHash(new SecureRandom());
  private static final int SUMS = 4;

  @Test
  void sumsAreTheOnesOfTheBook() {
    BlockHash zeroKey = new BlockHash(new Zeros());
    long[] words = new Random(1).longs(BlockHash.BLOCK_WORDS).toArray();
    BigInteger low = BigInteger.ZERO;
    BigInteger high = BigInteger.ZERO;
    for (int i = 0; i < words.length; i += 2) {
      BigInteger product = BigInteger.valueOf(words[i]).multiply(BigInteger.valueOf(words[i + 1]));
      low = low.add(BigInteger.valueOf(product.longValue()));
      high = high.add(product.shiftRight(Long.SIZE));
    }

    assertThat(sums(sums -> zeroKey.longs(words, sums)))
        .containsExactly(low.longValue(), high.longValue(), low.longValue(), high.longValue());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 511, 512, 513, 1023, 1024, 1025, 3000})
  void typesThatHoldTheSameBitsHaveTheSameSums(int length) {
    long[] longs = new Random(length).longs(length).toArray();
    double[] doubles =
        Arrays.stream(longs).mapToDouble(Double::longBitsToDouble).toArray();
    long[] canonical =
        Arrays.stream(doubles).mapToLong(Double::doubleToLongBits).toArray();
    byte[] bytes = new byte[length * Long.BYTES];
    java.nio.ByteBuffer.wrap(bytes)
        .order(java.nio.ByteOrder.nativeOrder())
        .asLongBuffer()
        .put(longs);

    List<Long> expected = sums(sums -> HASH.longs(longs, sums));

    assertThat(expected).hasSize(SUMS * ((length + 511) / 512));
    assertThat(sums(sums -> HASH.bytes(bytes, sums))).isEqualTo(expected);
    assertThat(sums(sums -> HASH.doubles(doubles, sums)))
        .isEqualTo(sums(sums -> HASH.longs(canonical, sums)));
  }

  @Test
  void allNotANumbersAreOneWhereverTheyStand() {
    double other = Double.longBitsToDouble(0xfff8000000000001L);
    for (int length : new int[] {1, 512, 513, 1024}) {
      for (int at : new int[] {0, length / 2, length - 1}) {
        double[] one = new double[length];
        double[] two = new double[length];
        one[at] = Double.NaN;
        two[at] = other;

        assertThat(sums(sums -> HASH.doubles(one, sums)))
            .isEqualTo(sums(sums -> HASH.doubles(two, sums)))
            .isNotEqualTo(sums(sums -> HASH.doubles(new double[length], sums)));
      }
    }
  }

  @Test
  void floatsThatAreNotANumberAreOne() {
    float[] one = {1, Float.NaN};
    float[] two = {1, Float.intBitsToFloat(0xffc00001)};

    assertThat(sums(sums -> HASH.floats(one, sums)))
        .isEqualTo(sums(sums -> HASH.floats(two, sums)));
  }

  @Test
  void infinitiesAreNoNotANumbers() {
    double[] opposite = new double[512];
    opposite[0] = Double.POSITIVE_INFINITY;
    opposite[2] = Double.NEGATIVE_INFINITY;
    double[] swapped = new double[512];
    swapped[0] = Double.NEGATIVE_INFINITY;
    swapped[2] = Double.POSITIVE_INFINITY;

    assertThat(sums(sums -> HASH.doubles(opposite, sums)))
        .isNotEqualTo(sums(sums -> HASH.doubles(swapped, sums)));
  }

  @Test
  void everyElementOfEveryTypeCounts() {
    for (int length : new int[] {1, 2047, 2048, 2049, 4096, 4097}) {
      Set<List<Long>> all = new HashSet<>();
      for (int at = 0; at < length; at += 1 + length / 97) {
        byte[] bytes = new byte[length];
        boolean[] booleans = new boolean[length];
        short[] shorts = new short[length];
        char[] chars = new char[length];
        int[] ints = new int[length];
        float[] floats = new float[length];
        bytes[at] = 1;
        booleans[at] = true;
        shorts[at] = 2;
        chars[at] = 3;
        ints[at] = 4;
        floats[at] = 5;

        assertThat(all.add(sums(sums -> HASH.bytes(bytes, sums)))).isTrue();
        assertThat(sums(sums -> HASH.booleans(booleans, sums)))
            .isEqualTo(sums(sums -> HASH.bytes(bytes, sums)));
        assertThat(all.add(sums(sums -> HASH.shorts(shorts, sums)))).isTrue();
        assertThat(all.add(sums(sums -> HASH.chars(chars, sums)))).isTrue();
        assertThat(all.add(sums(sums -> HASH.ints(ints, sums)))).isTrue();
        assertThat(all.add(sums(sums -> HASH.floats(floats, sums)))).isTrue();
        assertThat(sums(sums -> HASH.text(new String(chars), sums)))
            .isEqualTo(sums(sums -> HASH.chars(chars, sums)));
      }
    }
  }

  @Test
  void everyLongAndDoubleOfTwoBlocksCounts() {
    int length = 1100;
    Set<List<Long>> all = new HashSet<>();
    for (int at = 0; at < length; at++) {
      long[] longs = new long[length];
      double[] doubles = new double[length];
      longs[at] = 1;
      doubles[at] = 1;

      assertThat(all.add(sums(sums -> HASH.longs(longs, sums)))).isTrue();
      assertThat(all.add(sums(sums -> HASH.doubles(doubles, sums)))).isTrue();
    }
  }

  @Test
  void pairsCannotBeExchanged() {
    long[] words = LongStream.range(0, 512).toArray();
    long[] pairs = words.clone();
    pairs[0] = words[2];
    pairs[1] = words[3];
    pairs[2] = words[0];
    pairs[3] = words[1];
    long[] within = words.clone();
    within[0] = words[1];
    within[1] = words[0];

    assertThat(List.of(
            sums(sums -> HASH.longs(words, sums)),
            sums(sums -> HASH.longs(pairs, sums)),
            sums(sums -> HASH.longs(within, sums))))
        .doesNotHaveDuplicates();
  }

  @Test
  void bothLanesAndTwoSecretsDiffer() {
    long[] words = new Random(1).longs(512).toArray();
    List<Long> one = sums(sums -> HASH.longs(words, sums));
    List<Long> other = sums(sums -> new BlockHash(new SecureRandom()).longs(words, sums));

    assertThat(one).doesNotHaveDuplicates().doesNotContainAnyElementsOf(other);
    assertThat(BlockHash.ofProcess()).isSameAs(BlockHash.ofProcess());
  }

  @Test
  void bulkBeginsAtTwoKilobytesAndOnlyInTheProcess() {
    assertThat(Sink.ofProcess().bulk(2047)).isNull();
    assertThat(Sink.ofProcess().bulk(2048)).isNotNull();
    assertThat(Sink.stable().bulk(1L << 40)).isNull();
  }

  private static List<Long> sums(java.util.function.Consumer<LongConsumer> hashing) {
    List<Long> sums = new ArrayList<>();
    hashing.accept(sums::add);
    return sums;
  }

  /** Gives a key of zeros. */
  private static final class Zeros extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
