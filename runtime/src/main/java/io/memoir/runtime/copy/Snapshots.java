package io.memoir.runtime.copy;

import io.memoir.error.UnstorableResultException;
import io.memoir.runtime.shape.Copier;
import io.memoir.spi.Codec;
import io.memoir.spi.CodecException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes snapshots of the results of one function. Immutable, hence safe for any threads. */
public final class Snapshots {

  private final String function;
  private final Codec codec;
  private final ClassLoader loader;

  /**
   * Prepares the snapshots of a function.
   *
   * @param function named in errors, for example {@code com.acme.Quotes.open(String)}
   * @param codec copies what is not immutable
   * @param loader finds the classes of results, usually the loader of the wrapper class
   * @param copiers what the processor wrote for the user's classes
   */
  public Snapshots(String function, Codec codec, ClassLoader loader, List<Copier<?>> copiers) {
    this.function = function;
    this.codec = codec;
    this.loader = loader;
  }

  /**
   * Keeps a result as it is now.
   *
   * @param value the result; later changes to it do not reach the snapshot
   * @return the snapshot, which has no reference to {@code value} unless that is immutable
   * @throws UnstorableResultException when {@code value} is not data; nothing is kept
   */
  public Snapshot of(@Nullable Object value) {
    if (value == null || Immutables.isImmutable(value)) {
      return new Shared(value);
    }
    try {
      return new Encoded(codec.encode(value, loader), this);
    } catch (CodecException e) {
      throw new UnstorableResultException(function, e);
    }
  }

  /** A result that nobody can change. */
  private record Shared(@Nullable Object value) implements Snapshot {
    @Override
    public @Nullable Object copy() {
      return value;
    }
  }

  /** A result as bytes, which are read anew for each copy. */
  private static final class Encoded implements Snapshot {
    private final byte[] bytes;
    private final Snapshots owner;

    Encoded(byte[] bytes, Snapshots owner) {
      this.bytes = bytes;
      this.owner = owner;
    }

    @Override
    public Object copy() {
      try {
        return owner.codec.decode(bytes, owner.loader);
      } catch (CodecException e) {
        throw new UnstorableResultException(owner.function, e);
      }
    }
  }
}
