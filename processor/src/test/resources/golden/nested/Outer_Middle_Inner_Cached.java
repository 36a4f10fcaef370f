package com.acme.nested;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.Funnel;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Outer.Middle.Inner} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code find(key, middle)} is data: a copy for each caller.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Outer_Middle_Inner_Cached implements Outer.Middle.Inner {
  /** The source of {@code find}, hashed: when it changes, older results are not used. */
  private static final String FIND_BODY_HASH = "b770d600a77050afbca06afe02b3ec27";

  /** What {@code find} returned; {@code find.clear()} forgets it. */
  public final FindCache find;

  private final Outer.Middle.Inner delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Outer_Middle_Inner_Cached(Outer.Middle.Inner delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Outer_Middle_Inner_Cached(Outer.Middle.Inner delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.find = new FindCache(caches, delegate);
  }

  @Override
  public Outer.Middle.Key find(Outer.Middle.Key key, Outer.Middle middle) {
    Call<Outer.Middle.Key> call = find.call(key, middle);
    while (call.mustRun()) {
      try {
        call.returned(delegate.find(key, middle));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code find(key, middle)}. */
  public static final class FindCache extends DataCache<Outer.Middle.Key> {
    private FindCache(Caches caches, Outer.Middle.Inner delegate) {
      super(caches
          .function(Outer.Middle.Inner.class, "find", Outer.Middle.Key.class, Outer.Middle.class)
          .bodyHash(FIND_BODY_HASH)
          .delegate(delegate)
          .keyedBy("key", "middle")
          .returns(Outer.Middle.Key.class)
          .funnel(new KeyFunnel()));
    }

    /** Forgets the result of {@code find(key, middle)}; the next such call runs the method. */
    public void clear(Outer.Middle.Key key, Outer.Middle middle) {
      forget(key(key, middle), key, middle);
    }

    /** Says why {@code find(key, middle)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(Outer.Middle.Key key, Outer.Middle middle) {
      return explanation(key(key, middle), key, middle);
    }

    private Call<Outer.Middle.Key> call(Outer.Middle.Key key, Outer.Middle middle) {
      Object key_ = key(key, middle);
      Call<Outer.Middle.Key> found = find(key_);
      return found != null ? found : begin(key_, key, middle);
    }

    private Object key(Outer.Middle.Key key, Outer.Middle middle) {
      return new Key(argument("key", key), argument("middle", middle));
    }

    private record Key(Object key, Object middle) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(key, that.key)
            && Objects.equals(middle, that.middle);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(key);
        return mixed(hash, Objects.hashCode(middle));
      }
    }
  }

  /** Reads a {@link Outer.Middle.Key} for keys. */
  private static final class KeyFunnel extends Funnel<Outer.Middle.Key> {
    private KeyFunnel() {
      super(Outer.Middle.Key.class, "java.lang.String name");
    }

    @Override
    public void read(Outer.Middle.Key value, FieldSink fields) {
      fields.add(value.name());
    }
  }
}
