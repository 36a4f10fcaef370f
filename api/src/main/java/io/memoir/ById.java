package io.memoir;

import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.function.Function;

/**
 * A hash function that keys objects by identity: an object is equal to itself only.
 *
 * <p>The content of the object does not count, so a change of it is not seen. A key does not keep
 * the object alive, and a key of an object that is gone is equal to no other. It is for results
 * that live in this process; where results outlive it, the call is an
 * {@code UnhashableArgumentException}, since no other process could know the object.
 *
 * <pre>{@code
 * @CacheData(hashFuncs = @HashFunc(type = Model.class, with = ById.class))
 * Report backtest(Model model);
 * }</pre>
 *
 * <p>Without a state, hence safe for any threads.
 */
public final class ById implements Function<Object, Object> {

  /** Makes the function; all instances do the same. */
  public ById() {}

  /**
   * Makes what stands for an object in a key.
   *
   * @param instance the object
   * @return equal to what this returned for the same object before
   */
  @Override
  public Object apply(Object instance) {
    return new Identity(instance);
  }

  /**
   * Stands for an object, and does not keep it alive.
   *
   * <p>Immutable but for the object's end, and safe for any threads.
   */
  public static final class Identity extends WeakReference<Object> {
    private final int hash;

    private Identity(Object instance) {
      super(Objects.requireNonNull(instance, "instance"));
      this.hash = System.identityHashCode(instance);
    }

    /** Whether both stand for one object that is still there, or are one. */
    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Object instance = get();
      return instance != null && other instanceof Identity that && that.refersTo(instance);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public String toString() {
      return "an identity";
    }
  }
}
