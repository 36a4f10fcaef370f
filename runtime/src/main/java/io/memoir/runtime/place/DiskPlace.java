package io.memoir.runtime.place;

import io.memoir.runtime.config.GeneralSettings;
import io.memoir.runtime.config.source.Surroundings;
import io.memoir.runtime.disk.DiskSettings;
import io.memoir.runtime.disk.DiskStore;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.folder.SigningKeyFile;
import io.memoir.runtime.disk.folder.UserCacheDirectory;
import io.memoir.spi.Codec;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where and how results are kept on disk: as the builder of caches is told, and then as the caches
 * have it.
 *
 * <p>For one thread as long as it is told, then safe for any threads.
 */
public final class DiskPlace {

  private static final int SHORTEST_KEY = 16;

  private InstantSource clock = InstantSource.system();
  private boolean isIsolated;
  private @Nullable Path directory;
  private byte @Nullable [] signingKey;
  private @Nullable GeneralSettings general;

  /** Guarded by this. */
  private boolean isOpen;

  /** Guarded by this. */
  private @Nullable DiskStore store;

  /** Makes a place that nothing is said of yet. */
  public DiskPlace() {}

  /** Sets the clock that tells when results on disk expire. */
  public void clock(InstantSource given) {
    clock = given;
  }

  /** Only what the builder says counts. */
  public void isolate() {
    isIsolated = true;
  }

  /** Where else something may be configured. */
  public Surroundings surroundings() {
    return isIsolated ? Surroundings.none() : Surroundings.ofProgram();
  }

  /** Sets the directory, which wins over what is configured. */
  public void directory(Path given) {
    directory = given;
  }

  /**
   * Sets the key that files are signed with.
   *
   * @throws IllegalArgumentException when it is too short for a secret
   */
  public void signingKey(byte[] given) {
    if (given.length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "A signing key has 16 bytes or more, this one has " + given.length + ".");
    }
    signingKey = given.clone();
  }

  /**
   * Returns the codec, whose name goes into files.
   *
   * @throws IllegalArgumentException when it has none
   */
  public static Codec named(Codec codec) {
    if (!codec.id().matches("[A-Za-z0-9.-]{1,32}")) {
      throw new IllegalArgumentException("\"" + codec.id()
          + "\" is no name of a codec: 1 to 32 letters, digits, points, hyphens.");
    }
    return codec;
  }

  /** The same place for caches that are configured like this, which the builder does not change. */
  public DiskPlace of(GeneralSettings settings) {
    DiskPlace copy = new DiskPlace();
    copy.clock = clock;
    copy.isIsolated = isIsolated;
    copy.directory = directory;
    copy.signingKey = signingKey;
    copy.general = settings;
    return copy;
  }

  /**
   * Opens it, or finds it open: programs that keep nothing on disk never come here.
   *
   * @return null if there is no place
   * @throws io.memoir.error.ConfigurationException when the signing key cannot be read
   */
  public synchronized @Nullable DiskStore open() {
    if (!isOpen) {
      GeneralSettings settings = Objects.requireNonNull(general, "of");
      Path found = find(settings);
      store = found == null ? null : new DiskStore(settings(found, settings));
      isOpen = true;
    }
    return store;
  }

  private @Nullable Path find(GeneralSettings settings) {
    Path place = directory == null ? settings.directory() : directory;
    if (place != null || isIsolated) {
      return place;
    }
    Optional<Path> ofUser = UserCacheDirectory.ofProgram();
    if (ofUser.isEmpty()) {
      System.getLogger("io.memoir.disk")
          .log(
              Level.WARNING,
              "Results are not kept on disk, because the user has no home directory. Name a"
                  + " directory in memoir.dir or MEMOIR_DIR.");
    }
    return ofUser.orElse(null);
  }

  private DiskSettings settings(Path place, GeneralSettings settings) {
    byte[] key = signingKey == null ? SigningKeyFile.read(settings.signingKeyFile()) : signingKey;
    Seal seal = key == null ? Seal.checksum() : Seal.signature(key);
    return new DiskSettings(
        place.toAbsolutePath(),
        settings.maxDiskSize(),
        settings.keepSuperseded(),
        settings.maxWait(),
        seal,
        clock);
  }

  /** Closes it if it was opened. */
  public synchronized void close() {
    if (store != null) {
      store.close();
    }
  }
}
