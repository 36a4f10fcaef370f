package io.memoir.runtime.copy;

import io.memoir.error.UnstorableResultException;
import io.memoir.spi.CodecException;

/** A result as bytes, which are read anew for each copy. */
final class Encoded extends Snapshot {

  private final byte[] bytes;
  private final Snapshots owner;

  /**
   * Writes a result.
   *
   * @throws UnstorableResultException when the result is not data
   */
  Encoded(Object value, Snapshots owner) {
    this.owner = owner;
    try {
      this.bytes = owner.codec.encode(value, owner.loader);
    } catch (CodecException e) {
      throw new UnstorableResultException(owner.function, e);
    }
  }

  @Override
  public Object copy() {
    try {
      return owner.codec.decode(bytes, owner.loader);
    } catch (CodecException e) {
      throw new UnstorableResultException(owner.function, e);
    }
  }

  @Override
  Way way() {
    return Way.CODEC;
  }
}
