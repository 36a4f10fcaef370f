package com.acme.hooks;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.ResourceCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Pools} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code open(url, size, _password)} is a resource: one instance, shared by all callers,
 *       checked by {@code Serves} before each use, released by {@code Retire}, kept if
 *       {@code IsOpen} says so; {@code _password} is not part of the key.
 *   <li>{@code serving(urls)} is a resource: one instance, shared by all callers, checked by
 *       {@code Serves} before each use.
 *   <li>{@code find(name)} is data: a copy for each caller, at most 10 results, {@code Note} is
 *       told of each that leaves, kept if {@code IsFound} says so.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
final class Pools_Cached implements Pools {
  /** The source of {@code open}, hashed: when it changes, older results are not used. */
  private static final String OPEN_BODY_HASH = "1e593291e79d7388286a8445ce5f42ba";

  /** The source of {@code serving}, hashed: when it changes, older results are not used. */
  private static final String SERVING_BODY_HASH = "2234e1d8727f5fa4f4e9dd471a7f53b9";

  /** The source of {@code find}, hashed: when it changes, older results are not used. */
  private static final String FIND_BODY_HASH = "b13a611fe8cb3a66c85be7a95500a784";

  /** What {@code open} returned; {@code open.clear()} forgets it. */
  public final OpenCache open;

  /** What {@code serving} returned; {@code serving.clear()} forgets it. */
  public final ServingCache serving;

  /** What {@code find} returned; {@code find.clear()} forgets it. */
  public final FindCache find;

  private final Pools delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  Pools_Cached(Pools delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  Pools_Cached(Pools delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.open = new OpenCache(caches, delegate);
    this.serving = new ServingCache(caches, delegate);
    this.find = new FindCache(caches, delegate);
  }

  @Override
  public Pools.Pool open(String url, int size, String _password) {
    Call<Pools.Pool> call = open.call(url, size);
    while (call.mustRun()) {
      try {
        call.returned(delegate.open(url, size, _password));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Pools.Pool serving(List<String> urls) {
    Call<Pools.Pool> call = serving.call(urls);
    while (call.mustRun()) {
      try {
        call.returned(delegate.serving(urls));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public String find(String name) {
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

  /** The results of {@code open(url, size)}. */
  public static final class OpenCache extends ResourceCache<Pools.Pool> {
    private OpenCache(Caches caches, Pools delegate) {
      super(caches
          .function(Pools.class, "open", String.class, int.class, String.class)
          .bodyHash(OPEN_BODY_HASH)
          .delegate(delegate)
          .keyedBy("url", "size")
          .validate(new Pools.Serves())
          .cacheIf(new Pools.IsOpen())
          .onRelease(new Pools.Retire()));
    }

    /** Forgets the result of {@code open(url, size)}; the next such call runs the method. */
    public void clear(String url, int size) {
      forget(key(url, size), url, size);
    }

    /** Says why {@code open(url, size)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String url, int size) {
      return explanation(key(url, size), url, size);
    }

    private Call<Pools.Pool> call(String url, int size) {
      Call<Pools.Pool> found = find(key(url, size), url, size);
      return found != null ? found : begin(key(url, size), url, size);
    }

    private Object key(String url, int size) {
      return new Key(exact("url", url), size);
    }

    private record Key(Object url, int size) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(url, that.url) && size == that.size;
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(url);
        return mixed(hash, Integer.hashCode(size));
      }
    }
  }

  /** The results of {@code serving(urls)}. */
  public static final class ServingCache extends ResourceCache<Pools.Pool> {
    private ServingCache(Caches caches, Pools delegate) {
      super(caches
          .function(Pools.class, "serving", List.class)
          .bodyHash(SERVING_BODY_HASH)
          .delegate(delegate)
          .keyedBy("urls")
          .validate(new Pools.Serves()));
    }

    /** Forgets the result of {@code serving(urls)}; the next such call runs the method. */
    public void clear(List<String> urls) {
      forget(key(urls), urls);
    }

    /** Says why {@code serving(urls)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(List<String> urls) {
      return explanation(key(urls), urls);
    }

    private Call<Pools.Pool> call(List<String> urls) {
      Object key = key(urls);
      Call<Pools.Pool> found = find(key, urls);
      return found != null ? found : begin(key, urls);
    }

    private Object key(List<String> urls) {
      return new Key(argument("urls", urls));
    }

    private record Key(Object urls) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(urls, that.urls);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(urls);
      }
    }
  }

  /** The results of {@code find(name)}. */
  public static final class FindCache extends DataCache<String> {
    private FindCache(Caches caches, Pools delegate) {
      super(caches
          .function(Pools.class, "find", String.class)
          .bodyHash(FIND_BODY_HASH)
          .delegate(delegate)
          .keyedBy("name")
          .returns(String.class)
          .maxEntries(10)
          .cacheIf(new Pools.IsFound())
          .onEvict(new Pools.Note()));
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
