package com.acme.nested;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Outer.Hidden} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code length(text)} is data: a copy for each caller.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
final class Outer_Hidden_Cached implements Outer.Hidden {
  /** The source of {@code length}, hashed: when it changes, older results are not used. */
  private static final String LENGTH_BODY_HASH = "f9ed32d6b765cf3633e58d48f008f529";

  /** What {@code length} returned; {@code length.clear()} forgets it. */
  public final LengthCache length;

  private final Outer.Hidden delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  Outer_Hidden_Cached(Outer.Hidden delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  Outer_Hidden_Cached(Outer.Hidden delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.length = new LengthCache(caches, delegate);
  }

  @Override
  public int length(String text) {
    Call<Integer> call = length.call(text);
    while (call.mustRun()) {
      try {
        call.returned(delegate.length(text));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code length(text)}. */
  public static final class LengthCache extends DataCache<Integer> {
    private LengthCache(Caches caches, Outer.Hidden delegate) {
      super(caches
          .function(Outer.Hidden.class, "length", String.class)
          .bodyHash(LENGTH_BODY_HASH)
          .delegate(delegate)
          .keyedBy("text"));
    }

    /** Forgets the result of {@code length(text)}; the next such call runs the method. */
    public void clear(String text) {
      forget(key(text), text);
    }

    /** Says why {@code length(text)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String text) {
      return explanation(key(text), text);
    }

    private Call<Integer> call(String text) {
      Call<Integer> found = find(key(text));
      return found != null ? found : begin(key(text), text);
    }

    private Object key(String text) {
      return new Key(exact("text", text));
    }

    private record Key(Object text) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(text, that.text);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(text);
      }
    }
  }
}
