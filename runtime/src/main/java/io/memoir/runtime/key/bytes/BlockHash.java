package io.memoir.runtime.key.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Makes 256 bits of each block of 4 KB of a primitive array, with a secret key: a universal hash
 * that is many times faster than SHA-256, which then digests what is left.
 *
 * <p>The words of a block are taken in pairs. NH, the hash of UMAC (Black, Halevi, Krawczyk,
 * Krovetz, Rogaway: <cite>UMAC: Fast and Secure Message Authentication</cite>, 1999), adds a word
 * of the key to each word and sums up the products of the pairs; here with words of 64 bits and
 * products of 128. Over all keys, two different blocks have one sum with a probability of at most
 * 2<sup>-62</sup>: 2<sup>-64</sup> for NH, one bit because products are signed, and one because the
 * halves of the products are summed up apart. There are two sums with independent keys, which makes
 * 2<sup>-124</sup>, whatever the blocks are: who chooses them does not know the key.
 *
 * <p>Immutable and safe for any threads.
 */
final class BlockHash {
  /** Words of 64 bits in a block: 4 KB. */
  static final int BLOCK_WORDS = 512;

  /** Bytes in a block. */
  static final int BLOCK_BYTES = BLOCK_WORDS * Long.BYTES;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final long[] first = new long[BLOCK_WORDS];
  private final long[] second = new long[BLOCK_WORDS];

  /** Takes the key, 8 KB, from a source of random numbers. */
  BlockHash(SecureRandom secret) {
    byte[] bytes = new byte[2 * BLOCK_WORDS * Long.BYTES];
    secret.nextBytes(bytes);
    for (int i = 0; i < BLOCK_WORDS; i++) {
      first[i] = (long) WORDS.get(bytes, i * Long.BYTES);
      second[i] = (long) WORDS.get(bytes, (BLOCK_WORDS + i) * Long.BYTES);
    }
  }

  /** The one with this process's own key, which never leaves the process. */
  static BlockHash ofProcess() {
    return OfProcess.HASH;
  }

  /** Gives four words for each block of longs, the last of which may be short. */
  void longs(long[] values, LongConsumer sums) {
    int whole = values.length - values.length % BLOCK_WORDS;
    for (int from = 0; from < whole; from += BLOCK_WORDS) {
      block(values, from, sums);
    }
    if (whole < values.length) {
      long[] rest = new long[BLOCK_WORDS];
      System.arraycopy(values, whole, rest, 0, values.length - whole);
      block(rest, 0, sums);
    }
  }

  /** Gives four words for each block of doubles; all NaN are one. */
  void doubles(double[] values, LongConsumer sums) {
    int whole = values.length - values.length % BLOCK_WORDS;
    for (int from = 0; from < whole; from += BLOCK_WORDS) {
      block(values, from, sums);
    }
    if (whole < values.length) {
      canonical(values, whole, values.length - whole, sums);
    }
  }

  /** Gives four words for each block of bytes. */
  void bytes(byte[] values, LongConsumer sums) {
    int whole = values.length - values.length % BLOCK_BYTES;
    for (int from = 0; from < whole; from += BLOCK_BYTES) {
      block(values, from, sums);
    }
    if (whole < values.length) {
      byte[] rest = new byte[BLOCK_BYTES];
      System.arraycopy(values, whole, rest, 0, values.length - whole);
      block(rest, 0, sums);
    }
  }

  /** Gives four words for each block of ints. */
  void ints(int[] values, LongConsumer sums) {
    packed(
        values.length,
        Integer.BYTES,
        sums,
        (block, from, count) -> block.asIntBuffer().put(values, from, count));
  }

  /** Gives four words for each block of shorts. */
  void shorts(short[] values, LongConsumer sums) {
    packed(
        values.length,
        Short.BYTES,
        sums,
        (block, from, count) -> block.asShortBuffer().put(values, from, count));
  }

  /** Gives four words for each block of chars. */
  void chars(char[] values, LongConsumer sums) {
    packed(
        values.length,
        Character.BYTES,
        sums,
        (block, from, count) -> block.asCharBuffer().put(values, from, count));
  }

  /** Gives four words for each block of UTF-16 units. */
  void text(CharSequence text, LongConsumer sums) {
    packed(text.length(), Character.BYTES, sums, (block, from, count) -> {
      for (int i = 0; i < count; i++) {
        block.putChar(i * Character.BYTES, text.charAt(from + i));
      }
    });
  }

