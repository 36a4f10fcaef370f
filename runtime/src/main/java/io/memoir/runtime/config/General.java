package io.memoir.runtime.config;

import io.memoir.runtime.config.source.Entry;
import io.memoir.ttl.Ttl;
import io.memoir.ttl.TtlReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be said of all functions together, and of none alone. */
enum General {
  /** The cache directory: a {@link Path}. */
  DIR("dir", "DIR") {
    @Override
    Object read(Entry entry) {
      return path(entry);
    }
  },

  /** What all results on disk may take: a {@link Long}, in bytes, or null for no bound. */
  MAX_DISK_SIZE("maxDiskSize", "MAX_DISK_SIZE") {
    @Override
    @Nullable
    Object read(Entry entry) {
      return Reading.bytes("does not say how large the directory may become").read(entry);
    }
  },

  /** What all results in memory may take: a {@link Long}, in bytes, or null for no bound. */
  MAX_SIZE("maxSize", "MAX_SIZE") {
    @Override
    @Nullable
    Object read(Entry entry) {
      return Reading.bytes("does not say how much memory all results may take").read(entry);
    }
  },

  /** How long results of an older version of the code are kept: a {@link java.time.Duration}. */
  KEEP_SUPERSEDED("keepSuperseded", "KEEP_SUPERSEDED") {
    @Override
    Object read(Entry entry) {
      Ttl time = TIME_READER.read(entry.value());
      if (time.duration() == null) {
        throw entry.error("does not say how long results of older code are kept", time.hint());
      }
      return time.duration();
    }
  },

  /** How long a call waits for another process: a {@link java.time.Duration}, or null for ever. */
  MAX_WAIT("maxWait", "MAX_WAIT") {
    @Override
    @Nullable
    Object read(Entry entry) {
      if (entry.value().strip().equalsIgnoreCase("none")) {
        return null;
      }
      Ttl time = WAIT_READER.read(entry.value());
      if (time.duration() == null) {
        throw entry.error(
            "does not say how long a call waits",
            time.hint() + " Write none to wait as long as it takes.");
      }
      return time.duration();
    }
  },

  /** How many results are refreshed in the background at a time: an {@link Integer}. */
  REFRESH_THREADS("refreshThreads", "REFRESH_THREADS") {
    @Override
    Object read(Entry entry) {
      String text = entry.value().strip();
      if (!text.matches("\\d{1,3}")) {
        throw entry.error(
            "is not a number of threads",
            "Write a whole number from 0 to 999; with 0, calls wait for what is too old.");
      }
      return Integer.valueOf(text);
    }
  },

  /** Whether spinners are shown: a {@link SpinnerMode}. */
  SPINNER("spinner", "SPINNER") {
    @Override
    Object read(Entry entry) {
      return switch (entry.value().strip().toLowerCase(Locale.ROOT)) {
        case "auto" -> SpinnerMode.AUTO;
        case "never" -> SpinnerMode.NEVER;
        case "always" -> SpinnerMode.ALWAYS;
        default ->
          throw entry.error(
              "does not say whether spinners are shown", "Write auto, never or always.");
      };
    }
  },

  /** The file with the key that results on disk are signed with: a {@link Path}. */
  SIGNING_KEY_FILE("signingKeyFile", "SIGNING_KEY_FILE") {
    @Override
    Object read(Entry entry) {
      return path(entry);
    }
  };

  private static final TtlReader TIME_READER = new TtlReader(
      "Leave the key out to keep them for a day.", "1ms to keep them no longer than needed.");

  private static final TtlReader WAIT_READER =
      new TtlReader("Leave the key out to wait for ten minutes.", "1ms to wait for nobody.");

  private final String key;
  private final String variable;

  General(String key, String variable) {
    this.key = key;
    this.variable = variable;
  }

  /**
   * The meaning of a value.
   *
   * @throws io.memoir.error.ConfigurationException when it has none
   */
  abstract @Nullable Object read(Entry entry);

  /** The last part of the key. */
  String key() {
    return key;
  }

  /** The last part of the environment variable. */
  String variable() {
    return variable;
  }

  /** What an entry is about, if it is about one of these. */
  static Optional<General> of(Entry entry) {
    String name = entry.name();
    return Arrays.stream(values())
        .filter(general -> entry.isEnvironment()
            ? name.toUpperCase(Locale.ROOT).equals("MEMOIR_" + general.variable)
            : name.equals("memoir." + general.key))
        .findFirst();
  }

  private static Path path(Entry entry) {
    String text = entry.value().strip();
    try {
      if (text.isEmpty()) {
        throw entry.error("names no place", "Write a path, or leave the key out.");
      }
      String home = System.getProperty("user.home");
      boolean isInHome = text.startsWith("~/") && home != null;
      return Path.of(isInHome ? home + text.substring(1) : text).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw entry.error("is no path: " + e.getReason(), "Write a path, or leave the key out.");
    }
  }
}
