package io.memoir.runtime;

import io.memoir.error.ClosedCachesException;
import io.memoir.runtime.store.Entry;
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

  private final @Nullable Predicate<@Nullable Object> validate;

  /**
   * Opens the function. For generated code.
   *
   * @param spec the function
   */
  protected ResourceCache(FunctionSpec spec) {
    super(spec, new Resource(spec.name(), spec.onRelease()), true);
    this.validate = spec.validate();
  }

  /**
   * Returns the result under {@code key}; runs the body if there is none, or none that is still
   * valid. For generated code. Callers that ask for one absent key at once share one execution, and
   * its failure.
   *
   * @param <T> what this call returns
   * @param key the key: equal for calls that may share a result, and immutable
   * @param body the call to make on a miss; what it throws reaches the caller, nothing is stored
   * @return the shared instance
   * @throws io.memoir.error.RecursiveCallException when the body needs this very result
   * @throws ClosedCachesException when the caches are closed; the body is not run
   */
  @SuppressWarnings({"unchecked", "NullAway"
  }) // It is what the body of this key made, null included.
  protected final <T extends R> T load(Object key, Body<T> body) {
    Object scoped = scoped(key);
    Entry entry = results.find(scoped);
    if (entry == null) {
      return (T) results.load(scoped, body);
    }
    if (validate != null && !validate.test(entry.kept())) {
      results.refuse(entry);
      return (T) results.load(scoped, body);
    }
    results.countHit();
    return (T) entry.kept();
  }

  /** A resource is released once, when it leaves; one that may not stay is of no use to anybody. */
  private record Resource(String function, @Nullable Consumer<@Nullable Object> onRelease)
      implements Results.Kind {

    private static final Logger LOG = System.getLogger("io.memoir.release");

    @Override
    public boolean outlivesFence() {
      return false;
    }

    @Override
    public @Nullable Object keep(@Nullable Object result) {
      return result;
    }

    @Override
    public @Nullable Object afterClose(Body<?> body) {
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
}
