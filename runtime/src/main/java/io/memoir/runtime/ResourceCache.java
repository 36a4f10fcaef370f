package io.memoir.runtime;

import io.memoir.OnMutation;
import io.memoir.error.ClosedCachesException;
import io.memoir.runtime.key.Arguments;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.key.identity.Origin;
import io.memoir.runtime.key.identity.Origins;
import io.memoir.runtime.mutation.MutationWatch;
import io.memoir.runtime.result.Kind;
import io.memoir.runtime.spinner.FunctionSpinner;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The results of a function annotated with {@link io.memoir.CacheResource}: all callers share the
 * one instance, until it leaves and is released.
 *
 * <p>Safe for any threads.
 *
 * @param <R> what the function returns, boxed
 */
public abstract non-sealed class ResourceCache<R extends @Nullable Object>
    extends CachedFunction<R> {

  /**
   * Opens the function. For generated code.
   *
   * @param spec the function
   */
  protected ResourceCache(FunctionSpec spec) {
    this(spec.plan(), spec.onMutation);
  }

  private ResourceCache(FunctionPlan plan, OnMutation reaction) {
    super(
        plan,
        plan.kind(new Resource(
            plan.name(),
            new Object(),
            new StableName(plan),
            plan.caches().origins(),
            plan.validate(),
            plan.onRelease(),
            MutationWatch.of(plan.name(), reaction, plan.arguments(Arguments.Mode.CONTENT)),
            plan.spinner())),
        true);
  }

  /**
   * A resource is released once, when it leaves; one that may not stay is of no use to anybody. As
   * an argument of another function it stands for the call that made it.
   *
   * @param identity tells the calls of this function and receiver from those of others
   * @param stableName the same for all processes
   */
  private record Resource(
      String function,
      Object identity,
      StableName stableName,
      Origins origins,
      @Nullable Predicate<@Nullable Object> validate,
      @Nullable Consumer<@Nullable Object> onRelease,
      @Nullable MutationWatch watch,
      @Nullable FunctionSpinner spinner)
      implements Kind {

    private static final Logger LOG = System.getLogger("io.memoir.release");

    @Override
    public boolean outlivesFence() {
      return false;
    }

    @Override
    public boolean releases() {
      return onRelease != null;
    }

    @Override
    public @Nullable Object keep(Object key, @Nullable Digest digest, @Nullable Object result) {
      if (result != null) {
        CallOf call = new CallOf(identity, key);
        origins.note(result, new Origin(call, () -> stableName.with(digest)));
      }
      return watch == null ? result : watched(watch, result);
    }

    private @Nullable Object watched(MutationWatch watch, @Nullable Object result) {
      try {
        return watch.keep(result);
      } catch (Throwable e) {
        left(result);
        throw e;
      }
    }

    @Override
    public @Nullable Object adopt(@Nullable Object result) {
      throw new IllegalStateException("a resource is never read");
    }

    @Override
    public void requireOpen() {
      throw new ClosedCachesException(function);
    }

    @Override
    public void left(@Nullable Object kept) {
      if (onRelease == null) {
        return;
      }
      try {
        onRelease.accept(kept);
      } catch (Throwable e) {
        // It is the release of some other call's result: the caller has nothing to do with it, and
        // other results that leave together with this one are still to be released.
        LOG.log(Level.WARNING, "onRelease of " + function + " failed; the result is dropped.", e);
      }
    }
  }

  /** What all processes call the function, found out when a result of it is an argument. */
  private static final class StableName {

    private @Nullable FunctionPlan plan;
    private @Nullable String name;

    StableName(FunctionPlan plan) {
      this.plan = plan;
    }

    /** A call; null if no other process has its receiver, or its key. */
    @Nullable
    String with(@Nullable Digest key) {
      String function = key == null ? null : get();
      return function == null ? null : function + " " + key;
    }

    private synchronized @Nullable String get() {
      FunctionPlan asked = plan;
      if (asked != null) {
        name = asked.stableName();
        plan = null;
      }
      return name;
    }
  }

  /** A call of one function and receiver. */
  private record CallOf(Object function, Object key) {}
}
