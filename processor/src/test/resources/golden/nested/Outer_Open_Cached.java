package com.acme.nested;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import javax.annotation.processing.Generated;

/**
 * A {@link Outer.Open} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code twice(number)} is data: a copy for each caller.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Outer_Open_Cached extends Outer.Open {
  /** The source of {@code twice}, hashed: when it changes, older results are not used. */
  private static final String TWICE_BODY_HASH = "423fb98c8ce200d7c81f825095cbef33";

  /** What {@code twice} returned; {@code twice.clear()} forgets it. */
  public final TwiceCache twice;

  /** Makes a wrapper; results are shared with every other wrapper in this program. */
  public Outer_Open_Cached() {
    this(Caches.shared());
  }

  /** Makes a wrapper; results are kept in {@code caches}, which a test can own. */
  public Outer_Open_Cached(Caches caches) {
    this.twice = new TwiceCache(caches, this);
  }

  @Override
  public int twice(int number) {
    if (twice == null) {
      return super.twice(number);
    }
    Call<Integer> call = twice.call(number);
    while (call.mustRun()) {
      try {
        call.returned(super.twice(number));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code twice(number)}. */
  public static final class TwiceCache extends DataCache<Integer> {
    private TwiceCache(Caches caches, Outer.Open self) {
      super(caches
          .function(Outer.Open.class, "twice", int.class)
          .bodyHash(TWICE_BODY_HASH)
          .self(self)
          .keyedBy("number"));
    }

    /** Forgets the result of {@code twice(number)}; the next such call runs the method. */
    public void clear(int number) {
      forget(key(number), number);
    }

    /** Says why {@code twice(number)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(int number) {
      return explanation(key(number), number);
    }

    private Call<Integer> call(int number) {
      Call<Integer> found = find(key(number));
      return found != null ? found : begin(key(number), number);
    }

    private Object key(int number) {
      return new Key(number);
    }

    private record Key(int number) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && number == that.number;
      }

      @Override
      public int hashCode() {
        return Integer.hashCode(number);
      }
    }
  }
}
