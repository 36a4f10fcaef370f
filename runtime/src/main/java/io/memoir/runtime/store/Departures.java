package io.memoir.runtime.store;

import io.memoir.hook.EvictionReason;
import io.memoir.runtime.copy.Leasable;
import io.memoir.runtime.copy.Staged;
import io.memoir.runtime.execution.Noted;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What one operation took out of a store. The caller owns it: nobody else has taken or will take
 * it, so it is the caller who releases it, outside the store's lock.
 *
 * <p>For one thread.
 */
public final class Departures {

  private final @Nullable List<@Nullable Object> leaving;

  /** Why, at the same places; null before the first. */
  private @Nullable List<EvictionReason> reasons;

  private EvictionReason reason = EvictionReason.CLEARED;

  private final @Nullable Queue<Object> evictedKeys;
  private final @Nullable List<Object> expiredKeys;
  private @Nullable List<Object> crowdedKeys;
  private int evicted;
  private int expired;

  /**
   * Makes an empty one.
   *
   * @param releases whether what leaves has to be released, and so is collected
   */
  public Departures(boolean releases) {
    this(releases, null);
  }

  /**
   * Makes an empty one.
   *
   * @param releases whether what leaves has to be released, and so is collected
   * @param evictedKeys is told the keys of results that are dropped for newer ones, while the store
   *     is locked; may be the same for many; null if nobody wants to know which results leave
   */
  public Departures(boolean releases, @Nullable Queue<Object> evictedKeys) {
    this.leaving = releases ? new ArrayList<>(2) : null;
    this.evictedKeys = evictedKeys;
    this.expiredKeys = evictedKeys == null ? null : new ArrayList<>(2);
  }

  /** A result dropped for a newer one. */
  void evicted(Entry entry) {
    evicted++;
    if (evictedKeys != null) {
      evictedKeys.add(entry.key());
    }
    add(entry.kept(), EvictionReason.SIZE);
  }

  /** A result dropped because memory has no room for it; elsewhere it can stay. */
  void crowdedOut(Entry entry) {
    evicted++;
    if (evictedKeys != null) {
      crowdedKeys = crowdedKeys == null ? new ArrayList<>() : crowdedKeys;
      crowdedKeys.add(entry.key());
    }
    add(entry.kept(), EvictionReason.SIZE);
  }

  /** Whether nobody is to be told of a result that was dropped for a newer one. */
  public boolean hasTold() {
    return evictedKeys == null || evictedKeys.isEmpty();
  }

  /** The key of a result that was dropped for a newer one, once; null if there is none. */
  @Nullable
  Object tell() {
    return evictedKeys == null ? null : evictedKeys.poll();
  }

  /** A result whose ttl had passed. */
  void expired(Entry entry) {
    expired++;
    if (expiredKeys != null) {
      expiredKeys.add(entry.key());
    }
    add(entry.kept(), EvictionReason.EXPIRED);
  }

  /** A result that was not in memory gives up its place there, to be looked for. */
  void lookedFor(Entry entry) {
    if (expiredKeys != null) {
      expiredKeys.add(entry.key());
    }
  }

  /** A newer result takes the place of this one; if it is the same instance, it stays. */
  void renewed(Entry entry, @Nullable Object newer) {
    if (instance(entry.kept()) != instance(newer)) {
      add(entry.kept(), EvictionReason.REPLACED);
    }
  }

  private static @Nullable Object instance(@Nullable Object kept) {
    return Staged.plain(Noted.plain(kept));
  }

  /** What was kept of a result that was cleared, replaced, or never stored. */
  public void add(@Nullable Object kept) {
    add(kept, reason);
  }

  private void add(@Nullable Object kept, EvictionReason why) {
    if (leaving != null && kept != Entry.ELSEWHERE) {
      if (reasons == null) {
        reasons = new ArrayList<>(2);
      }
      leaving.add(Noted.plain(kept));
      reasons.add(why);
    }
  }

  /**
   * Keeps a resource from leaving that its method has returned once more.
   *
   * @param newer what is to be kept of what the method has returned
   * @return what is to be kept in place of that
   */
  public @Nullable Object reclaim(@Nullable Object newer) {
    Object resource = Leasable.plain(Noted.plain(newer));
    List<@Nullable Object> all = leaving();
    for (int i = 0; i < all.size(); i++) {
      if (resource != null && Leasable.plain(all.get(i)) == resource) {
        var unused = reasons().remove(i);
        Object old = all.remove(i);
        return newer instanceof Noted noted ? new Noted(old, noted.notes()) : old;
      }
    }
    return newer;
  }

  /** Why results are taken out that neither expire nor make room. */
  EvictionReason reason() {
    return reason;
  }

  /** Says why results are taken out that neither expire nor make room. */
  public void because(EvictionReason why) {
    reason = why;
  }

  /** How many results were dropped for newer ones. */
  public int evicted() {
    return evicted;
  }

  /**
   * The keys of the results whose ttl had passed, or that are looked for elsewhere; empty if nobody
   * wants to know.
   */
  public List<Object> expiredKeys() {
    return expiredKeys == null ? List.of() : expiredKeys;
  }

  /** The keys of results that memory had no room for; empty if nobody wants to know. */
  public List<Object> crowdedKeys() {
    return crowdedKeys == null ? List.of() : crowdedKeys;
  }

  /** How many results were dropped because their ttl had passed. */
  public int expired() {
    return expired;
  }

  /** What was kept of the results, to be released; empty if nothing has to be. */
  public List<@Nullable Object> leaving() {
    return leaving == null ? List.of() : leaving;
  }

  /** Why each of these has left, in the same order. */
  public List<EvictionReason> reasons() {
    return reasons == null ? List.of() : reasons;
  }

  /** The keys of results that were dropped for newer ones, which nobody is told again. */
  public static List<Object> takeAll(Queue<Object> evictedKeys) {
    List<Object> all = new ArrayList<>(2);
    for (Object key = evictedKeys.poll(); key != null; key = evictedKeys.poll()) {
      all.add(key);
    }
    return all;
  }
}
