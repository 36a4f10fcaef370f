package io.memoir.runtime.disk.lock;

import io.memoir.runtime.key.bytes.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Where in a {@link LockFile} the lock for something is. Two things share a place once in 2^60. */
public enum Places {
  /** Who holds it computes a result. */
  RESULT(0),
  /** Who holds it is alive. */
  PROCESS(1),
  /** Who shares it uses results of one function in one code version. */
  VERSION(2),
  /** Who holds it writes down a clear. */
  CLEARS(3),
  /** Who holds it collects garbage. */
  COLLECTION(4);

  private static final int BITS = 60;

  private final long region;

  Places(int number) {
    this.region = (long) number << BITS;
  }

  /** The place for what is named by bytes that are evenly spread, at least 8. */
  public long of(byte[] digest) {
    return region | (number(digest) >>> (Long.SIZE - BITS));
  }

  /** The place for what is named by two such rows of bytes. */
  public long of(byte[] first, byte[] second) {
    return region | ((number(first) ^ number(second)) >>> (Long.SIZE - BITS));
  }

  private static long number(byte[] digest) {
    return ByteBuffer.wrap(digest).getLong();
  }

  /** The place for what has a name. */
  public long of(String name) {
    Sha256 sha = new Sha256();
    sha.update(name.getBytes(StandardCharsets.UTF_8));
    return of(sha.digest());
  }
}
