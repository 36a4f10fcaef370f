package io.memoir.cli.directory;

import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.lock.LockFile;
import io.memoir.runtime.disk.lock.Patience;
import io.memoir.runtime.disk.lock.Places;
import io.memoir.runtime.disk.log.ClearLog;
import io.memoir.runtime.disk.log.Departure;
import io.memoir.runtime.disk.log.Departure.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clears results as a process that has the program would: what is cleared is written down first, so
 * that all running processes forget it, and nothing that is being computed comes back; then the
 * files are removed.
 *
 * <p>For one thread.
 */
public final class Clearing implements AutoCloseable {

  private static final int TOKEN_BYTES = 8;

  private final CacheDirectory directory;
  private final @Nullable LockFile locks;
  private final String token;
  private final LockFile.@Nullable Hold alive;
  private long asides;

  private Clearing(CacheDirectory directory, @Nullable LockFile locks, String token) {
    this.directory = directory;
    this.locks = locks;
    this.token = token;
    this.alive = alive(locks, token);
  }

  /** Tells others that what is written under the token is not left behind. */
  private static LockFile.@Nullable Hold alive(@Nullable LockFile locks, String token) {
    try {
      return locks == null ? null : locks.tryLock(Places.PROCESS.of(token));
    } catch (IOException | UnsupportedOperationException e) {
      // There are no locks; then age decides what is left behind, and we are not long at it.
      return null;
    }
  }

  /**
   * Begins.
   *
   * @throws IOException when the directory cannot be written
   */
  public static Clearing of(CacheDirectory directory) throws IOException {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return new Clearing(directory, directory.locks(), HexFormat.of().formatHex(random));
  }

  /**
   * Clears one version of a function.
   *
   * @param key what is cleared of it, or null for everything
   * @param results its results, or the one that has the key
   * @return those whose files were removed
   * @throws IOException when the clear cannot be written down, so that nothing is cleared; or when
   *     a file cannot be removed, which is of no use any more
   */
  public List<StoredResult> clear(
      StoredVersion version, byte @Nullable [] key, List<StoredResult> results) throws IOException {
    append(version, key);
    List<StoredResult> removed = new ArrayList<>();
    List<Departure> gone = new ArrayList<>();
    for (StoredResult result : results) {
      if (result.condition().isOurs() && Files.deleteIfExists(result.path())) {
        removed.add(result);
        gone.add(new Departure(result.name(), Reason.CLEARED, directory.clock().millis()));
      }
    }
    version.folder().departures().add(gone);
    return removed;
  }

  private void append(StoredVersion version, byte @Nullable [] key) throws IOException {
    ClearLog log = version.folder().clears();
    LockFile.Hold writing = lock(version);
    try {
      log.append(key, aside(version.folder().path()));
    } finally {
      if (writing != null) {
        writing.close();
      }
    }
  }

  private LockFile.@Nullable Hold lock(StoredVersion version) {
    try {
      return locks == null ? null : Patience.lock(locks, Places.CLEARS.of(version.id()));
    } catch (IOException | UnsupportedOperationException e) {
      // As in programs: records are written in one piece, so that one is lost hardly ever.
      return null;
    }
  }

  private Path aside(Path folder) {
    asides++;
    return folder.resolve(FileNames.part("clears", token, asides));
  }

  @Override
  public void close() {
    if (alive != null) {
      alive.close();
    }
  }
}
