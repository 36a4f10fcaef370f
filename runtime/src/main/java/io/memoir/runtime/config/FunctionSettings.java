package io.memoir.runtime.config;

import io.memoir.Persist;
import io.memoir.Source;
import java.time.Duration;

/**
 * What the configuration says of one function.
 *
 * <p>Immutable.
 *
 * @param enabled whether it is cached; if not, every call is forwarded
 * @param ttl how long a result is used, more than zero
 * @param maxEntries how many results are kept, 1 or more
 * @param persist where results are kept besides memory
 * @param maxSize what results may take on disk, in bytes, 1 or more
 * @param source how much code counts as its code
 * @param version what pins its code, so that {@code source} has no effect
 */
public record FunctionSettings(
    boolean enabled,
    Setting<Duration> ttl,
    Setting<Integer> maxEntries,
    Setting<Persist> persist,
    Setting<Long> maxSize,
    Setting<Source> source,
    Setting<String> version) {

  /** What is said where nothing is said. */
  static final FunctionSettings NOTHING = new FunctionSettings(
      true,
      Setting.absent(),
      Setting.absent(),
      Setting.absent(),
      Setting.absent(),
      Setting.absent(),
      Setting.absent());
}
