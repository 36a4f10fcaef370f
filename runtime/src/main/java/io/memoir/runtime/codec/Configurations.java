package io.memoir.runtime.codec;

import io.memoir.spi.ResultTypes;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what FST knows, for each {@link ResultTypes} as long as that is in use. Safe for any
 * threads.
 */
final class Configurations {

  /** Softly, because a configuration refers to the types that are its key. */
  private final Map<Reference<ResultTypes>, SoftReference<TypesConfiguration>> known =
      new HashMap<>();

  private final ReferenceQueue<ResultTypes> gone = new ReferenceQueue<>();

  /** What was used last: nearly always the next one too, without the lock. */
  private volatile @Nullable Latest latest;

  Configurations() {}

  TypesConfiguration of(ResultTypes types) {
    Latest last = latest;
    TypesConfiguration configuration = last == null ? null : last.of(types);
    if (configuration != null) {
      return configuration;
    }
    TypesConfiguration found = findOrMake(types);
    latest = new Latest(new WeakReference<>(types), new SoftReference<>(found));
    return found;
  }

  private synchronized TypesConfiguration findOrMake(ResultTypes types) {
    for (Reference<?> key = gone.poll(); key != null; key = gone.poll()) {
      known.remove(key);
    }
    Key key = new Key(types, gone);
    SoftReference<TypesConfiguration> held = known.get(key);
    TypesConfiguration configuration = held == null ? null : held.get();
    if (configuration == null) {
      configuration = new TypesConfiguration(types);
      known.put(key, new SoftReference<>(configuration));
    }
    return configuration;
  }

  /** Types and their configuration, neither of them kept. */
  private record Latest(
      WeakReference<ResultTypes> types, SoftReference<TypesConfiguration> configuration) {

    @Nullable
    TypesConfiguration of(ResultTypes wanted) {
      return types.refersTo(wanted) ? configuration.get() : null;
    }
  }

  /** Stands for the types in the map, by identity; after their end it is equal to itself only. */
  private static final class Key extends WeakReference<ResultTypes> {
    private final int hash;

    Key(ResultTypes types, ReferenceQueue<ResultTypes> gone) {
      super(types, gone);
      this.hash = System.identityHashCode(types);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      ResultTypes types = get();
      return types != null && other instanceof Key that && that.refersTo(types);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
