package com.acme.rates;

import io.memoir.Refresh;
import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * A {@link Slow} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code number(call)} is data: a copy for each caller, for 10 minutes, and 10 minutes more
 *       while it is refreshed in the background, or 1 hour more if the method throws.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Slow_Cached extends Slow {
  /** The source of {@code number}, hashed: when it changes, older results are not used. */
  private static final String NUMBER_BODY_HASH = "9c8f7b7ff893345283ae50c747794522";

  /** What {@code number} returned; {@code number.clear()} forgets it. */
  public final NumberCache number;

  /** Makes a wrapper; results are shared with every other wrapper in this program. */
  public Slow_Cached() {
    this(Caches.shared());
  }

  /** Makes a wrapper; results are kept in {@code caches}, which a test can own. */
  public Slow_Cached(Caches caches) {
    this.number = new NumberCache(caches, this);
  }

  @Override
  protected long number(int call) {
    if (number == null) {
      return super.number(call);
    }
    Call<Long> call_ = number.call(call);
    if (call_.isDue()) {
      call_.loadBy(() -> super.number(call));
    }
    while (call_.mustRun()) {
      try {
        call_.returned(super.number(call));
      } catch (Throwable e) {
        call_.threw(e);
        throw e;
      }
    }
    return call_.result();
  }

  /** The results of {@code number(call)}. */
  public static final class NumberCache extends DataCache<Long> {
    private NumberCache(Caches caches, Slow self) {
      super(caches
          .function(Slow.class, "number", int.class)
          .bodyHash(NUMBER_BODY_HASH)
          .self(self)
          .keyedBy("call")
          .ttl(Duration.ofMinutes(10))
          .refresh(Refresh.BACKGROUND)
          .staleIfError(Duration.ofHours(1)));
    }

    /** Forgets the result of {@code number(call)}; the next such call runs the method. */
    public void clear(int call) {
      forget(key(call), call);
    }

    /** Says why {@code number(call)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(int call) {
      return explanation(key(call), call);
    }

    private Call<Long> call(int call) {
      Call<Long> found = find(key(call));
      return found != null ? found : beginOrRefresh(key(call), () -> key(call), call);
    }

    private Object key(int call) {
      return new Key(call);
    }

    private record Key(int call) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && call == that.call;
      }

      @Override
      public int hashCode() {
        return Integer.hashCode(call);
      }
    }
  }
}
