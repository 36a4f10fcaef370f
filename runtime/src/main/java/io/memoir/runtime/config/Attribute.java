package io.memoir.runtime.config;

import io.memoir.Persist;
import io.memoir.Refresh;
import io.memoir.Source;
import io.memoir.runtime.config.source.Entry;
import io.memoir.size.ByteSize;
import io.memoir.size.ByteSizeReader;
import io.memoir.spinner.SpinnerText;
import io.memoir.ttl.Ttl;
import io.memoir.ttl.TtlReader;
import io.memoir.version.VersionForm;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be said of a function. */
enum Attribute {
  /** Whether it is cached at all: a {@link Boolean}. */
  ENABLED("enabled") {
    @Override
    Object read(Entry entry) {
      return Reading.truth(entry);
    }
  },

  /** Whether the inputs that the method reads are a part of keys: a {@link Boolean}. */
  INPUTS("inputs") {
    @Override
    Object read(Entry entry) {
      return Reading.truth(entry);
    }

    @Override
    boolean isForAll() {
      return false;
    }
  },

  /** How long a result is used: a {@link java.time.Duration}, or null for ever. */
  TTL("ttl") {
    @Override
    @Nullable
    Object read(Entry entry) {
      if (isNone(entry)) {
        return null;
      }
      Ttl ttl = TTL_READER.read(entry.value());
      if (ttl.duration() == null) {
        throw entry.error(
            "does not say how long a result is used",
            ttl.hint() + " Write none to use results for ever.");
      }
      return ttl.duration();
    }
  },

  /** How many results are kept: an {@link Integer}, or null for no bound. */
  MAX_ENTRIES("maxEntries") {
    @Override
    @Nullable
    Object read(Entry entry) {
      if (isNone(entry)) {
        return null;
      }
      int bound = Reading.wholeNumber(entry.value().strip());
      if (bound < 1) {
        throw entry.error(
            "is not a number of results",
            "Write a whole number from 1 to " + Integer.MAX_VALUE + ", or none for no bound.");
      }
      return bound;
    }
  },

  /** Where results are kept besides memory: a {@link Persist}. */
  PERSIST("persist") {
    @Override
    Object read(Entry entry) {
      return switch (entry.value().strip().toLowerCase(Locale.ROOT)) {
        case "disk" -> Persist.DISK;
        case "none" -> Persist.NONE;
        default -> throw entry.error("is no place where results are kept", "Write disk or none.");
      };
    }
  },

  /**
   * What results may take, in memory and on disk each: a {@link Long}, in bytes, or null for no
   * bound. Said once for all, it is {@link General#MAX_SIZE}, and bounds all together.
   */
  MAX_SIZE("maxSize") {
    @Override
    @Nullable
    Object read(Entry entry) {
      if (isNone(entry)) {
        return null;
      }
      ByteSize size = SIZE_READER.read(entry.value());
      if (size.bytes() == null) {
        throw entry.error("does not say how many bytes results may take", size.hint());
      }
      return size.bytes();
    }

    @Override
    boolean isForAll() {
      return false;
    }
  },

  /**
   * Whether a spinner is shown: a {@link Boolean}. It stands before {@link #SPINNER}, with which
   * the names of its variables end too.
   */
  SHOW_SPINNER("showSpinner") {
    @Override
    Object read(Entry entry) {
      return Reading.truth(entry);
    }
  },

  /** The text of the spinner: a {@link String}. */
  SPINNER("spinner") {
    @Override
    Object read(Entry entry) {
      String fault = SpinnerText.fault(entry.value());
      if (fault != null) {
        throw entry.error(
            "is no text of a spinner: it " + fault,
            "Write one line of at most " + SpinnerText.MOST_CHARACTERS + " characters.");
      }
      return entry.value();
    }

    /** {@code memoir.spinner} says whether there are spinners. */
    @Override
    boolean isForAll() {
      return false;
    }
  },

  /** Whether the time is shown beside the text of the spinner: a {@link Boolean}. */
  SHOW_TIME("showTime") {
    @Override
    Object read(Entry entry) {
      return Reading.truth(entry);
    }
  },

  /** How much code counts as the code of the function: a {@link Source}. */
  SOURCE("source") {
    @Override
    Object read(Entry entry) {
      return switch (entry.value().strip().toLowerCase(Locale.ROOT)) {
        case "deep" -> Source.DEEP;
        case "body" -> Source.BODY;
        case "module" -> Source.MODULE;
        default ->
          throw entry.error("does not say how much code counts", "Write deep, body or module.");
      };
    }

    @Override
    boolean isForAll() {
      return false;
    }
  },

