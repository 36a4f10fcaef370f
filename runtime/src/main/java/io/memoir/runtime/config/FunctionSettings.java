package io.memoir.runtime.config;

import io.memoir.Persist;
import io.memoir.Source;
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
  static final FunctionSettings NOTHING = new FunctionSettings(true, Map.of());

  private final boolean isEnabled;
  private final Map<Attribute, Setting<Object>> settings;

  FunctionSettings(boolean isEnabled, Map<Attribute, Setting<Object>> settings) {
    this.isEnabled = isEnabled;
    this.settings = settings;
  }

  /** Whether it is cached; if not, every call is forwarded. */
  public boolean enabled() {
    return isEnabled;
  }

  /** How long a result is used, more than zero. */
  public Setting<Duration> ttl() {
    return get(Attribute.TTL, Duration.class);
  }

  /** How many results are kept, 1 or more. */
  public Setting<Integer> maxEntries() {
    return get(Attribute.MAX_ENTRIES, Integer.class);
  }

  /** Where results are kept besides memory. */
  public Setting<Persist> persist() {
    return get(Attribute.PERSIST, Persist.class);
  }

  /** What results may take, in memory and on disk each, in bytes, 1 or more. */
  public Setting<Long> maxSize() {
    return get(Attribute.MAX_SIZE, Long.class);
  }

  /** How much code counts as its code. */
  public Setting<Source> source() {
    return get(Attribute.SOURCE, Source.class);
  }

  /** What pins its code, so that {@code source} has no effect. */
  public Setting<String> version() {
    return get(Attribute.VERSION, String.class);
  }

  /** Whether a spinner is shown while it runs. */
  public Setting<Boolean> showSpinner() {
    return get(Attribute.SHOW_SPINNER, Boolean.class);
  }

  /** The text of its spinner. */
  public Setting<String> spinner() {
    return get(Attribute.SPINNER, String.class);
  }

  /** Whether the time is shown beside that text. */
  public Setting<Boolean> showTime() {
    return get(Attribute.SHOW_TIME, Boolean.class);
  }

  private <T> Setting<T> get(Attribute attribute, Class<T> type) {
    Setting<Object> said = settings.get(attribute);
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
