package io.memoir.runtime.config;

import io.memoir.OnMutation;
import io.memoir.Persist;
import io.memoir.Refresh;
import io.memoir.Source;
import io.memoir.runtime.config.source.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a function.
 *
 * <p>Some can also be said once, for each function whose annotation does not say it. What decides
 * whether old results are used cannot: {@code MEMOIR_VERSION} alone, which an image or a build may
 * set for purposes of its own, would pin the code of the whole program.
 */
enum Attribute {
  /** Whether it is cached at all: a {@link Boolean}. */
  ENABLED("enabled", true, Reading::truth),

  /** Whether the inputs that the method reads are a part of keys: a {@link Boolean}. */
  INPUTS("inputs", false, Reading::truth),

  /**
   * How long an exception is kept: a {@link java.time.Duration}, or null for not at all. It stands
   * before {@link #TTL}, with which the names of its variables end too.
   */
  EXCEPTION_TTL("exceptionTtl", false, Reading.time("does not say how long an exception is kept")),

  /** How long a result is used: a {@link java.time.Duration}, or null for ever. */
  TTL("ttl", true, Reading::ttl),

  /** How many results are kept: an {@link Integer}, or null for no bound. */
  MAX_ENTRIES("maxEntries", true, Reading::results),

  /** Where results are kept besides memory: a {@link Persist}. */
  PERSIST("persist", true, Reading::persist),

  /**
   * What results may take, in memory and on disk each: a {@link Long}, in bytes, or null for no
   * bound. Said once for all, it is {@link General#MAX_SIZE}, and bounds all together.
   */
  MAX_SIZE("maxSize", false, Reading.bytes("does not say how many bytes results may take")),

  /**
   * Whether a spinner is shown: a {@link Boolean}. It stands before {@link #SPINNER}, with which
   * the names of its variables end too.
   */
  SHOW_SPINNER("showSpinner", true, Reading::truth),

  /**
   * The text of the spinner: a {@link String}. For all, {@link General#SPINNER} says whether there
   * are any.
   */
  SPINNER("spinner", false, Reading::spinner),

  /** Whether the time is shown beside the text of the spinner: a {@link Boolean}. */
  SHOW_TIME("showTime", true, Reading::truth),

  /** What is done when a resource has been changed: an {@link OnMutation}. */
  ON_MUTATION("onMutation", false, Reading::onMutation),

  /** How much code counts as the code of the function: a {@link Source}. */
  SOURCE("source", false, Reading::source),

  /** What becomes of results whose ttl has passed: a {@link Refresh}. */
  REFRESH("refresh", false, Reading::refresh),

  /** How much longer old results are used: a {@link java.time.Duration}, or null for the ttl. */
  STALE_FOR("staleFor", false, Reading.time("does not say how much longer a result is used")),

  /** The same if the method throws, or null for not at all. */
  STALE_IF_ERROR(
      "staleIfError", false, Reading.time("does not say how much longer a result is used")),

  /** By how much a ttl is shortened: a {@link java.time.Duration}, or null for not at all. */
  JITTER("jitter", false, Reading.time("does not say by how much a ttl is shortened")),

  /** How long a call waits if there is an old result, or null for as long as it takes. */
  SOFT_TIMEOUT("softTimeout", false, Reading.time("does not say how long a call waits")),

  /** What pins the code of the function: a {@link String}, or null for nothing. */
  VERSION("version", false, Reading::version);

  private final String key;
  private final boolean isForAll;

  @SuppressWarnings("ImmutableEnumChecker") // Each is a function without state.
  private final Reading reading;

  Attribute(String key, boolean isForAll, Reading reading) {
    this.key = key;
    this.isForAll = isForAll;
    this.reading = reading;
  }

  /**
   * The meaning of a value.
   *
   * @throws io.memoir.error.ConfigurationException when it has none
   */
  @Nullable
  Object read(Entry entry) {
    return reading.read(entry);
  }

  /** Whether it can also be said once, for each function whose annotation does not say it. */
  boolean isForAll() {
    return isForAll;
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
}
