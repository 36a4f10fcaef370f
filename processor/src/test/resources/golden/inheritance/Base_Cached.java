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
 * A {@link Base} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code all(filter)} is data: a copy for each caller, for 1 day.
 *   <li>{@code count(filter)} is data: a copy for each caller, for 1 day.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Base_Cached<T> implements Base<T> {
  /** The source of {@code all}, hashed: when it changes, older results are not used. */
  private static final String ALL_BODY_HASH = "1ac4eed565b4fb03c9569d315ca48454";

  /** The source of {@code count}, hashed: when it changes, older results are not used. */
  private static final String COUNT_BODY_HASH = "101798a85e8262e28891e4bad459869b";

  /** What {@code all} returned; {@code all.clear()} forgets it. */
  public final AllCache<T> all;

  /** What {@code count} returned; {@code count.clear()} forgets it. */
  public final CountCache<T> count;

  private final Base<T> delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Base_Cached(Base<T> delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Base_Cached(Base<T> delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.all = new AllCache<>(caches, delegate);
    this.count = new CountCache<>(caches, delegate);
  }

  @Override
  public List<T> all(String filter) {
    Call<List<T>> call = all.call(filter);
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

  /** The results of {@code all(filter)}. */
  public static final class AllCache<T> extends DataCache<List<T>> {
    private AllCache(Caches caches, Base<T> delegate) {
      super(caches
          .function(Base.class, "all", String.class)
          .bodyHash(ALL_BODY_HASH)
          .delegate(delegate)
          .keyedBy("filter")
          .returns(List.class)
          .ttl(Duration.ofDays(1)));
    }

    /** Forgets the result of {@code all(filter)}; the next such call runs the method. */
    public void clear(String filter) {
      forget(key(filter), filter);
    }

    /** Says why {@code all(filter)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String filter) {
      return explanation(key(filter), filter);
    }

    private Call<List<T>> call(String filter) {
      Call<List<T>> found = find(key(filter));
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
  public static final class CountCache<T> extends DataCache<Integer> {
    private CountCache(Caches caches, Base<T> delegate) {
      super(caches
          .function(Base.class, "count", String.class)
          .bodyHash(COUNT_BODY_HASH)
          .delegate(delegate)
          .keyedBy("filter")
          .ttl(Duration.ofDays(1)));
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
