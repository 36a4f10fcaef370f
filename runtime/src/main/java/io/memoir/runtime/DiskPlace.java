package io.memoir.runtime;

import io.memoir.runtime.config.GeneralSettings;
import io.memoir.runtime.disk.DiskSettings;
import io.memoir.runtime.disk.DiskStore;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.folder.SigningKeyFile;
import io.memoir.runtime.disk.folder.UserCacheDirectory;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Where and how results are kept on disk, as the builder of caches is told.
 *
 * <p>For one thread.
 */
final class DiskPlace {

  private static final int SHORTEST_KEY = 16;

  private InstantSource clock = InstantSource.system();
  private boolean isIsolated;
  private @Nullable Path directory;
  private byte @Nullable [] signingKey;

  void clock(InstantSource given) {
    clock = given;
  }

  /** Only what the builder says counts. */
  void isolate() {
    isIsolated = true;
  }

  void directory(Path given) {
    directory = given;
  }

  /**
   * Sets the key that files are signed with.
   *
   * @throws IllegalArgumentException when it is too short for a secret
   */
  void signingKey(byte[] given) {
    if (given.length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "A signing key has 16 bytes or more, this one has " + given.length + ".");
    }
    signingKey = given.clone();
  }

  /** Opens it; null if there is no place. */
  @Nullable
  DiskStore open(GeneralSettings general) {
    Path place = directory == null ? general.directory() : directory;
    if (place == null && !isIsolated) {
      place = UserCacheDirectory.ofProgram().orElse(null);
    }
    if (place == null) {
      return null;
    }
    byte[] key = signingKey == null ? SigningKeyFile.read(general.signingKeyFile()) : signingKey;
    Seal seal = key == null ? Seal.checksum() : Seal.signature(key);
    return new DiskStore(new DiskSettings(
        place.toAbsolutePath(), general.maxDiskSize(), general.keepSuperseded(), seal, clock));
  }
}
