package com.acme.handles;

import io.memoir.Close;
import io.memoir.lease.Lease;
import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.ResourceCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Databases} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code connect(url, _password)} is a resource: one instance, shared by all callers,
 *       released by {@code Close}; {@code _password} is not part of the key.
 *   <li>{@code shared()} is a resource: one instance, shared by all callers.
 *   <li>{@code tables(delegate, call)} is data: a copy for each caller, for 1 hour.
 *   <li>{@code prepare()} runs once for each key.
 *   <li>{@code largest(e)} is data: a copy for each caller.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
final class Databases_Cached implements Databases {
  /** The source of {@code connect}, hashed: when it changes, older results are not used. */
  private static final String CONNECT_BODY_HASH = "4e86d6d365a2eeb8fd07776fec29c5c9";

  /** The source of {@code shared}, hashed: when it changes, older results are not used. */
  private static final String SHARED_BODY_HASH = "e1cd5705ed1d880df99475c43f8b565e";

  /** The source of {@code tables}, hashed: when it changes, older results are not used. */
  private static final String TABLES_BODY_HASH = "a48dba3fe82f86681a03c2f68d47da97";

  /** The source of {@code prepare}, hashed: when it changes, older results are not used. */
  private static final String PREPARE_BODY_HASH = "0a87f0aec25452dee6d5c20c8e6f5379";

  /** The source of {@code largest}, hashed: when it changes, older results are not used. */
  private static final String LARGEST_BODY_HASH = "7fb21ca672fbb01536bccb2cc2c0755d";

  /** What {@code connect} returned; {@code connect.clear()} forgets it. */
  public final ConnectCache connect;

  /** What {@code shared} returned; {@code shared.clear()} forgets it. */
  public final SharedCache shared;

  /** What {@code tables} returned; {@code tables.clear()} forgets it. */
  public final TablesCache tables;

  /** What {@code prepare} returned; {@code prepare.clear()} forgets it. */
  public final PrepareCache prepare;

  /** What {@code largest} returned; {@code largest.clear()} forgets it. */
  public final LargestCache largest;

