package io.memoir.runtime.result;

import io.memoir.runtime.expiry.Sweeps;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.MemoryStore;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the results of one function that leave memory: they are counted, those on disk
 * are told, and what has to be released is.
 *
 * <p>Safe for any threads. Foreign code, that is releases, runs outside all locks.
 */
final class Leaving implements Sweeps.Swept, Lasting.Memory {

  private final Kind kind;
  private final Counters counters;
  private final @Nullable Lasting lasting;

  /**
   * The keys of results that were dropped for newer ones, and are still to be dropped beside; null
   * if nobody wants to know.
   */
  private final @Nullable Queue<Object> evictedKeys;

  private final MemoryStore store;
  private final RefreshNow.Registry renewals;

  Leaving(
      Kind kind,
      Counters counters,
      @Nullable Lasting lasting,
      MemoryStore store,
      RefreshNow.Registry renewals) {
    this.store = store;
    this.renewals = renewals;
    this.kind = kind;
    this.counters = counters;
    this.lasting = lasting;
    this.evictedKeys =
        lasting == null || !lasting.isBounded() ? null : new ConcurrentLinkedQueue<>();
  }

  @Override
  public Departures departures() {
    return new Departures(kind.releases(), evictedKeys);
  }

  @Override
  public void forget() {
    Departures departures = departures();
    renewals.fence();
    store.clear(departures);
    leave(departures);
  }

  @Override
  public @Nullable Object forgetLeastRecentlyUsed(Predicate<Object> isToGo) {
    Departures departures = departures();
    Object key = store.removeLeastRecentlyUsed(isToGo, departures);
    leave(departures);
    return key;
  }

  @Override
  public List<Object> keysByUse(boolean sinceAsked) {
    return store.keysByUse(sinceAsked);
  }

  @Override
  public void leave(Departures departures) {
    counters.evicted(departures.evicted());
    counters.expired(departures.expired());
    if (lasting != null && evictedKeys != null && !evictedKeys.isEmpty()) {
      lasting.evicted(Departures.takeAll(evictedKeys));
    }
    if (lasting != null && !departures.expiredKeys().isEmpty()) {
      lasting.left(departures.expiredKeys(), true);
    }
    if (lasting != null && !departures.crowdedKeys().isEmpty()) {
      lasting.left(departures.crowdedKeys(), false);
    }
    List<@Nullable Object> leaving = departures.leaving();
    for (int i = 0; i < leaving.size(); i++) {
      kind.left(leaving.get(i), departures.reasons().get(i));
    }
  }
}
