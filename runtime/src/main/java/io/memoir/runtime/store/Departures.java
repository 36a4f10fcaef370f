package io.memoir.runtime.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one operation took out of a store. The caller owns it: nobody else has taken or will take
 * it, so it is the caller who releases it, outside the store's lock.
 *
 * <p>For one thread.
 */
public final class Departures {

  private final @Nullable List<@Nullable Object> leaving;
  private final @Nullable List<Object> evictedKeys;
  private final @Nullable List<Object> expiredKeys;
  private int evicted;
  private int expired;

  /**
   * Makes an empty one.
   *
   * @param releases whether what leaves has to be released, and so is collected
   */
  public Departures(boolean releases) {
    this(releases, false);
  }

  /**
   * Makes an empty one.
   *
   * @param releases whether what leaves has to be released, and so is collected
   * @param notesKeys whether somebody wants to know which results were dropped for newer ones, and
   *     which had expired
   */
  public Departures(boolean releases, boolean notesKeys) {
    this.leaving = releases ? new ArrayList<>(2) : null;
    this.evictedKeys = notesKeys ? new ArrayList<>(2) : null;
    this.expiredKeys = notesKeys ? new ArrayList<>(2) : null;
  }

  /** A result dropped for a newer one. */
  void evicted(Entry entry) {
    evicted++;
    if (evictedKeys != null) {
      evictedKeys.add(entry.key());
    }
    add(entry.kept());
  }

  /** A result dropped to make room elsewhere: who asked for it knows its key. */
  void dropped(Entry entry) {
    evicted++;
    add(entry.kept());
  }

  /** A result whose ttl had passed. */
  void expired(Entry entry) {
    expired++;
    if (expiredKeys != null) {
      expiredKeys.add(entry.key());
    }
    add(entry.kept());
  }

  /** A result that was not in memory gives up its place there, to be looked for. */
  void lookedFor(Entry entry) {
    if (expiredKeys != null) {
      expiredKeys.add(entry.key());
    }
  }

  /** What was kept of a result that was cleared, replaced, or never stored. */
  public void add(@Nullable Object kept) {
    if (leaving != null) {
      leaving.add(kept);
    }
  }

  /** How many results were dropped for newer ones. */
  public int evicted() {
    return evicted;
  }

  /** The keys of the results that were dropped for newer ones; empty if nobody wants to know. */
  public List<Object> evictedKeys() {
    return evictedKeys == null ? List.of() : evictedKeys;
  }

  /**
   * The keys of the results whose ttl had passed, or that are looked for elsewhere; empty if nobody
   * wants to know.
   */
  public List<Object> expiredKeys() {
    return expiredKeys == null ? List.of() : expiredKeys;
  }

  /** How many results were dropped because their ttl had passed. */
  public int expired() {
    return expired;
  }

  /** What was kept of the results, to be released; empty if nothing has to be. */
  public List<@Nullable Object> leaving() {
    return leaving == null ? List.of() : leaving;
  }
}
