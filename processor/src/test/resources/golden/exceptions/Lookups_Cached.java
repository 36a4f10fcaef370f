package com.acme.exceptions;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Lookups} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code find(name)} is data: a copy for each caller, for 10 minutes, also exceptions
 *       ({@code FileNotFoundException}, {@code IllegalArgumentException}) for 30 seconds.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
final class Lookups_Cached implements Lookups {
  /** The source of {@code find}, hashed: when it changes, older results are not used. */
  private static final String FIND_BODY_HASH = "21d944a2278af6700ea14d03ebb90565";

  /** What {@code find} returned; {@code find.clear()} forgets it. */
  public final FindCache find;

  private final Lookups delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  Lookups_Cached(Lookups delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  Lookups_Cached(Lookups delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.find = new FindCache(caches, delegate);
  }

  @Override
  public String find(String name) throws IOException {
    Call<String> call = find.call(name);
    while (call.mustRun()) {
      try {
        call.returned(delegate.find(name));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code find(name)}. */
  public static final class FindCache extends DataCache<String> {
    private FindCache(Caches caches, Lookups delegate) {
      super(caches
          .function(Lookups.class, "find", String.class)
          .bodyHash(FIND_BODY_HASH)
          .delegate(delegate)
          .keyedBy("name")
          .returns(String.class)
          .ttl(Duration.ofMinutes(10))
          .cacheExceptions(
              Duration.ofSeconds(30), FileNotFoundException.class, IllegalArgumentException.class));
    }

    /** Forgets the result of {@code find(name)}; the next such call runs the method. */
    public void clear(String name) {
      forget(key(name), name);
    }

    /** Says why {@code find(name)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String name) {
      return explanation(key(name), name);
    }

    private Call<String> call(String name) {
      Call<String> found = find(key(name));
      return found != null ? found : begin(key(name), name);
    }

    private Object key(String name) {
      return new Key(exact("name", name));
    }

    private record Key(Object name) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(name, that.name);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(name);
      }
    }
  }
}
