package com.acme.handles;

import io.memoir.lease.Lease;
import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.ResourceCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Numbers} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code next(self)} is data: a copy for each caller.
 *   <li>{@code text(of)} is a resource: one instance, shared by all callers.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
final class Numbers_Cached<T> extends Numbers<T> {
  /** The source of {@code next}, hashed: when it changes, older results are not used. */
  private static final String NEXT_BODY_HASH = "17f6fcb2be3197f3012c44bdbeffbb69";

  /** The source of {@code text}, hashed: when it changes, older results are not used. */
  private static final String TEXT_BODY_HASH = "90f551c0dd51be64c683ff303d44e47c";

  /** What {@code next} returned; {@code next.clear()} forgets it. */
  public final NextCache<T> next;

  /** What {@code text} returned; {@code text.clear()} forgets it. */
  public final TextCache<T> text;

  /** Makes a wrapper; results are shared with every other wrapper in this program. */
  Numbers_Cached() {
    this(Caches.shared());
  }

  /** Makes a wrapper; results are kept in {@code caches}, which a test can own. */
  Numbers_Cached(Caches caches) {
    this.next = new NextCache<>(caches, this);
    this.text = new TextCache<>(caches, this);
  }

  @Override
  protected long next(long self) throws InterruptedException {
    if (next == null) {
      return super.next(self);
    }
    Call<Long> call = next.call(self);
    while (call.mustRun()) {
      try {
        call.returned(super.next(self));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Object text(T of) {
    if (text == null) {
      return super.text(of);
    }
    Call<Object> call = text.call(of);
    while (call.mustRun()) {
      try {
        call.returned(super.text(of));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** {@code next} itself, past the cache. */
  private long nextDirectly_(long self) throws InterruptedException {
    return super.next(self);
  }

  /** {@code text} itself, past the cache. */
  private Object textDirectly(T of) {
    return super.text(of);
  }

  /** The results of {@code next(self)}. */
  public static final class NextCache<T> extends DataCache<Long> {
    private final Numbers_Cached<T> self;

    private NextCache(Caches caches, Numbers_Cached<T> self) {
      super(caches
          .function(Numbers.class, "next", long.class)
          .bodyHash(NEXT_BODY_HASH)
          .self(self)
          .keyedBy("self"));
      this.self = self;
    }

    /** Forgets the result of {@code next(self)}; the next such call runs the method. */
    public void clear(long self) {
      forget(key(self), self);
    }

    /** Says why {@code next(self)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(long self) {
      return explanation(key(self), self);
    }

    /** Runs {@code next(self)} now, and keeps what it returns in the place of what is there. */
    public long refreshNow(long self) throws InterruptedException {
      Call<Long> call = beginNow(key(self), self);
      while (call.mustRun()) {
        try {
          call.returned(this.self.nextDirectly_(self));
        } catch (Throwable e) {
          call.threw(e);
          throw e;
        }
      }
      return call.result();
    }

    private Call<Long> call(long self) {
      Call<Long> found = find(key(self));
      return found != null ? found : begin(key(self), self);
    }

    private Object key(long self) {
      return new Key(self);
    }

    private record Key(long self) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && self == that.self;
      }

      @Override
      public int hashCode() {
        return hash(self);
      }
    }
  }

  /** The results of {@code text(of)}. */
  public static final class TextCache<T> extends ResourceCache<Object> {
    private final Numbers_Cached<T> self;

    private TextCache(Caches caches, Numbers_Cached<T> self) {
      super(caches
          .function(Numbers.class, "text", Object.class)
          .bodyHash(TEXT_BODY_HASH)
          .self(self)
          .keyedBy("of")
          .leases());
      this.self = self;
    }

    /** Forgets the result of {@code text(of)}; the next such call runs the method. */
    public void clear(T of) {
      forget(key(of), of);
    }

    /** Says why {@code text(of)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(T of) {
      return explanation(key(of), of);
    }

    /** The result of {@code text(of)}, not to be released before the lease is closed. */
    public Lease<Object> lease(T of) {
      Lease<Object> lease = null;
      while (lease == null) {
        Call<Object> call = call(of);
        while (call.mustRun()) {
          try {
            call.returned(self.textDirectly(of));
          } catch (Throwable e) {
            call.threw(e);
            throw e;
          }
        }
        lease = leased(call);
      }
      return lease;
    }

    private Call<Object> call(T of) {
      Object key = key(of);
      Call<Object> found = find(key);
      return found != null ? found : begin(key, of);
    }

    private Object key(T of) {
      return new Key(argument("of", of));
    }

    private record Key(Object of) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(of, that.of);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(of);
      }
    }
  }
}
