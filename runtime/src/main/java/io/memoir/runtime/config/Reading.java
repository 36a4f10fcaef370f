package io.memoir.runtime.config;

import io.memoir.OnMutation;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the meaning of values. */
@FunctionalInterface
interface Reading {

  /**
   * The meaning of a value.
   *
   * @return null for none, where that has a meaning
   * @throws io.memoir.error.ConfigurationException when the value has none
   */
  @Nullable
  Object read(Entry entry);

  /** True or false. */
  static Object truth(Entry entry) {
    return switch (word(entry)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw entry.error("is neither true nor false", "Write true or false.");
    };
  }

  /** How long a result is used. */
  static @Nullable Object ttl(Entry entry) {
    if (isNone(entry)) {
      return null;
    }
    TtlReader reader = new TtlReader(
        "Leave the key out to change nothing.",
        "set enabled to false for a function that always runs.");
    Ttl ttl = reader.read(entry.value());
    if (ttl.duration() == null) {
      throw entry.error(
          "does not say how long a result is used",
          ttl.hint() + " Write none to use results for ever.");
    }
    return ttl.duration();
  }

  /** How many results. */
  static @Nullable Object results(Entry entry) {
    if (isNone(entry)) {
      return null;
    }
    String text = entry.value().strip();
    try {
      int bound = Integer.parseInt(text);
      if (bound > 0) {
        return bound;
      }
    } catch (NumberFormatException e) {
      // It is told with the numbers that are out of range.
    }
    throw entry.error(
        "is not a number of results",
        "Write a whole number from 1 to " + Integer.MAX_VALUE + ", or none for no bound.");
  }

  /** Where results are kept besides memory. */
  static Object persist(Entry entry) {
    return switch (word(entry)) {
      case "disk" -> Persist.DISK;
      case "none" -> Persist.NONE;
      default -> throw entry.error("is no place where results are kept", "Write disk or none.");
    };
  }

  /** The text of a spinner. */
  static Object spinner(Entry entry) {
    String fault = SpinnerText.fault(entry.value());
    if (fault != null) {
      throw entry.error(
          "is no text of a spinner: it " + fault,
          "Write one line of at most " + SpinnerText.MOST_CHARACTERS + " characters.");
    }
    return entry.value();
  }

  /** How much code. */
  static Object source(Entry entry) {
    return switch (word(entry)) {
      case "deep" -> Source.DEEP;
      case "body" -> Source.BODY;
      case "module" -> Source.MODULE;
      default ->
        throw entry.error("does not say how much code counts", "Write deep, body or module.");
    };
  }

  /** What is done about a change. */
  static Object onMutation(Entry entry) {
    return switch (word(entry)) {
      case "ignore" -> OnMutation.IGNORE;
      case "warn" -> OnMutation.WARN;
      case "fail" -> OnMutation.FAIL;
      default ->
        throw entry.error(
            "does not say what is done when a resource has been changed",
            "Write ignore, warn or fail.");
    };
  }

  /** A way to refresh results. */
  static Object refresh(Entry entry) {
    return switch (word(entry)) {
      case "background" -> Refresh.BACKGROUND;
      case "foreground" -> Refresh.FOREGROUND;
      default ->
        throw entry.error("is no way to refresh results", "Write background or foreground.");
    };
  }

  /** What pins code. */
  static @Nullable Object version(Entry entry) {
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

  /**
   * A time, or none.
   *
   * @param problem what is said of a value that is neither
   */
  static Reading time(String problem) {
    return entry -> {
      if (isNone(entry)) {
        return null;
      }
      Ttl time = new TtlReader("Write none for no time.", "none for no time.").read(entry.value());
      if (time.duration() == null) {
        throw entry.error(problem, time.hint());
      }
      return time.duration();
    };
  }

  /**
   * A size in bytes, or none.
   *
   * @param problem what is said of a value that is neither
   */
  static Reading bytes(String problem) {
    return entry -> {
      if (isNone(entry)) {
        return null;
      }
      ByteSize size = new ByteSizeReader("Write none for no bound.").read(entry.value());
      if (size.bytes() == null) {
        throw entry.error(problem, size.hint());
      }
      return size.bytes();
    };
  }

  private static boolean isNone(Entry entry) {
    return word(entry).equals("none");
  }

  private static String word(Entry entry) {
    return entry.value().strip().toLowerCase(Locale.ROOT);
  }
}
