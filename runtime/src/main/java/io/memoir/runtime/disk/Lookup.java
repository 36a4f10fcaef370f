package io.memoir.runtime.disk;

import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.runtime.disk.lock.Uninterrupted;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of one result, unless its header says not to.
 *
 * <p>For one thread.
 *
 * @param results whose file it is
 * @param files where the file is
 * @param name its name
 * @param wanted what it has to be about
 * @param attempt whose look it is
 */
record Lookup(
    DiskResults results, ResultFolder files, String name, Subject wanted, DiskAttempt attempt)
    implements Uninterrupted.Work<Object, RuntimeException>, ResultFolder.Admission {

  @Override
  public Object run() throws IOException {
    return files.read(name, results.function().types().get(), this);
  }

  @Override
  public @Nullable Miss refusal(Header header) {
    Miss refusal = results.refusal(header, wanted, attempt);
    return refusal != null || attempt.isWanted(header) ? refusal : Miss.EXPIRED;
  }
}
