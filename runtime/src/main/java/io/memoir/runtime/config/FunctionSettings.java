package io.memoir.runtime.config;

import io.memoir.OnMutation;
import io.memoir.Persist;
import io.memoir.Refresh;
import io.memoir.Source;
import io.memoir.error.ConfigurationException;
import io.memoir.runtime.config.source.Entry;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration says of one function.
 *
 * <p>Immutable.
 */
public final class FunctionSettings {

  /** What is said where nothing is said. */
  static final FunctionSettings NOTHING = new FunctionSettings(true, Map.of(), Map.of());

  private final boolean isEnabled;

  /** By the keys of the attributes, of which none is loaded where nothing is said. */
  private final Map<String, Setting<Object>> settings;

  /** Where the function itself is named, not by a pattern, by the keys of the attributes. */
  private final Map<String, Entry> named;

  FunctionSettings(
      boolean isEnabled, Map<String, Setting<Object>> settings, Map<String, Entry> named) {
    this.isEnabled = isEnabled;
    this.settings = settings;
    this.named = named;
  }

  /**
   * Sees that nothing is said of this function by its name that data cannot have. What a pattern
   * says is for those functions among many that can have it.
   *
   * @param keepsExceptions whether its annotation names exceptions
   * @throws ConfigurationException when something is; it names the key
   */
  public void checkData(boolean keepsExceptions) {
    refuse("onMutation", "every caller of the function has a copy, which may be changed");
    if (!keepsExceptions) {
      refuse("exceptionTtl", "the annotation of the function names no cacheExceptions");
    }
  }

  /**
   * Sees that nothing is said of this function by its name that resources cannot have; as
   * {@link #checkData}.
   *
   * @throws ConfigurationException when something is; it names the key
   */
  public void checkResource() {
    refuse("exceptionTtl", "the function makes resources, and keeps no exceptions");
    refuse("maxSize", "the function makes resources, which have no size");
    refuse("persist", "the function makes resources, which are in memory only");
  }

  private void refuse(String key, String problem) {
    Entry entry = named.get(key);
    if (entry != null) {
      throw entry.keyError(
          problem, "Remove it, or add the types of parameters of the overload that is meant.");
    }
  }

  /** Whether it is cached; if not, every call is forwarded. */
  public boolean enabled() {
    return isEnabled;
  }

  /** Whether the inputs that its method reads are a part of its keys. */
  public Setting<Boolean> inputs() {
    return get("inputs", Boolean.class);
  }

  /** How long a result is used, more than zero. */
  public Setting<Duration> ttl() {
    return get("ttl", Duration.class);
  }

  /** How long an exception is kept, more than zero; none keeps no exceptions. */
  public Setting<Duration> exceptionTtl() {
    return get("exceptionTtl", Duration.class);
  }

  /** How many results are kept, 1 or more. */
  public Setting<Integer> maxEntries() {
    return get("maxEntries", Integer.class);
  }

  /** Where results are kept besides memory. */
  public Setting<Persist> persist() {
    return get("persist", Persist.class);
  }

  /** What results may take, in memory and on disk each, in bytes, 1 or more. */
  public Setting<Long> maxSize() {
    return get("maxSize", Long.class);
  }

  /** What is done when a resource of it has been changed. */
  public Setting<OnMutation> onMutation() {
    return get("onMutation", OnMutation.class);
  }

  /** How much code counts as its code. */
  public Setting<Source> source() {
    return get("source", Source.class);
  }

  /** What becomes of results whose ttl has passed. */
  public Setting<Refresh> refresh() {
    return get("refresh", Refresh.class);
  }

  /** How much longer than the ttl old results are used, more than zero. */
  public Setting<Duration> staleFor() {
    return get("staleFor", Duration.class);
  }

  /** The same if the method throws. */
  public Setting<Duration> staleIfError() {
    return get("staleIfError", Duration.class);
  }

  /** By how much the ttl of a result is shortened at most, more than zero. */
  public Setting<Duration> jitter() {
    return get("jitter", Duration.class);
  }

  /** How long a call waits if there is an old result, more than zero. */
  public Setting<Duration> softTimeout() {
    return get("softTimeout", Duration.class);
  }

  /** What pins its code, so that {@code source} has no effect. */
  public Setting<String> version() {
    return get("version", String.class);
  }

  /** Whether a spinner is shown while it runs. */
  public Setting<Boolean> showSpinner() {
    return get("showSpinner", Boolean.class);
  }

  /** The text of its spinner. */
  public Setting<String> spinner() {
    return get("spinner", String.class);
  }

  /** Whether the time is shown beside that text. */
  public Setting<Boolean> showTime() {
    return get("showTime", Boolean.class);
  }

  private <T> Setting<T> get(String key, Class<T> type) {
    Setting<Object> said = settings.get(key);
    return said == null ? Setting.absent() : new Setting<>(said.role(), type.cast(said.value()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FunctionSettings that
        && isEnabled == that.isEnabled
        && settings.equals(that.settings);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }

  @Override
  public String toString() {
    return (isEnabled ? "" : "off ") + settings;
  }
}
