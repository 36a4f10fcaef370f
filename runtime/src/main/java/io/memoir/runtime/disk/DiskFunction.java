package io.memoir.runtime.disk;

import io.memoir.runtime.code.TakenFingerprint;
import io.memoir.runtime.disk.file.Bytes;
import io.memoir.runtime.disk.file.Lifespan;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.runtime.disk.folder.FunctionVersion;
import io.memoir.runtime.types.ClosedTypes;
import io.memoir.runtime.types.ReturnType;
import io.memoir.spi.Codec;
import java.util.function.Supplier;

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
 * @param mostFiles how many results are kept, 1 or more; {@link Long#MAX_VALUE} for no bound
 * @param mostBytes what they may take, 1 or more; {@link Long#MAX_VALUE} for no bound
 */
public record DiskFunction(
    FunctionVersion version,
    TakenFingerprint code,
    Codec codec,
    Supplier<ClosedTypes> types,
    ReturnType returnType,
    Lifespan lifespan,
    long mostFiles,
    long mostBytes) {

  /** What the file of a result has to be about. */
  Subject subject(byte[] id, byte[] key) {
    Bytes shape = Bytes.of(types.get().fingerprint());
    return new Subject(Bytes.of(id), Bytes.of(key), shape, codec.id());
  }

  boolean isBounded() {
    return mostFiles != Long.MAX_VALUE || mostBytes != Long.MAX_VALUE;
  }
}
