package com.acme.names;

import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.shape.FieldSink;
import io.memoir.runtime.shape.Funnel;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Names} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code find(key, caches, override, hashCode, hashCode_)} is data: a copy for each caller.
 *   <li>{@code fIND(delegate)} is data: a copy for each caller.
 *   <li>{@code get(get, body)} is data: a copy for each caller.
 *   <li>{@code delegate(caches)} is data: a copy for each caller.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Names_Cached<Key, FindCache> implements Names<Key, FindCache> {
  /** The source of {@code find}, hashed: when it changes, older results are not used. */
  private static final String FIND_BODY_HASH = "f31cf83a550052624263bc2f972d9181";

  /** The source of {@code fIND}, hashed: when it changes, older results are not used. */
  private static final String F_IND_BODY_HASH = "25c82fbe1daca672e70449e260fb89fe";

  /** The source of {@code get}, hashed: when it changes, older results are not used. */
  private static final String GET_BODY_HASH = "2e70a6aa412c71804ed3130cdb59980f";

  /** The source of {@code delegate}, hashed: when it changes, older results are not used. */
  private static final String DELEGATE_BODY_HASH = "cfdea4d788938afe121c30dfe2edbe8b";

  /** What {@code find} returned; {@code find.clear()} forgets it. */
  public final FindCache_<Key, FindCache> find;

  /** What {@code fIND} returned; {@code fIND.clear()} forgets it. */
  public final FINDCache__<Key, FindCache> fIND;

  /** What {@code get} returned; {@code get.clear()} forgets it. */
  public final GetCache<Key, FindCache> get;

  /** What {@code delegate} returned; {@code delegate.clear()} forgets it. */
  public final DelegateCache<Key, FindCache> delegate;

  private final Names<Key, FindCache> delegate_;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Names_Cached(Names<Key, FindCache> delegate) {
    this(delegate, io.memoir.runtime.Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Names_Cached(Names<Key, FindCache> delegate, io.memoir.runtime.Caches caches) {
    this.delegate_ = Objects.requireNonNull(delegate, "delegate");
    this.find = new FindCache_<>(caches, delegate);
    this.fIND = new FINDCache__<>(caches, delegate);
    this.get = new GetCache<>(caches, delegate);
    this.delegate = new DelegateCache<>(caches, delegate);
  }

  @java.lang.Override
  public Key find(Key key, FindCache caches, Override override, int hashCode, int hashCode_) {
    Call<Key> call = find.call(key, caches, override, hashCode, hashCode_);
    while (call.mustRun()) {
      try {
        call.returned(delegate_.find(key, caches, override, hashCode, hashCode_));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @java.lang.Override
  public int fIND(String delegate) {
    Call<Integer> call = fIND.call(delegate);
    while (call.mustRun()) {
      try {
        call.returned(delegate_.fIND(delegate));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @java.lang.Override
  public <Override, Body> Body get(Override get, Body body) {
    Call<Body> call = this.get.call(get, body);
    while (call.mustRun()) {
      try {
        call.returned(delegate_.get(get, body));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @java.lang.Override
  public int delegate(Caches caches) {
    Call<Integer> call = delegate.call(caches);
    while (call.mustRun()) {
      try {
        call.returned(delegate_.delegate(caches));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code find(key, caches, override, hashCode, hashCode_)}. */
  public static final class FindCache_<Key, FindCache> extends DataCache<Key> {
    private FindCache_(io.memoir.runtime.Caches caches, Names<Key, FindCache> delegate) {
      super(caches
          .function(
              Names.class, "find", Object.class, Object.class, Override.class, int.class, int.class)
          .bodyHash(FIND_BODY_HASH)
          .delegate(delegate)
          .keyedBy("key", "caches", "override", "hashCode", "hashCode_")
          .funnel(new OverrideFunnel()));
    }

    /**
     * Forgets the result of {@code find(key, caches, override, hashCode, hashCode_)}; the next such
     * call runs the method.
     */
    public void clear(Key key, FindCache caches, Override override, int hashCode, int hashCode_) {
      forget(
          key(key, caches, override, hashCode, hashCode_),
          key,
          caches,
          override,
          hashCode,
          hashCode_);
    }

    /**
     * Says why {@code find(key, caches, override, hashCode, hashCode_)} would hit or miss now; runs
     * and changes nothing.
     */
    public Explanation explain(
        Key key, FindCache caches, Override override, int hashCode, int hashCode_) {
      return explanation(
          key(key, caches, override, hashCode, hashCode_),
          key,
          caches,
          override,
          hashCode,
          hashCode_);
    }

    private Call<Key> call(
        Key key, FindCache caches, Override override, int hashCode, int hashCode_) {
      Object key_ = key(key, caches, override, hashCode, hashCode_);
      Call<Key> found = find(key_);
      return found != null ? found : begin(key_, key, caches, override, hashCode, hashCode_);
    }

    private Object key(Key key, FindCache caches, Override override, int hashCode, int hashCode_) {
      return new Key_(
          argument("key", key),
          argument("caches", caches),
          argument("override", override),
          hashCode,
          hashCode_);
    }

    private record Key_(Object key, Object caches, Object override, int hashCode__, int hashCode_) {
      @java.lang.Override
      public boolean equals(Object other) {
        return other instanceof Key_ that
            && Objects.equals(key, that.key)
            && Objects.equals(caches, that.caches)
            && Objects.equals(override, that.override)
            && hashCode__ == that.hashCode__
            && hashCode_ == that.hashCode_;
      }

      @java.lang.Override
      public int hashCode() {
        int hash = Objects.hashCode(key);
        hash = mixed(hash, Objects.hashCode(caches));
        hash = mixed(hash, Objects.hashCode(override));
        hash = mixed(hash, Integer.hashCode(hashCode__));
        return mixed(hash, Integer.hashCode(hashCode_));
      }
    }
  }

  /** The results of {@code fIND(delegate)}. */
  public static final class FINDCache__<Key, FindCache> extends DataCache<Integer> {
    private FINDCache__(io.memoir.runtime.Caches caches, Names<Key, FindCache> delegate) {
      super(caches
          .function(Names.class, "fIND", String.class)
          .bodyHash(F_IND_BODY_HASH)
          .delegate(delegate)
          .keyedBy("delegate"));
    }

    /** Forgets the result of {@code fIND(delegate)}; the next such call runs the method. */
    public void clear(String delegate) {
      forget(key(delegate), delegate);
    }

    /** Says why {@code fIND(delegate)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String delegate) {
      return explanation(key(delegate), delegate);
    }

    private Call<Integer> call(String delegate) {
      Call<Integer> found = find(key(delegate));
      return found != null ? found : begin(key(delegate), delegate);
    }

    private Object key(String delegate) {
      return new Key_(exact("delegate", delegate));
    }

    private record Key_(Object delegate) {
      @java.lang.Override
      public boolean equals(Object other) {
        return other instanceof Key_ that && Objects.equals(delegate, that.delegate);
      }

      @java.lang.Override
      public int hashCode() {
        return Objects.hashCode(delegate);
      }
    }
  }

  /** The results of {@code get(get, body)}. */
  public static final class GetCache<Key, FindCache> extends DataCache<Object> {
    private GetCache(io.memoir.runtime.Caches caches, Names<Key, FindCache> delegate) {
      super(caches
          .function(Names.class, "get", Object.class, Object.class)
          .bodyHash(GET_BODY_HASH)
          .delegate(delegate)
          .keyedBy("get", "body"));
    }

    /** Forgets the result of {@code get(get, body)}; the next such call runs the method. */
    public <Override, Body> void clear(Override get, Body body) {
      forget(key(get, body), get, body);
    }

    /** Says why {@code get(get, body)} would hit or miss now; runs and changes nothing. */
    public <Override, Body> Explanation explain(Override get, Body body) {
      return explanation(key(get, body), get, body);
    }

    private <Override, Body> Call<Body> call(Override get, Body body) {
      Object key = key(get, body);
      Call<Body> found = find(key);
      return found != null ? found : begin(key, get, body);
    }

    private <Override, Body> Object key(Override get, Body body) {
      return new Key_(argument("get", get), argument("body", body));
    }

    private record Key_(Object get, Object body) {
      @java.lang.Override
      public boolean equals(Object other) {
        return other instanceof Key_ that
            && Objects.equals(get, that.get)
            && Objects.equals(body, that.body);
      }

      @java.lang.Override
      public int hashCode() {
        int hash = Objects.hashCode(get);
        return mixed(hash, Objects.hashCode(body));
      }
    }
  }

  /** The results of {@code delegate(caches)}. */
  public static final class DelegateCache<Key, FindCache> extends DataCache<Integer> {
    private DelegateCache(io.memoir.runtime.Caches caches, Names<Key, FindCache> delegate) {
      super(caches
          .function(Names.class, "delegate", Caches.class)
          .bodyHash(DELEGATE_BODY_HASH)
          .delegate(delegate)
          .keyedBy("caches")
          .funnel(new CachesFunnel()));
    }

    /** Forgets the result of {@code delegate(caches)}; the next such call runs the method. */
    public void clear(Caches caches) {
      forget(key(caches), caches);
    }

    /** Says why {@code delegate(caches)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(Caches caches) {
      return explanation(key(caches), caches);
    }

    private Call<Integer> call(Caches caches) {
      Object key = key(caches);
      Call<Integer> found = find(key);
      return found != null ? found : begin(key, caches);
    }

    private Object key(Caches caches) {
      return new Key_(argument("caches", caches));
    }

    private record Key_(Object caches) {
      @java.lang.Override
      public boolean equals(Object other) {
        return other instanceof Key_ that && Objects.equals(caches, that.caches);
      }

      @java.lang.Override
      public int hashCode() {
        return Objects.hashCode(caches);
      }
    }
  }

  /** Reads a {@link Override} for keys. */
  private static final class OverrideFunnel extends Funnel<Override> {
    private OverrideFunnel() {
      super(Override.class, "int n");
    }

    @java.lang.Override
    public void read(Override value, FieldSink fields) {
      fields.add(value.n());
    }
  }

  /** Reads a {@link Caches} for keys. */
  private static final class CachesFunnel extends Funnel<Caches> {
    private CachesFunnel() {
      super(Caches.class, "int n");
    }

    @java.lang.Override
    public void read(Caches value, FieldSink fields) {
      fields.add(value.n());
    }
  }
}
