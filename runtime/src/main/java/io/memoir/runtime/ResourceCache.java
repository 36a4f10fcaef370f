package io.memoir.runtime;

import io.memoir.OnMutation;
import io.memoir.error.ClosedCachesException;
import io.memoir.hook.EvictionReason;
import io.memoir.lease.Lease;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.copy.Leasable;
import io.memoir.runtime.hook.ArgumentValidation;
import io.memoir.runtime.hook.Farewell;
import io.memoir.runtime.hook.Hooks;
import io.memoir.runtime.key.Arguments;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.key.identity.Origin;
import io.memoir.runtime.key.identity.Origins;
import io.memoir.runtime.lease.Leases;
import io.memoir.runtime.mutation.MutationWatch;
import io.memoir.runtime.result.Kind;
import io.memoir.runtime.spinner.FunctionSpinner;
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

  /** Gives out leases; null if the function has none. */
  private final @Nullable Leases leases;

  /**
   * Opens the function. For generated code.
   *
   * @param spec the function
   */
  protected ResourceCache(FunctionSpec spec) {
    this(spec.resourcePlan(), spec.reaction(spec.settings));
  }

  private ResourceCache(FunctionPlan plan, OnMutation reaction) {
    this(
        plan, reaction, plan.hasLeases() ? new Leases(plan.name(), plan.hooks().farewell()) : null);
  }

  private ResourceCache(FunctionPlan plan, OnMutation reaction, @Nullable Leases leases) {
    super(
        plan,
        plan.kind(new Resource(
            plan.name(),
            new Object(),
            new StableName(plan),
            plan.caches().origins(),
            plan.hooks(),
            leases,
            MutationWatch.of(plan.name(), reaction, plan.arguments(Arguments.Mode.CONTENT)),
            plan.spinner())),
        true);
    this.leases = leases;
  }

  /**
   * Returns the result under {@code key} as {@link #find(Object)} does, for a function whose
   * {@code validate} sees the arguments. For generated code.
   *
   * @param <T> what this call returns
   * @param key the key, as for {@link #find(Object)}
   * @param arguments the arguments that the key was made of, as for {@link #begin}
   * @return the call, or null if there is no result to use
   */
  // The cast holds: the result is what the method of this key returned.
  @SuppressWarnings("unchecked")
  protected final <T extends R> @Nullable Call<T> find(Object key, @Nullable Object... arguments) {
    return (Call<T>) (Call<?>) results.current().find(scoped(key), asked(arguments));
  }

  /**
   * Begins a lease of the result of a call that has ended. For generated code.
   *
   * @param <T> what the call returns
   * @param call the call, which has a result
   * @return null if the result was released meanwhile, so that it has to be asked for again
   */
  protected final <T extends R> @Nullable Lease<T> leased(Call<T> call) {
    if (leases == null) {
      throw new IllegalStateException(name() + " has no leases");
    }
    return leases.begin(Kind.keptOf(call));
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
      Hooks hooks,
      @Nullable Leases leases,
      @Nullable MutationWatch watch,
      @Nullable FunctionSpinner spinner)
      implements Kind {

    @Override
    public boolean outlivesFence() {
      return false;
    }

    @Override
    public boolean releases() {
      return hooks.farewell() != null || leases != null;
    }

    @Override
    public @Nullable Predicate<@Nullable Object> validate() {
      return hooks.validate();
    }

    @Override
    public @Nullable ArgumentValidation validateWith() {
      return hooks.validateWith();
    }

    @Override
    public boolean keeps(@Nullable Object result) {
      boolean isAnswered = false;
      try {
        boolean keeps = hooks.keeps(result);
        isAnswered = true;
        return keeps;
      } finally {
        if (!isAnswered) {
          // The caller gets what was thrown, so that nobody else could release it.
          left(result, EvictionReason.REFUSED);
        }
      }
    }

    @Override
    public @Nullable Object keep(Object key, @Nullable Digest digest, @Nullable Object result) {
      if (result != null) {
        CallOf call = new CallOf(identity, key);
        origins.note(result, new Origin(call, () -> stableName.with(digest)));
      }
      Object own = result == null || leases == null ? result : new Leasable(result);
      return watch == null ? own : watched(watch, result, own);
    }

    private @Nullable Object watched(
        MutationWatch watch, @Nullable Object result, @Nullable Object own) {
      try {
        return watch.keep(result, own);
      } catch (Throwable e) {
        left(own, EvictionReason.REFUSED);
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
    public void left(@Nullable Object kept, EvictionReason reason) {
      Farewell farewell = hooks.farewell();
      if (kept instanceof Leasable leasable && leases != null) {
        leases.left(leasable, reason);
      } else if (farewell != null) {
        farewell.to(function, kept, reason);
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
