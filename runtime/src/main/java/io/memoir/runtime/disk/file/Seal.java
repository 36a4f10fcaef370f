package io.memoir.runtime.disk.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32C;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether bytes of a file are as they were written: a checksum, or with a signing key an
 * HMAC, which nobody can make who does not have the key.
 *
 * <p>Immutable and safe for any threads; each file has a {@link Sealer} of its own.
 */
public final class Seal {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int CRC_BYTES = 4;
  private static final int HMAC_BYTES = 32;

  private static final byte[] ID_TEXT = "memoir: which key".getBytes(StandardCharsets.US_ASCII);

  private final @Nullable SecretKeySpec key;
  private final long id;

  private Seal(@Nullable SecretKeySpec key) {
    this.key = key;
    this.id = key == null ? 0 : idOf(key);
  }

  private static long idOf(SecretKeySpec key) {
    Sealer sealer = new Signature(key);
    sealer.add(ID_TEXT, 0, ID_TEXT.length);
    return ByteBuffer.wrap(sealer.seal()).getLong() | 1;
  }

  /** Seals by CRC-32C: finds damage, not intent. */
  public static Seal checksum() {
    return new Seal(null);
  }

  /**
   * Seals by HMAC-SHA-256.
   *
   * @param key 16 bytes or more
   */
  public static Seal signature(byte[] key) {
    return new Seal(new SecretKeySpec(key, ALGORITHM));
  }

  /** Whether files are signed. */
  public boolean signs() {
    return key != null;
  }

  /** Tells keys apart, and says nothing of them; 0 for a checksum. */
  long id() {
    return id;
  }

  /** The length of a seal, in bytes. */
  int bytes() {
    return key == null ? CRC_BYTES : HMAC_BYTES;
  }

  Sealer sealer() {
    return key == null ? new Checksum() : new Signature(key);
  }

  /** Makes the seals of one file. For one thread. */
  abstract static class Sealer {

    /** Adds bytes to what is sealed next. */
    abstract void add(byte[] bytes, int offset, int length);

    /** Adds what is left of a buffer, which is at its limit then. */
    abstract void add(ByteBuffer bytes);

    /** Seals what was added since the last seal. */
    abstract byte[] seal();

    /** Adds what ties a segment to its file and place, so that segments cannot change places. */
    final void begin(byte[] nonce, long segment) {
      add(nonce, 0, nonce.length);
      add(ByteBuffer.allocate(Long.BYTES).putLong(segment).array(), 0, Long.BYTES);
    }

    /** Whether {@code seal} at {@code offset} is the one of what was added since the last. */
    final boolean matches(byte[] seal, int offset) {
      byte[] made = seal();
      byte[] found = new byte[made.length];
      System.arraycopy(seal, offset, found, 0, made.length);
      // In constant time: how much of a guess is right must not show.
      return MessageDigest.isEqual(made, found);
    }
  }

  /** Sums. */
  private static final class Checksum extends Sealer {

    private final CRC32C crc = new CRC32C();

    @Override
    void add(byte[] bytes, int offset, int length) {
      crc.update(bytes, offset, length);
    }

    @Override
    void add(ByteBuffer bytes) {
      crc.update(bytes);
    }

    @Override
    byte[] seal() {
      byte[] seal = ByteBuffer.allocate(CRC_BYTES).putInt((int) crc.getValue()).array();
      crc.reset();
      return seal;
    }
  }

  /** Signs. */
  private static final class Signature extends Sealer {

    private final Mac mac;

    Signature(SecretKeySpec key) {
      try {
        mac = Mac.getInstance(ALGORITHM);
        mac.init(key);
      } catch (NoSuchAlgorithmException | InvalidKeyException e) {
        throw new IllegalStateException("Every JDK has " + ALGORITHM + ".", e);
      }
    }

    @Override
    void add(byte[] bytes, int offset, int length) {
      mac.update(bytes, offset, length);
    }

    @Override
    void add(ByteBuffer bytes) {
      mac.update(bytes);
    }

    @Override
    byte[] seal() {
      return mac.doFinal();
    }
  }
}
