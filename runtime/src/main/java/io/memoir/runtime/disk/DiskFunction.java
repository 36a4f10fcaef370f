package io.memoir.runtime.disk;

import io.memoir.runtime.code.TakenFingerprint;
import io.memoir.runtime.disk.file.Bytes;
import io.memoir.runtime.disk.file.Lifespan;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.runtime.disk.folder.FunctionVersion;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.types.ClosedTypes;
import io.memoir.runtime.types.ReturnType;
import io.memoir.spi.Codec;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A function whose results are kept on disk.
 *
 * <p>Immutable.
 *
 * @param version the function, in the version of its code that runs
 * @param code the code that it reaches, as far as it counts
 * @param codec writes and reads results
 * @param types what results may hold; asked when the first result is written or read
 * @param returnType what the method returns: a file that holds something else is none of it
 * @param lifespan how long a result is used
 * @param limits how much is kept
 * @param inputs what it makes of inputs
 */
public record DiskFunction(
    FunctionVersion version,
    TakenFingerprint code,
    Codec codec,
    Supplier<ClosedTypes> types,
    ReturnType returnType,
    Lifespan lifespan,
    Limits limits,
    FunctionInputs inputs) {

  /**
   * How much is kept.
   *
   * @param files how many results, 1 or more; {@link Long#MAX_VALUE} for no bound
   * @param bytes what they may take, 1 or more; {@link Long#MAX_VALUE} for no bound
   */
  public record Limits(long files, long bytes) {

    /** No bounds. */
    public static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE);

    /** As far as something is said. */
    public static Limits of(@Nullable Integer files, @Nullable Long bytes) {
      return new Limits(
          files == null ? Long.MAX_VALUE : files, bytes == null ? Long.MAX_VALUE : bytes);
    }
  }

  /** What the file of a result has to be about. */
  Subject subject(byte[] id, byte[] key) {
    Bytes shape = Bytes.of(types.get().fingerprint());
    Bytes arguments = Bytes.of(key);
    return new Subject(Bytes.of(id), arguments, arguments, shape, codec.id());
  }

  boolean isBounded() {
    return limits.files != Long.MAX_VALUE || limits.bytes != Long.MAX_VALUE;
  }
}
