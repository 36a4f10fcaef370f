package io.memoir.runtime.config;

import io.memoir.error.ConfigurationException;
import io.memoir.runtime.config.source.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration says of all functions together.
 *
 * <p>Immutable.
 *
 * @param directory the cache directory; null if nothing is said
 * @param maxDiskSize what all results on disk may take, in bytes, 1 or more; {@link Long#MAX_VALUE}
 *     for no bound
 * @param maxSize what all data of one {@link io.memoir.runtime.Caches} may take in memory together,
 *     in bytes, 1 or more; {@link Long#MAX_VALUE} for no bound
 * @param keepSuperseded how long results of an older version of the code are kept
 * @param maxWait how long a call waits for another process that computes the same result;
 *     {@link #FOREVER} for as long as it takes
 * @param signingKeyFile the file with the key that results on disk are signed with; null if nothing
 *     is said
 * @param spinner whether spinners are shown
 */
public record GeneralSettings(
    @Nullable Path directory,
    long maxDiskSize,
    long maxSize,
    Duration keepSuperseded,
    Duration maxWait,
    @Nullable Path signingKeyFile,
    SpinnerMode spinner) {

  /** Longer than any program runs. */
  public static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

  /** What all results on disk may take if nothing else is said, in bytes: ten gigabytes. */
  private static final long MAX_DISK_SIZE = 10_000_000_000L;

  /** How long results of older code are kept if nothing else is said. */
  private static final Duration KEEP_SUPERSEDED = Duration.ofDays(1);

  /** How long a call waits for another process if nothing else is said. */
  private static final Duration MAX_WAIT = Duration.ofMinutes(10);

  /**
   * Reads what is said; of each key the highest source counts.
   *
   * @throws ConfigurationException when a value has no meaning, or one source says a thing twice
   */
  static GeneralSettings read(List<Entry> entries) {
    if (entries.isEmpty()) {
      // Nearly always: nothing is configured.
      return new GeneralSettings(
          null, MAX_DISK_SIZE, Long.MAX_VALUE, KEEP_SUPERSEDED, MAX_WAIT, null, SpinnerMode.AUTO);
    }
    Map<General, Entry> said = new EnumMap<>(General.class);
    for (Entry entry : entries) {
      General.of(entry).ifPresent(general -> said.merge(general, entry, GeneralSettings::higher));
    }
    Entry size = said.get(General.MAX_DISK_SIZE);
    Long bytes = (Long) value(General.MAX_DISK_SIZE, size);
    Long memory = (Long) value(General.MAX_SIZE, said.get(General.MAX_SIZE));
    Duration keep = (Duration) value(General.KEEP_SUPERSEDED, said.get(General.KEEP_SUPERSEDED));
    Entry wait = said.get(General.MAX_WAIT);
    Duration longest = (Duration) value(General.MAX_WAIT, wait);
    SpinnerMode spinner = (SpinnerMode) value(General.SPINNER, said.get(General.SPINNER));
    return new GeneralSettings(
        (Path) value(General.DIR, said.get(General.DIR)),
        size == null ? MAX_DISK_SIZE : bytes == null ? Long.MAX_VALUE : bytes,
        memory == null ? Long.MAX_VALUE : memory,
        keep == null ? KEEP_SUPERSEDED : keep,
        wait == null ? MAX_WAIT : orForever(longest),
        (Path) value(General.SIGNING_KEY_FILE, said.get(General.SIGNING_KEY_FILE)),
        spinner == null ? SpinnerMode.AUTO : spinner);
  }

  private static Duration orForever(@Nullable Duration time) {
    return time == null || time.compareTo(FOREVER) > 0 ? FOREVER : time;
  }

  private static @Nullable Object value(General general, @Nullable Entry entry) {
    return entry == null ? null : general.read(entry);
  }

  private static Entry higher(Entry first, Entry second) {
    if (first.source() == second.source()) {
      // Two spellings of a variable, which differ in capitals.
      throw second.keyError("it says the same as " + first.described(), "Remove one of the two.");
    }
    return first.source().compareTo(second.source()) < 0 ? first : second;
  }
}