  /** Gives four words for each block of floats; all NaN are one. */
  void floats(float[] values, LongConsumer sums) {
    packed(values.length, Float.BYTES, sums, (block, from, count) -> {
      for (int i = 0; i < count; i++) {
        block.putInt(i * Float.BYTES, Float.floatToIntBits(values[from + i]));
      }
    });
  }

  /** Gives four words for each block of booleans, of which each is a byte. */
  void booleans(boolean[] values, LongConsumer sums) {
    packed(values.length, 1, sums, (block, from, count) -> {
      for (int i = 0; i < count; i++) {
        block.put(i, (byte) (values[from + i] ? 1 : 0));
      }
    });
  }

  private void packed(int length, int elementBytes, LongConsumer sums, Packing packing) {
    byte[] bytes = new byte[BLOCK_BYTES];
    ByteBuffer block = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    int size = BLOCK_BYTES / elementBytes;
    for (int left = length; left > 0; left -= size) {
      int count = Math.min(left, size);
      packing.pack(block, length - left, count);
      Arrays.fill(bytes, count * elementBytes, BLOCK_BYTES, (byte) 0);
      block(bytes, 0, sums);
    }
  }

  private void canonical(double[] values, int from, int count, LongConsumer sums) {
    long[] words = new long[BLOCK_WORDS];
    for (int i = 0; i < count; i++) {
      words[i] = Double.doubleToLongBits(values[from + i]);
    }
    block(words, 0, sums);
  }

  // The three loops are the same but for how a word is read; one loop with a function for that was
  // several times slower where the compiler did not inline the function.
  private void block(long[] words, int from, LongConsumer sums) {
    long low = 0;
    long high = 0;
    long otherLow = 0;
    long otherHigh = 0;
    for (int i = 0; i < BLOCK_WORDS; i += 2) {
      long even = words[from + i];
      long odd = words[from + i + 1];
      long left = even + first[i];
      long right = odd + first[i + 1];
      low += left * right;
      high += Math.multiplyHigh(left, right);
      left = even + second[i];
      right = odd + second[i + 1];
      otherLow += left * right;
      otherHigh += Math.multiplyHigh(left, right);
    }
    give(sums, low, high, otherLow, otherHigh);
  }

  private void block(byte[] bytes, int from, LongConsumer sums) {
    long low = 0;
    long high = 0;
    long otherLow = 0;
    long otherHigh = 0;
    for (int i = 0; i < BLOCK_WORDS; i += 2) {
      long even = (long) WORDS.get(bytes, from + i * Long.BYTES);
      long odd = (long) WORDS.get(bytes, from + i * Long.BYTES + Long.BYTES);
      long left = even + first[i];
      long right = odd + first[i + 1];
      low += left * right;
      high += Math.multiplyHigh(left, right);
      left = even + second[i];
      right = odd + second[i + 1];
      otherLow += left * right;
      otherHigh += Math.multiplyHigh(left, right);
    }
    give(sums, low, high, otherLow, otherHigh);
  }

  // Bits are read as they are, which is a third faster than making all NaN one on the way. Whether
  // there is a NaN at all is seen by adding up: then, or when infinities met, the block is read
  // again.
  private void block(double[] values, int from, LongConsumer sums) {
    long low = 0;
    long high = 0;
    long otherLow = 0;
    long otherHigh = 0;
    double sum = 0;
    double otherSum = 0;
    for (int i = 0; i < BLOCK_WORDS; i += 2) {
      double evenValue = values[from + i];
      double oddValue = values[from + i + 1];
      sum += evenValue;
      otherSum += oddValue;
      long even = Double.doubleToRawLongBits(evenValue);
      long odd = Double.doubleToRawLongBits(oddValue);
      long left = even + first[i];
      long right = odd + first[i + 1];
      low += left * right;
      high += Math.multiplyHigh(left, right);
      left = even + second[i];
      right = odd + second[i + 1];
      otherLow += left * right;
      otherHigh += Math.multiplyHigh(left, right);
    }
    if (Double.isNaN(sum + otherSum)) {
      canonical(values, from, BLOCK_WORDS, sums);
    } else {
      give(sums, low, high, otherLow, otherHigh);
    }
  }

  private static void give(LongConsumer sums, long low, long high, long otherLow, long otherHigh) {
    sums.accept(low);
    sums.accept(high);
    sums.accept(otherLow);
    sums.accept(otherHigh);
  }

  /** Puts elements of an array, as bytes, at the beginning of a block. */
  @FunctionalInterface
  private interface Packing {
    void pack(ByteBuffer block, int from, int count);
  }

  /** Made when the first large array is met. */
  private static final class OfProcess {
    static final BlockHash HASH = new BlockHash(new SecureRandom());
  }
}
