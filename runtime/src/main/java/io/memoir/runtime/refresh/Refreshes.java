package io.memoir.runtime.refresh;

import io.memoir.runtime.call.Call;
import io.memoir.runtime.call.Loader;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.explain.Explanation.Outcome;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.Explainer;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.store.Bounds;
import io.memoir.runtime.store.Entry;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds results of one function whose ttl has passed and that are still of use, and decides what
 * they are used for.
 *
 * <p>Safe for any threads.
 *
 * <p>Source: Streamlit 1.61, parameter {@code refresh_mode}; RFC 5861,
 * {@code stale-while-revalidate} and {@code stale-if-error}.
 */
public final class Refreshes {

  private final Bounds bounds;
  private final RefreshPolicy policy;
  private final RefreshPool pool;
  private final Loads loads;

  /**
   * Looks after the results of a function.
   *
   * @param bounds those of the results, in each session if they are of sessions
   */
  public Refreshes(Bounds bounds, RefreshPolicy policy, RefreshPool pool) {
    this.bounds = bounds;
    this.policy = policy;
    this.pool = pool;
    this.loads = new Loads(this, bounds, policy, pool);
  }

  /** Loaded when there is something to be told. */
  static final class Log {

    static final System.Logger LOG = System.getLogger("io.memoir.refresh");

    private Log() {}
  }

  /** The result under a key that is not fresh any more, and still kept; null if there is none. */
  private @Nullable Entry stale(Results results, Object key) {
    if (!(results.store().look(key) instanceof Entry entry)) {
      return null;
    }
    long age = bounds.ageNanos(entry);
    return age >= policy.freshNanos() && age < policy.keptNanos() ? entry : null;
  }

  /**
   * Begins a call that found no fresh result.
   *
   * @param <R> what the function returns
   * @param results of the function, or of the caller's session
   * @param isSameKey whether the arguments still have that key; asked in any thread
   * @param digest gives the key as all processes know it, or null if there is none
   * @throws io.memoir.error.RecursiveCallException when the caller's own run needs this very result
   */
  @SuppressWarnings("unchecked") // The result is what the method of this key returned.
  public <R extends @Nullable Object> Call<R> begin(
      Results results,
      Object key,
      BooleanSupplier isSameKey,
      Supplier<? extends @Nullable Digest> digest) {
    Entry there = stale(results, key);
    if (there != null && there.kept() != Entry.ELSEWHERE) {
      Call<R> old = (Call<R>) (Call<?>) there;
      return call(new Asked(results, key, isSameKey, digest, there, false), old);
    }
    Call<R> call = results.begin(key, digest);
    Entry found = call.mustRun() ? null : stale(results, key);
    // It comes from disk then.
    return found == null
        ? call
        : call(new Asked(results, key, isSameKey, digest, found, true), call);
  }

  /** Begins a call anew whose old result is of no use, or has left. */
  <R extends @Nullable Object> Call<R> begin(Asked asked) {
    return begin(asked.results(), asked.key(), asked.isSameKey(), asked.digest());
  }

  private <R extends @Nullable Object> Call<R> call(Asked asked, Call<R> old) {
    Entry entry = asked.entry();
    boolean isServed =
        policy.isBackground() && pool.isOpen() && bounds.ageNanos(entry) < policy.staleNanos();
    if (!isServed) {
      return new StaleCall<>(old, loader -> loads.foreground(asked, old, loader));
    }
    if (!loads.isServed(asked)) {
      return begin(asked);
    }
    return asked.renewal().isDue(bounds.nanos().getAsLong())
        ? new StaleCall<>(old, loader -> refreshed(asked, old, loader))
        : old;
  }

  private <R extends @Nullable Object> Call<R> refreshed(
      Asked asked, Call<R> old, Loader<R> loader) {
    loads.background(asked, loader);
    return old;
  }

  /**
   * What a call would find.
   *
   * @param refreshes what looks after old results; null if none of them are used
   */
  public static Explanation explain(
      @Nullable Refreshes refreshes,
      Results results,
      Object key,
      Supplier<? extends @Nullable Digest> digest) {
    Explanation stale = refreshes == null ? null : refreshes.explain(results, key);
    return stale == null ? Explainer.explain(results, key, digest) : stale;
  }

  /** What a call would find in memory, if that is an old result that it would get at once. */
  private @Nullable Explanation explain(Results results, Object key) {
    Entry entry = stale(results, key);
    boolean isServed = entry != null
        && entry.kept() != Entry.ELSEWHERE
        && pool.isOpen()
        && bounds.ageNanos(entry) < policy.servedNanos();
    return isServed ? Explanation.of(Outcome.HIT_STALE) : null;
  }
}
