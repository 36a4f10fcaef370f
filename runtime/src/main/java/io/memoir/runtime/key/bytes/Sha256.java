package io.memoir.runtime.key.bytes;

import java.nio.ByteBuffer;

/**
 * SHA-256 (FIPS 180-4) of a few bytes, such as a name, or the arguments of a call that outlives the
 * process. The JDK's own is faster, but to find it takes milliseconds, which most programs would
 * spend on their first result from disk.
 *
 * <p>For one thread.
 */
public final class Sha256 {

  /** The length of a digest. */
  static final int BYTES = 32;

  private static final int BLOCK_BYTES = 64;
  private static final int ROUNDS = 64;

  /** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
  private static final int[] CONSTANTS = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  /** The same of the square roots of the first 8 primes, to begin with. */
  private final int[] state = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };

  private final int[] schedule = new int[ROUNDS];

  /** The bytes that do not fill a block yet. */
  private final byte[] block = new byte[BLOCK_BYTES];

  private int filled;
  private long length;

  /** Begins a digest. */
  public Sha256() {}

  /**
   * Adds bytes.
   *
   * @param bytes any bytes
   */
  public void update(byte[] bytes) {
    update(bytes, 0, bytes.length);
  }

  /**
   * Adds some of the bytes of an array.
   *
   * @param bytes any bytes
   * @param from the first of them
   * @param count how many, 0 or more
   */
  public void update(byte[] bytes, int from, int count) {
    length += count;
    int next = from;
    int left = count;
    while (left > 0) {
      int part = Math.min(left, BLOCK_BYTES - filled);
      System.arraycopy(bytes, next, block, filled, part);
      filled += part;
      next += part;
      left -= part;
      if (filled == BLOCK_BYTES) {
        compress();
      }
    }
  }

  /**
   * Ends the digest; nothing can be added any more.
   *
   * @return 32 bytes
   */
  public byte[] digest() {
    long bits = length * Byte.SIZE;
    pad((byte) 0x80);
    while (filled != BLOCK_BYTES - Long.BYTES) {
      pad((byte) 0);
    }
    ByteBuffer.wrap(block).putLong(filled, bits);
    compress();
    ByteBuffer digest = ByteBuffer.allocate(BYTES);
    for (int word : state) {
      digest.putInt(word);
    }
    return digest.array();
  }

  private void pad(byte value) {
    block[filled++] = value;
    if (filled == BLOCK_BYTES) {
      compress();
    }
  }

  /** Takes in a block; the names of variables are those of the standard. */
  private void compress() {
    int[] w = schedule();
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int t = 0; t < ROUNDS; t++) {
      int sum1 =
          Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
      int t1 = h + sum1 + (g ^ (e & (f ^ g))) + CONSTANTS[t] + w[t];
      int sum0 =
          Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
      int t2 = sum0 + ((a & b) | (c & (a | b)));
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
    filled = 0;
  }

  private int[] schedule() {
    int[] w = schedule;
    ByteBuffer words = ByteBuffer.wrap(block);
    for (int t = 0; t < 16; t++) {
      w[t] = words.getInt(t * Integer.BYTES);
    }
    for (int t = 16; t < ROUNDS; t++) {
      int x = w[t - 15];
      int y = w[t - 2];
      int sigma0 = Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ (x >>> 3);
      int sigma1 = Integer.rotateRight(y, 17) ^ Integer.rotateRight(y, 19) ^ (y >>> 10);
      w[t] = w[t - 16] + sigma0 + w[t - 7] + sigma1;
    }
    return w;
  }
}
