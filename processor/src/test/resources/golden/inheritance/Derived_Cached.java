package com.acme.inheritance;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Derived} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code all(filter)} is data: a copy for each caller, at most 10 results.
 *   <li>{@code largest(filter)} is data: a copy for each caller, for 500 milliseconds.
 *   <li>{@code count(filter)} is data: a copy for each caller, at most 10 results.
 *   <li>{@code run()} is not cached.
 *   <li>{@code compareTo(other)} is not cached.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Derived_Cached implements Derived {
  /** The source of {@code all}, hashed: when it changes, older results are not used. */
  private static final String ALL_BODY_HASH = "bb5055348eed8f8a2f261f133709cb1f";

  /** The source of {@code largest}, hashed: when it changes, older results are not used. */
  private static final String LARGEST_BODY_HASH = "5b7c0881e3c7d1603ffd6a15a1e979f8";

  /** The source of {@code count}, hashed: when it changes, older results are not used. */
  private static final String COUNT_BODY_HASH = "d350ef9efe1deefa838ea75c442d66b1";

  /** What {@code all} returned; {@code all.clear()} forgets it. */
  public final AllCache all;

  /** What {@code largest} returned; {@code largest.clear()} forgets it. */
  public final LargestCache largest;

  /** What {@code count} returned; {@code count.clear()} forgets it. */
  public final CountCache count;

  private final Derived delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Derived_Cached(Derived delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Derived_Cached(Derived delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.all = new AllCache(caches, delegate);
    this.largest = new LargestCache(caches, delegate);
    this.count = new CountCache(caches, delegate);
  }

  @Override
  public List<Integer> all(String filter) {
    Call<List<Integer>> call = all.call(filter);
    while (call.mustRun()) {
      try {
        call.returned(delegate.all(filter));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public int largest(String filter) {
    Call<Integer> call = largest.call(filter);
    while (call.mustRun()) {
      try {
        call.returned(delegate.largest(filter));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public int count(String filter) {
    Call<Integer> call = count.call(filter);
    while (call.mustRun()) {
      try {
        call.returned(delegate.count(filter));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public void run() {
    delegate.run();
  }

  @Override
  public int compareTo(Derived other) {
    return delegate.compareTo(other);
  }

  /** The results of {@code all(filter)}. */
  public static final class AllCache extends DataCache<List<Integer>> {
    private AllCache(Caches caches, Derived delegate) {
      super(caches
          .function(Derived.class, "all", String.class)
          .bodyHash(ALL_BODY_HASH)
          .delegate(delegate)
          .keyedBy("filter")
          .returns(List.class, Integer.class)
          .maxEntries(10));
    }

    /** Forgets the result of {@code all(filter)}; the next such call runs the method. */
    public void clear(String filter) {
      forget(key(filter), filter);
    }

    /** Says why {@code all(filter)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String filter) {
      return explanation(key(filter), filter);
    }

    private Call<List<Integer>> call(String filter) {
      Call<List<Integer>> found = find(key(filter));
      return found != null ? found : begin(key(filter), filter);
    }

    private Object key(String filter) {
      return new Key(exact("filter", filter));
    }

    private record Key(Object filter) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(filter, that.filter);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(filter);
      }
    }
  }

  /** The results of {@code largest(filter)}. */
  public static final class LargestCache extends DataCache<Integer> {
    private LargestCache(Caches caches, Derived delegate) {
      super(caches
          .function(Derived.class, "largest", String.class)
          .bodyHash(LARGEST_BODY_HASH)
          .delegate(delegate)
          .keyedBy("filter")
          .ttl(Duration.ofMillis(500)));
    }

    /** Forgets the result of {@code largest(filter)}; the next such call runs the method. */
    public void clear(String filter) {
      forget(key(filter), filter);
    }

    /** Says why {@code largest(filter)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String filter) {
      return explanation(key(filter), filter);
    }

    private Call<Integer> call(String filter) {
      Call<Integer> found = find(key(filter));
      return found != null ? found : begin(key(filter), filter);
    }

    private Object key(String filter) {
      return new Key(exact("filter", filter));
    }

    private record Key(Object filter) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(filter, that.filter);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(filter);
      }
    }
  }

  /** The results of {@code count(filter)}. */
  public static final class CountCache extends DataCache<Integer> {
    private CountCache(Caches caches, Derived delegate) {
      super(caches
          .function(Derived.class, "count", String.class)
          .bodyHash(COUNT_BODY_HASH)
          .delegate(delegate)
          .keyedBy("filter")
          .maxEntries(10));
    }

    /** Forgets the result of {@code count(filter)}; the next such call runs the method. */
    public void clear(String filter) {
      forget(key(filter), filter);
    }

    /** Says why {@code count(filter)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String filter) {
      return explanation(key(filter), filter);
    }

    private Call<Integer> call(String filter) {
      Call<Integer> found = find(key(filter));
      return found != null ? found : begin(key(filter), filter);
    }

    private Object key(String filter) {
      return new Key(exact("filter", filter));
    }

    private record Key(Object filter) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(filter, that.filter);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(filter);
      }
    }
  }
}
