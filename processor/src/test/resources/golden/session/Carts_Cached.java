package session;

import io.memoir.Close;
import io.memoir.Scope;
import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.ResourceCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Carts} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code items(shop)} is data of the session: a copy for each caller, for 10 minutes, at most
 *       5 results.
 *   <li>{@code connection(url)} is a resource of the session: one instance, shared by all callers,
 *       released by {@code Close}.
 *   <li>{@code count(shop)} is data: a copy for each caller.
 *   <li>{@code sellOut(shop)} is not cached; when it ends, results of {@code items}, {@code count}
 *       are forgotten.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Carts_Cached implements Carts {
  /** The source of {@code items}, hashed: when it changes, older results are not used. */
  private static final String ITEMS_BODY_HASH = "afa929b474cbc2292833f9147252a072";

  /** The source of {@code connection}, hashed: when it changes, older results are not used. */
  private static final String CONNECTION_BODY_HASH = "a4adf44cd151698eefbe25ebdf6d3aa2";

  /** The source of {@code count}, hashed: when it changes, older results are not used. */
  private static final String COUNT_BODY_HASH = "2f0c74d97da6ca6e2ec78d88d7e5037b";

  /** What {@code items} returned; {@code items.clear()} forgets it. */
  public final ItemsCache items;

  /** What {@code connection} returned; {@code connection.clear()} forgets it. */
  public final ConnectionCache connection;

  /** What {@code count} returned; {@code count.clear()} forgets it. */
  public final CountCache count;

  private final Carts delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Carts_Cached(Carts delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Carts_Cached(Carts delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.items = new ItemsCache(caches, delegate);
    this.connection = new ConnectionCache(caches, delegate);
    this.count = new CountCache(caches, delegate);
  }

  @Override
  public List<String> items(String shop) {
    Call<List<String>> call = items.call(shop);
    while (call.mustRun()) {
      try {
        call.returned(delegate.items(shop));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public AutoCloseable connection(String url) {
    Call<AutoCloseable> call = connection.call(url);
    while (call.mustRun()) {
      try {
        call.returned(delegate.connection(url));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public int count(String shop) {
    Call<Integer> call = count.call(shop);
    while (call.mustRun()) {
      try {
        call.returned(delegate.count(shop));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public void sellOut(String shop) {
    try {
      delegate.sellOut(shop);
    } finally {
      items.clearInAllSessions();
      count.clear();
    }
  }

  /** The results of {@code items(shop)}. */
  public static final class ItemsCache extends DataCache<List<String>> {
    private ItemsCache(Caches caches, Carts delegate) {
      super(caches
          .function(Carts.class, "items", String.class)
          .bodyHash(ITEMS_BODY_HASH)
          .delegate(delegate)
          .keyedBy("shop")
          .returns(List.class, String.class)
          .scope(Scope.SESSION)
          .ttl(Duration.ofMinutes(10))
          .maxEntries(5));
    }

    /** Forgets the result of {@code items(shop)}; the next such call runs the method. */
    public void clear(String shop) {
      forget(key(shop), shop);
    }

    /** Says why {@code items(shop)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String shop) {
      return explanation(key(shop), shop);
    }

    private Call<List<String>> call(String shop) {
      Call<List<String>> found = find(key(shop));
      return found != null ? found : begin(key(shop), shop);
    }

    private Object key(String shop) {
      return new Key(exact("shop", shop));
    }

    private record Key(Object shop) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(shop, that.shop);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(shop);
      }
    }
  }

  /** The results of {@code connection(url)}. */
  public static final class ConnectionCache extends ResourceCache<AutoCloseable> {
    private ConnectionCache(Caches caches, Carts delegate) {
      super(caches
          .function(Carts.class, "connection", String.class)
          .bodyHash(CONNECTION_BODY_HASH)
          .delegate(delegate)
          .keyedBy("url")
          .scope(Scope.SESSION)
          .onRelease(new Close()));
    }

    /** Forgets the result of {@code connection(url)}; the next such call runs the method. */
    public void clear(String url) {
      forget(key(url), url);
    }

    /** Says why {@code connection(url)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String url) {
      return explanation(key(url), url);
    }

    private Call<AutoCloseable> call(String url) {
      Call<AutoCloseable> found = find(key(url));
      return found != null ? found : begin(key(url), url);
    }

    private Object key(String url) {
      return new Key(exact("url", url));
    }

    private record Key(Object url) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(url, that.url);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(url);
      }
    }
  }

  /** The results of {@code count(shop)}. */
  public static final class CountCache extends DataCache<Integer> {
    private CountCache(Caches caches, Carts delegate) {
      super(caches
          .function(Carts.class, "count", String.class)
          .bodyHash(COUNT_BODY_HASH)
          .delegate(delegate)
          .keyedBy("shop"));
    }

    /** Forgets the result of {@code count(shop)}; the next such call runs the method. */
    public void clear(String shop) {
      forget(key(shop), shop);
    }

    /** Says why {@code count(shop)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String shop) {
      return explanation(key(shop), shop);
    }

    private Call<Integer> call(String shop) {
      Call<Integer> found = find(key(shop));
      return found != null ? found : begin(key(shop), shop);
    }

    private Object key(String shop) {
      return new Key(exact("shop", shop));
    }

    private record Key(Object shop) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(shop, that.shop);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(shop);
      }
    }
  }
}
