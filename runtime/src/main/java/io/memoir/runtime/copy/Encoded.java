package io.memoir.runtime.copy;

import io.memoir.error.UnstorableResultException;
import io.memoir.spi.CodecException;
import java.io.IOException;

/** A result as bytes, which are read anew for each copy. */
final class Encoded extends Snapshot {

  private final Segments bytes = new Segments();
  private final Snapshots owner;

  /**
   * Writes a result.
   *
   * @throws UnstorableResultException when the result is not data
   */
  Encoded(Object value, Snapshots owner) {
    this.owner = owner;
    try {
      owner.codec.encode(value, owner.types, bytes);
    } catch (CodecException e) {
      throw new UnstorableResultException(owner.function, e);
    } catch (IOException e) {
      throw new AssertionError("memory does not fail", e);
    }
  }

  @Override
  public Object copy() {
    try {
      return owner.codec.decode(bytes.read(), bytes.size(), owner.types);
    } catch (CodecException e) {
      throw new UnstorableResultException(owner.function, e);
    } catch (IOException e) {
      throw new AssertionError("memory does not fail", e);
    }
  }

  @Override
  Way way() {
    return Way.CODEC;
  }
}