  private final Databases delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  Databases_Cached(Databases delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  Databases_Cached(Databases delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.connect = new ConnectCache(caches, delegate);
    this.shared = new SharedCache(caches, delegate);
    this.tables = new TablesCache(caches, delegate);
    this.prepare = new PrepareCache(caches, delegate);
    this.largest = new LargestCache(caches, delegate);
  }

  @Override
  public AutoCloseable connect(String url, String _password) throws IOException {
    Call<AutoCloseable> call = connect.call(url);
    while (call.mustRun()) {
      try {
        call.returned(delegate.connect(url, _password));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public <T> List<T> shared() {
    Call<List<T>> call = shared.<T>call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.shared());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public List<String> tables(String delegate, int... call)
      throws IOException, InterruptedException {
    Call<List<String>> call_ = tables.call(delegate, call);
    while (call_.mustRun()) {
      try {
        call_.returned(this.delegate.tables(delegate, call));
      } catch (Throwable e) {
        call_.threw(e);
        throw e;
      }
    }
    return call_.result();
  }

  @Override
  public void prepare() {
    Call<Void> call = prepare.call();
    while (call.mustRun()) {
      try {
        delegate.prepare();
        call.returned(null);
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
  }

  @Override
  public <T extends Comparable<T>> T largest(T[] e) {
    Call<T> call = largest.call(e);
    while (call.mustRun()) {
      try {
        call.returned(delegate.largest(e));
      } catch (Throwable e_) {
        call.threw(e_);
        throw e_;
      }
    }
    return call.result();
  }

  /** The results of {@code connect(url)}. */
  public static final class ConnectCache extends ResourceCache<AutoCloseable> {
    private final Databases delegate;

    private ConnectCache(Caches caches, Databases delegate) {
      super(caches
          .function(Databases.class, "connect", String.class, String.class)
          .bodyHash(CONNECT_BODY_HASH)
          .delegate(delegate)
          .keyedBy("url")
          .onRelease(new Close())
          .leases());
      this.delegate = delegate;
    }

    /** Forgets the result of {@code connect(url)}; the next such call runs the method. */
    public void clear(String url) {
      forget(key(url), url);
    }

    /** Says why {@code connect(url)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String url) {
      return explanation(key(url), url);
    }

    /**
     * Runs {@code connect(url, _password)} now, and keeps what it returns in the place of what is
     * there.
     */
    public AutoCloseable refreshNow(String url, String _password) throws IOException {
      Call<AutoCloseable> call = beginNow(key(url), url);
      while (call.mustRun()) {
        try {
          call.returned(delegate.connect(url, _password));
        } catch (Throwable e) {
          call.threw(e);
          throw e;
        }
      }
      return call.result();
    }

    /** The result of {@code connect(url)}, not to be released before the lease is closed. */
    public Lease<AutoCloseable> lease(String url, String _password) throws IOException {
      Lease<AutoCloseable> lease = null;
      while (lease == null) {
        Call<AutoCloseable> call = call(url);
        while (call.mustRun()) {
          try {
            call.returned(delegate.connect(url, _password));
          } catch (Throwable e) {
            call.threw(e);
            throw e;
          }
        }
        lease = leased(call);
      }
      return lease;
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

  /** The results of {@code shared()}. */
  public static final class SharedCache extends ResourceCache<List<?>> {
    private final Databases delegate;

    private SharedCache(Caches caches, Databases delegate) {
      super(caches
          .function(Databases.class, "shared")
          .bodyHash(SHARED_BODY_HASH)
          .delegate(delegate)
          .leases());
      this.delegate = delegate;
    }

    /** Says why {@code shared()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    /** The result of {@code shared()}, not to be released before the lease is closed. */
    public <T> Lease<List<T>> lease() {
      Lease<List<T>> lease = null;
      while (lease == null) {
        Call<List<T>> call = this.<T>call();
        while (call.mustRun()) {
          try {
            call.returned(delegate.shared());
          } catch (Throwable e) {
            call.threw(e);
            throw e;
          }
        }
        lease = leased(call);
      }
      return lease;
    }

    private <T> Call<List<T>> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code tables(delegate, call)}. */
  public static final class TablesCache extends DataCache<List<String>> {
    private final Databases delegate;

    private TablesCache(Caches caches, Databases delegate) {
      super(caches
          .function(Databases.class, "tables", String.class, int[].class)
          .bodyHash(TABLES_BODY_HASH)
          .delegate(delegate)
          .keyedBy("delegate", "call")
          .returns(List.class, String.class)
          .ttl(Duration.ofHours(1)));
      this.delegate = delegate;
    }

    /** Forgets the result of {@code tables(delegate, call)}; the next such call runs the method. */
    public void clear(String delegate, int... call) {
      forget(key(delegate, call), delegate, call);
    }

    /** Says why {@code tables(delegate, call)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String delegate, int... call) {
      return explanation(key(delegate, call), delegate, call);
    }

    /**
     * Runs {@code tables(delegate, call)} now, and keeps what it returns in the place of what is
     * there.
     */
    public List<String> refreshNow(String delegate, int... call)
        throws IOException, InterruptedException {
      Call<List<String>> call_ = beginNow(key(delegate, call), delegate, call);
      while (call_.mustRun()) {
        try {
          call_.returned(this.delegate.tables(delegate, call));
        } catch (Throwable e) {
          call_.threw(e);
          throw e;
        }
      }
      return call_.result();
    }

    private Call<List<String>> call(String delegate, int[] call) {
      Object key = key(delegate, call);
      Call<List<String>> found = find(key);
      return found != null ? found : begin(key, delegate, call);
    }

    private Object key(String delegate, int[] call) {
      return new Key(exact("delegate", delegate), argument("call", call));
    }

    private record Key(Object delegate, Object call) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(delegate, that.delegate)
            && Objects.equals(call, that.call);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(delegate);
        return mixed(hash, Objects.hashCode(call));
      }
    }
  }

  /** The results of {@code prepare()}. */
  public static final class PrepareCache extends DataCache<Void> {
    private final Databases delegate;

    private PrepareCache(Caches caches, Databases delegate) {
      super(caches
          .function(Databases.class, "prepare")
          .bodyHash(PREPARE_BODY_HASH)
          .delegate(delegate));
      this.delegate = delegate;
    }

    /** Says why {@code prepare()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    /** Runs {@code prepare()} now, and keeps what it returns in the place of what is there. */
    public void refreshNow() {
      Call<Void> call = beginNow(NO_ARGUMENTS);
      while (call.mustRun()) {
        try {
          delegate.prepare();
          call.returned(null);
        } catch (Throwable e) {
          call.threw(e);
          throw e;
        }
      }
    }

    private Call<Void> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code largest(e)}. */
  public static final class LargestCache extends DataCache<Comparable<?>> {
    private final Databases delegate;

    private LargestCache(Caches caches, Databases delegate) {
      super(caches
          .function(Databases.class, "largest", Comparable[].class)
          .bodyHash(LARGEST_BODY_HASH)
          .delegate(delegate)
          .keyedBy("e")
          .returns(Comparable.class));
      this.delegate = delegate;
    }

    /** Forgets the result of {@code largest(e)}; the next such call runs the method. */
    public <T extends Comparable<T>> void clear(T[] e) {
      forget(key(e), (Object) e);
    }

    /** Says why {@code largest(e)} would hit or miss now; runs and changes nothing. */
    public <T extends Comparable<T>> Explanation explain(T[] e) {
      return explanation(key(e), (Object) e);
    }

    /** Runs {@code largest(e)} now, and keeps what it returns in the place of what is there. */
    public <T extends Comparable<T>> T refreshNow(T[] e) {
      Call<T> call = beginNow(key(e), (Object) e);
      while (call.mustRun()) {
        try {
          call.returned(delegate.largest(e));
        } catch (Throwable e_) {
          call.threw(e_);
          throw e_;
        }
      }
      return call.result();
    }

    private <T extends Comparable<T>> Call<T> call(T[] e) {
      Object key = key(e);
      Call<T> found = find(key);
      return found != null ? found : begin(key, (Object) e);
    }

    private <T extends Comparable<T>> Object key(T[] e) {
      return new Key(argument("e", e));
    }

    private record Key(Object e) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(e, that.e);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(e);
      }
    }
  }
}
