package io.memoir.runtime;

import io.memoir.hook.EvictionReason;
import io.memoir.runtime.copy.Failure;
import io.memoir.runtime.copy.Snapshot;
import io.memoir.runtime.copy.Snapshots;
import io.memoir.runtime.failure.FailurePolicy;
import io.memoir.runtime.hook.Farewell;
import io.memoir.runtime.hook.Hooks;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.Kind;
import io.memoir.runtime.spinner.FunctionSpinner;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The results of a function annotated with {@link io.memoir.CacheData}: every caller gets its own
 * copy, also the first one, or the result itself if nobody can change it.
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
    this(spec.dataPlan());
  }

  private DataCache(FunctionPlan plan) {
    super(
        plan,
        plan.kind(new Data(plan.name(), plan.snapshots(), plan.hooks(), plan.spinner())),
        false);
  }

  /** Data needs no release, and is right for those who asked before a clear. */
  private record Data(
      String function,
      Snapshots snapshots,
      Hooks hooks,
      @Nullable FunctionSpinner spinner) implements Kind {

    @Override
    public boolean outlivesFence() {
      return true;
    }

    @Override
    public boolean releases() {
      return hooks.farewell() != null;
    }

    @Override
    public @Nullable Predicate<@Nullable Object> validate() {
      return null;
    }

    @Override
    public @Nullable FailurePolicy failures() {
      return hooks.failures();
    }

    @Override
    public boolean keeps(@Nullable Object result) {
      return hooks.keeps(result);
    }

    @Override
    public @Nullable Object keep(Object key, @Nullable Digest digest, @Nullable Object result) {
      return snapshots.keep(result);
    }

    @Override
    public @Nullable Object adopt(@Nullable Object result) {
      return snapshots.adopt(result);
    }

    @Override
    public void requireOpen() {
      // Data is made anew for each call.
    }

    @Override
    public void left(@Nullable Object kept, EvictionReason reason) {
      Farewell farewell = hooks.farewell();
      if (farewell == null || kept instanceof Failure) {
        // The garbage collector does the rest.
        return;
      }
      Object result;
      try {
        // Somebody who has found it may be copying it, too.
        result = kept instanceof Snapshot snapshot ? snapshot.copy() : kept;
      } catch (Throwable e) {
        farewell.failed(function, e);
        return;
      }
      farewell.to(function, result, reason);
    }
  }
}
