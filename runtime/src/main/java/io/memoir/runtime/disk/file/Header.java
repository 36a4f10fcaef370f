package io.memoir.runtime.disk.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The beginning of a file: what it is, whose result it holds, and until when. All numbers are
 * big-endian; {@link #BYTES} in all, followed by the seal of the header.
 *
 * <p>Immutable.
 *
 * @param subject whose result it is
 * @param times when it was made
 * @param stamp which clears it outlives
 * @param contents what the payload is made of
 * @param nonce drawn for this file, {@value #NONCE_BYTES} bytes
 * @param payloadBytes the length of the payload without seals, 0 or more
 */
public record Header(
    Subject subject, Times times, Stamp stamp, Contents contents, Bytes nonce, long payloadBytes) {

  /** How many bytes are under one seal; the last segment may be shorter. */
  public static final int SEGMENT_BYTES = 1 << 16;

  /** The format that this version of Memoir writes, and the only one that it reads. */
  static final int FORMAT = 2;

  /** The length without the seal. */
  static final int BYTES = 216;

  static final int NONCE_BYTES = 16;

  private static final byte[] MAGIC = "MEMOIR\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int CODEC_BYTES = 32;

  /** Whether a file that begins with these bytes may be one of ours. */
  static boolean hasMagic(byte[] bytes) {
    return bytes.length >= MAGIC.length
        && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /** A header of a file that is about to be written. */
  public static Header fresh(Subject subject, Times times, Stamp stamp, Contents contents) {
    byte[] nonce = new byte[NONCE_BYTES];
    ThreadLocalRandom.current().nextBytes(nonce);
    return new Header(subject, times, stamp, contents, Bytes.of(nonce), 0);
  }

  Header withPayload(long bytes) {
    return new Header(subject, times, stamp, contents, nonce, bytes);
  }

  /** How many segments the payload has. */
  long segments() {
    return (payloadBytes + SEGMENT_BYTES - 1) / SEGMENT_BYTES;
  }

  /** The length of the whole file. */
  public long fileBytes(Seal seal) {
    return BYTES + payloadBytes + (1 + segments()) * seal.bytes();
  }

  /** Writes it, with its seal. */
  byte[] toBytes(Seal seal) {
    ByteBuffer out = ByteBuffer.allocate(BYTES + seal.bytes());
    out.put(MAGIC);
    out.putShort((short) FORMAT);
    out.putShort((short) contents.flags());
    out.putLong(seal.id());
    out.putInt(SEGMENT_BYTES);
    out.put(subject.function().raw())
        .put(subject.arguments().raw())
        .put(subject.key().raw())
        .put(subject.types().raw());
    out.put(Arrays.copyOf(subject.codec().getBytes(StandardCharsets.US_ASCII), CODEC_BYTES));
    out.putLong(times.createdMillis()).putLong(times.expiresMillis()).putLong(times.loadNanos());
    out.putLong(stamp.epoch()).putLong(stamp.clears());
    out.put(nonce.raw());
    out.putLong(payloadBytes);
    Seal.Sealer sealer = seal.sealer();
    sealer.add(out.array(), 0, BYTES);
    return out.put(BYTES, sealer.seal()).array();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @param bytes the beginning of a file, longer perhaps than the header
   * @param seal as it was written with
   * @throws ForeignFileException when it is something else
   * @throws DamagedFileException when it is not as it was written
   */
  static Header read(byte[] bytes, int length, Seal seal)
      throws ForeignFileException, DamagedFileException {
    requireOurs(bytes, length, seal);
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, BYTES).position(MAGIC.length + Short.BYTES);
    int flags = in.getShort();
    in.getLong();
    Seal.Sealer sealer = seal.sealer();
    sealer.add(bytes, 0, BYTES);
    if (!sealer.matches(bytes, BYTES) || in.getInt() != SEGMENT_BYTES) {
      throw new DamagedFileException("has a damaged header");
    }
    Header header = read(in, Contents.ofFlags(flags));
    if (header.payloadBytes < 0 || header.payloadBytes > Long.MAX_VALUE / 2) {
      throw new DamagedFileException("has a damaged header");
    }
    return header;
  }

  private static void requireOurs(byte[] bytes, int length, Seal seal)
      throws ForeignFileException, DamagedFileException {
    if (length < MAGIC.length || !hasMagic(bytes)) {
      throw new ForeignFileException("is no file of Memoir");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length).position(MAGIC.length);
    if (in.remaining() < Short.BYTES) {
      throw new DamagedFileException("is cut off");
    }
    if (in.getShort() != FORMAT) {
      throw new ForeignFileException("has another format");
    }
    if (length < BYTES + seal.bytes()) {
      throw new DamagedFileException("is cut off");
    }
    if (in.getLong(MAGIC.length + 2 * Short.BYTES) != seal.id()) {
      throw ForeignFileException.sealedOtherwise(
          seal.signs() ? "is not signed with this key" : "is signed");
    }
  }

  private static Header read(ByteBuffer in, Contents contents) {
    return new Header(
        new Subject(
            Bytes.take(in, Subject.FUNCTION_BYTES),
            Bytes.take(in, Subject.KEY_BYTES),
            Bytes.take(in, Subject.KEY_BYTES),
            Bytes.take(in, Subject.TYPES_BYTES),
            codec(Bytes.take(in, CODEC_BYTES).raw())),
        new Times(in.getLong(), in.getLong(), in.getLong()),
        new Stamp(in.getLong(), in.getLong()),
        contents,
        Bytes.take(in, NONCE_BYTES),
        in.getLong());
  }

  /** The name of a codec, which is followed by zeros. */
  private static String codec(byte[] padded) {
    int end = 0;
    while (end < padded.length && padded[end] != 0) {
      end++;
    }
    return new String(padded, 0, end, StandardCharsets.US_ASCII);
  }

  /** Says nothing about the arguments. */
  @Override
  public String toString() {
    return "a header of a file with " + payloadBytes + " bytes";
  }
}
