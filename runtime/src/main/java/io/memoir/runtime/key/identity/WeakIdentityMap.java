package io.memoir.runtime.key.identity;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers something of objects as long as they are there: by identity, without keeping them
 * alive.
 *
 * <p>Safe for any threads; a reader never waits. While nothing was ever put, a look-up is one read
 * of a field.
 *
 * @param <V> what is remembered; it must not refer to the object
 */
final class WeakIdentityMap<V> {
  private final ConcurrentHashMap<Object, V> values = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
  private volatile boolean isUsed;

  @Nullable
  V get(Object instance) {
    if (!isUsed) {
      return null;
    }
    removeGone();
    return values.get(new Probe(instance));
  }

  /** Remembers a value unless there is one; returns what is remembered now. */
  V putIfAbsent(Object instance, V value) {
    removeGone();
    V before = values.putIfAbsent(new Key(instance, gone), value);
    isUsed = true;
    return before == null ? value : before;
  }

  /** The number of objects that are remembered and not known to be gone. */
  int size() {
    removeGone();
    return values.size();
  }

  private void removeGone() {
    for (Reference<?> key = gone.poll(); key != null; key = gone.poll()) {
      values.remove(key);
    }
  }

  /** Stands for an object in the map; after the object's end it is equal to itself only. */
  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object instance, ReferenceQueue<Object> gone) {
      super(instance, gone);
      this.hash = System.identityHashCode(instance);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      Object instance = get();
      return instance != null && other instanceof Key that && that.refersTo(instance);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Finds an object's key; a weak reference for each look-up would be work for the collector. */
  private static final class Probe {
    private final Object instance;

    Probe(Object instance) {
      this.instance = instance;
    }

    // A probe is never put into the map, so this need not be symmetric: the map asks the probe.
    @SuppressWarnings("EqualsUnsafeCast")
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.refersTo(instance);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(instance);
    }
  }
}