  /** What becomes of results whose ttl has passed: a {@link Refresh}. */
  REFRESH("refresh") {
    @Override
    Object read(Entry entry) {
      return switch (entry.value().strip().toLowerCase(Locale.ROOT)) {
        case "background" -> Refresh.BACKGROUND;
        case "foreground" -> Refresh.FOREGROUND;
        default ->
          throw entry.error("is no way to refresh results", "Write background or foreground.");
      };
    }

    @Override
    boolean isForAll() {
      return false;
    }
  },

  /** How much longer old results are used: a {@link java.time.Duration}, or null for the ttl. */
  STALE_FOR("staleFor") {
    @Override
    @Nullable
    Object read(Entry entry) {
      return time(entry, "does not say how much longer a result is used");
    }

    @Override
    boolean isForAll() {
      return false;
    }
  },

  /** The same if the method throws, or null for not at all. */
  STALE_IF_ERROR("staleIfError") {
    @Override
    @Nullable
    Object read(Entry entry) {
      return time(entry, "does not say how much longer a result is used");
    }

    @Override
    boolean isForAll() {
      return false;
    }
  },

  /** By how much a ttl is shortened: a {@link java.time.Duration}, or null for not at all. */
  JITTER("jitter") {
    @Override
    @Nullable
    Object read(Entry entry) {
      return time(entry, "does not say by how much a ttl is shortened");
    }

    @Override
    boolean isForAll() {
      return false;
    }
  },

  /** How long a call waits if there is an old result, or null for as long as it takes. */
  SOFT_TIMEOUT("softTimeout") {
    @Override
    @Nullable
    Object read(Entry entry) {
      return time(entry, "does not say how long a call waits");
    }

    @Override
    boolean isForAll() {
      return false;
    }
  },

  /** What pins the code of the function: a {@link String}, or null for nothing. */
  VERSION("version") {
    @Override
    @Nullable
    Object read(Entry entry) {
      if (isNone(entry)) {
        return null;
      }
      String version = entry.value().strip();
      String fault = VersionForm.fault(version);
      if (fault != null) {
        throw entry.error(
            "is no version: it " + fault,
            "Write 1 to " + VersionForm.MOST_CHARACTERS
                + " characters such as 3, or none to let the code count.");
      }
      return version;
    }

    @Override
    boolean isForAll() {
      return false;
    }
  };

  private static final ByteSizeReader SIZE_READER = new ByteSizeReader("Write none for no bound.");

  private static final TtlReader TTL_READER = new TtlReader(
      "Leave the key out to change nothing.",
      "set enabled to false for a function that always runs.");

  private static final TtlReader TIME_READER =
      new TtlReader("Write none for no time.", "none for no time.");

  private final String key;

  Attribute(String key) {
    this.key = key;
  }

  /**
   * The meaning of a value.
   *
   * @throws io.memoir.error.ConfigurationException when it has none
   */
  abstract @Nullable Object read(Entry entry);

  /**
   * Whether it can also be said once, for each function whose annotation does not say it. What
   * decides whether old results are used cannot: {@code MEMOIR_VERSION} alone, which an image or a
   * build may set for purposes of its own, would pin the code of the whole program.
   */
  boolean isForAll() {
    return true;
  }

  /** The last part of keys, as in {@code maxEntries}. */
  String key() {
    return key;
  }

  /** The last part of names of environment variables: {@code MAX_ENTRIES}, {@code MAXENTRIES}. */
  List<String> environmentNames() {
    return Stream.of(key.replaceAll("([A-Z])", "_$1"), key)
        .map(name -> name.toUpperCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  static Optional<Attribute> named(String key) {
    return Arrays.stream(values())
        .filter(attribute -> attribute.key.equals(key))
        .findFirst();
  }

  private static boolean isNone(Entry entry) {
    return entry.value().strip().equalsIgnoreCase("none");
  }

  private static @Nullable Object time(Entry entry, String problem) {
    if (isNone(entry)) {
      return null;
    }
    Ttl time = TIME_READER.read(entry.value());
    if (time.duration() == null) {
      throw entry.error(problem, time.hint());
    }
    return time.duration();
  }
}
