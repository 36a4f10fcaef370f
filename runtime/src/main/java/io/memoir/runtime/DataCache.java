package io.memoir.runtime;

import io.memoir.runtime.copy.Snapshot;
import io.memoir.runtime.copy.Snapshots;
import io.memoir.runtime.store.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The results of a function annotated with {@link io.memoir.CacheData}: every caller gets its own
 * copy, also the first one.
 *
 * <p>Safe for any threads.
 *
 * @param <R> what the function returns, boxed
 */
public abstract non-sealed class DataCache<R extends @Nullable Object> extends CachedFunction<R> {

  /**
   * Opens the function. For generated code.
   *
   * @param spec the function
   */
  protected DataCache(FunctionSpec spec) {
    super(spec, new Data(spec.snapshots()), false);
  }

  /**
   * Returns a copy of the result under {@code key}; runs the body if there is none. For generated
   * code. Callers that ask for one absent key at once share one execution, and its failure.
   *
   * @param <T> what this call returns
   * @param key the key: equal for calls that may share a result, and immutable
   * @param body the call to make on a miss; what it throws reaches the caller, nothing is stored
   * @return the caller's own copy, or an immutable result
   * @throws io.memoir.error.UnstorableResultException when the result cannot be copied; nothing is
   *     stored
   * @throws io.memoir.error.RecursiveCallException when the body needs this very result
   */
  // The cast holds: it is a snapshot of what the body of this key made.
  @SuppressWarnings({"unchecked", "NullAway"})
  protected final <T extends R> T load(Object key, Body<T> body) {
    Object scoped = scoped(key);
    Entry entry = results.find(scoped);
    Object kept;
    if (entry == null) {
      kept = results.load(scoped, body);
    } else {
      results.countHit();
      kept = entry.kept();
    }
    return (T) (kept instanceof Snapshot snapshot ? snapshot.copy() : kept);
  }

  /** Data needs no release, and is right for those who asked before a clear. */
  private record Data(Snapshots snapshots) implements Results.Kind {

    @Override
    public boolean outlivesFence() {
      return true;
    }

    @Override
    public @Nullable Object keep(@Nullable Object result) {
      return snapshots.keep(result);
    }

    @Override
    public @Nullable Object afterClose(Body<?> body) throws Throwable {
      return keep(body.call());
    }

    @Override
    public void left(@Nullable Object kept) {
      // The garbage collector does the rest.
    }
  }
}
