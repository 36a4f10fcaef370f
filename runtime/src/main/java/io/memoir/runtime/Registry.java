package io.memoir.runtime;

import io.memoir.runtime.budget.Budget;
import io.memoir.runtime.result.Counters;
import io.memoir.runtime.result.FunctionId;
import io.memoir.runtime.result.Results;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The results of all functions of one {@link Caches}.
 *
 * <p>Results that all instances share stay until the caches are closed. Results that belong to one
 * instance stay as long as a wrapper uses them, so that a short-lived delegate leaves nothing
 * behind; resources stay in any case, because somebody has to release them.
 *
 * <p>Safe for any threads.
 */
final class Registry {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<FunctionId, Results> shared = new HashMap<>();
  private final Map<InstanceKey, OfInstance> ofInstances = new HashMap<>();
  private final List<Results> resourcesOfInstances = new ArrayList<>();
  private final ReferenceQueue<Object> dead = new ReferenceQueue<>();
  private boolean closed;

  /** What the data of all functions may take in memory; null for no bound. */
  private final @Nullable Budget budget;

  /** Handles of wrappers that are still there; they have no equals, so this is by identity. */
  private final Set<CachedFunction<?>> handles =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /** What happened to functions of instances whose results are gone. */
  private CacheStats gone = CacheStats.NONE;

  /**
   * Makes an empty one.
   *
   * @param maxBytes what the data of all functions may take in memory together, in bytes;
   *     {@link Long#MAX_VALUE} for no bound
   */
  Registry(long maxBytes) {
    this.budget = maxBytes == Long.MAX_VALUE ? null : new Budget(maxBytes);
  }

  /** A wrapper has opened a function. */
  void opened(CachedFunction<?> handle) {
    handles.add(handle);
  }

  /** The handles of wrappers that are still in use, sorted by name, in a list of its own. */
  List<CachedFunction<?>> functions() {
    List<CachedFunction<?>> open;
    synchronized (handles) {
      open = new ArrayList<>(handles);
    }
    open.sort(Comparator.comparing(CachedFunction::name));
    return open;
  }

  /** Finds or makes the results of {@code id}, for all instances if {@code instance} is null. */
  Results open(FunctionId id, @Nullable Object instance, Supplier<Results> maker) {
    Results results;
    boolean isClosed;
    lock.lock();
    try {
      results = instance == null ? ofAll(id, maker) : ofOne(id, instance, maker);
      isClosed = closed;
    } finally {
      lock.unlock();
    }
    if (isClosed) {
      // Outside the lock: it may be the first to come here, and then it releases.
      results.close();
    }
    return results;
  }

  private Results make(FunctionId id, Supplier<Results> maker) {
    Results results = maker.get();
    if (budget != null && !id.isResource()) {
      results.join(budget);
    }
    return results;
  }

  private Results ofAll(FunctionId id, Supplier<Results> maker) {
    Results results = shared.get(id);
    if (results == null) {
      results = make(id, maker);
      shared.put(id, results);
    }
    return results;
  }

  private Results ofOne(FunctionId id, Object instance, Supplier<Results> maker) {
    forgetDead();
    InstanceKey key = new InstanceKey(id, instance, dead);
    OfInstance known = ofInstances.get(key);
    Results results = known == null ? null : known.results().get();
    if (results == null) {
      results = make(id, maker);
      retire(ofInstances.put(key, OfInstance.of(results)));
      if (id.isResource()) {
        resourcesOfInstances.add(results);
      }
    }
    return results;
  }

  private void forgetDead() {
    for (Object key = dead.poll(); key != null; key = dead.poll()) {
      retire(ofInstances.remove(key));
    }
  }

  private void retire(@Nullable OfInstance old) {
    if (old != null) {
      gone = gone.plus(CacheStats.of(old.counters()).withoutMemory());
    }
  }

  /** What happened to all functions, those whose results are gone included. */
  CacheStats stats() {
    lock.lock();
    try {
      CacheStats sum = gone;
      for (Results results : shared.values()) {
        sum = sum.plus(CacheStats.of(results.counters()));
      }
      for (OfInstance ofInstance : ofInstances.values()) {
        sum = sum.plus(CacheStats.of(ofInstance.counters()));
      }
      return sum;
    } finally {
      lock.unlock();
    }
  }

  /** All results of one kind. */
  List<Results> all(boolean resources) {
    lock.lock();
    try {
      // By identity, as results have no equals: resources of instances are in two places.
      Set<Results> all = new LinkedHashSet<>();
      shared.forEach((id, results) -> {
        if (id.isResource() == resources) {
          all.add(results);
        }
      });
      ofInstances.forEach((key, ofInstance) -> {
        Results results = ofInstance.results().get();
        if (results != null && key.id.isResource() == resources) {
          all.add(results);
        }
      });
      if (resources) {
        all.addAll(resourcesOfInstances);
      }
      return new ArrayList<>(all);
    } finally {
      lock.unlock();
    }
  }

  /** Marks everything that is opened from now on as closed; returns what is open. */
  List<Results> close() {
    lock.lock();
    try {
      closed = true;
      List<Results> all = all(true);
      all.addAll(all(false));
      return all;
    } finally {
      lock.unlock();
    }
  }

  /** Results that go when no wrapper uses them any more, and their counts, which stay. */
  private record OfInstance(WeakReference<Results> results, Counters counters) {

    static OfInstance of(Results results) {
      return new OfInstance(new WeakReference<>(results), results.counters());
    }
  }

  /** A function of one instance, by identity, that does not keep the instance. */
  private static final class InstanceKey extends WeakReference<Object> {

    private final FunctionId id;
    private final int hash;

    InstanceKey(FunctionId id, Object instance, ReferenceQueue<Object> queue) {
      super(instance, queue);
      this.id = id;
      this.hash = 31 * id.hashCode() + System.identityHashCode(instance);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      return other instanceof InstanceKey key
          && get() != null
          && get() == key.get()
          && id.equals(key.id);
    }
  }
}
