package com.acme.shadowing;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Base} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code byType(value)} is data: a copy for each caller.
 *   <li>{@code bounded(value)} is data: a copy for each caller.
 *   <li>{@code node(leaf)} is data: a copy for each caller.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Base_Cached<A> implements Base<A> {
  /** The source of {@code byType}, hashed: when it changes, older results are not used. */
  private static final String BY_TYPE_BODY_HASH = "c26490c062b881b906a4fb56161c547b";

  /** The source of {@code bounded}, hashed: when it changes, older results are not used. */
  private static final String BOUNDED_BODY_HASH = "dfba12e6b2dd09ba18cb390d91b1f9ff";

  /** The source of {@code node}, hashed: when it changes, older results are not used. */
  private static final String NODE_BODY_HASH = "e5bb8404cddc0b1d9dce657754ecd6a4";

  /** What {@code byType} returned; {@code byType.clear()} forgets it. */
  public final ByTypeCache<A> byType;

  /** What {@code bounded} returned; {@code bounded.clear()} forgets it. */
  public final BoundedCache<A> bounded;

  /** What {@code node} returned; {@code node.clear()} forgets it. */
  public final NodeCache<A> node;

  private final Base<A> delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Base_Cached(Base<A> delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Base_Cached(Base<A> delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.byType = new ByTypeCache<>(caches, delegate);
    this.bounded = new BoundedCache<>(caches, delegate);
    this.node = new NodeCache<>(caches, delegate);
  }

  @Override
  public <T> Map<A, T> byType(T value) {
    Call<Map<A, T>> call = byType.call(value);
    while (call.mustRun()) {
      try {
        call.returned(delegate.byType(value));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public <T extends A> List<T> bounded(T value) {
    Call<List<T>> call = bounded.call(value);
    while (call.mustRun()) {
      try {
        call.returned(delegate.bounded(value));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public <T> Tree<T>.Node node(Tree<A>.Leaf<T> leaf) {
    Call<Tree<T>.Node> call = node.call(leaf);
    while (call.mustRun()) {
      try {
        call.returned(delegate.node(leaf));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code byType(value)}. */
  public static final class ByTypeCache<A> extends DataCache<Map<A, ?>> {
    private ByTypeCache(Caches caches, Base<A> delegate) {
      super(caches
          .function(Base.class, "byType", Object.class)
          .bodyHash(BY_TYPE_BODY_HASH)
          .delegate(delegate)
          .keyedBy("value")
          .returns(Map.class));
    }

    /** Forgets the result of {@code byType(value)}; the next such call runs the method. */
    public <T> void clear(T value) {
      forget(key(value), value);
    }

    /** Says why {@code byType(value)} would hit or miss now; runs and changes nothing. */
    public <T> Explanation explain(T value) {
      return explanation(key(value), value);
    }

    private <T> Call<Map<A, T>> call(T value) {
      Object key = key(value);
      Call<Map<A, T>> found = find(key);
      return found != null ? found : begin(key, value);
    }

    private <T> Object key(T value) {
      return new Key(argument("value", value));
    }

    private record Key(Object value) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(value, that.value);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(value);
      }
    }
  }

  /** The results of {@code bounded(value)}. */
  public static final class BoundedCache<A> extends DataCache<List<?>> {
    private BoundedCache(Caches caches, Base<A> delegate) {
      super(caches
          .function(Base.class, "bounded", Object.class)
          .bodyHash(BOUNDED_BODY_HASH)
          .delegate(delegate)
          .keyedBy("value")
          .returns(List.class));
    }

    /** Forgets the result of {@code bounded(value)}; the next such call runs the method. */
    public <T extends A> void clear(T value) {
      forget(key(value), value);
    }

    /** Says why {@code bounded(value)} would hit or miss now; runs and changes nothing. */
    public <T extends A> Explanation explain(T value) {
      return explanation(key(value), value);
    }

    private <T extends A> Call<List<T>> call(T value) {
      Object key = key(value);
      Call<List<T>> found = find(key);
      return found != null ? found : begin(key, value);
    }

    private <T extends A> Object key(T value) {
      return new Key(argument("value", value));
    }

    private record Key(Object value) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(value, that.value);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(value);
      }
    }
  }

  /** The results of {@code node(leaf)}. */
  public static final class NodeCache<A> extends DataCache<Object> {
    private NodeCache(Caches caches, Base<A> delegate) {
      super(caches
          .function(Base.class, "node", Tree.Leaf.class)
          .bodyHash(NODE_BODY_HASH)
          .delegate(delegate)
          .keyedBy("leaf")
          .returns(Tree.Node.class));
    }

    /** Forgets the result of {@code node(leaf)}; the next such call runs the method. */
    public <T> void clear(Tree<A>.Leaf<T> leaf) {
      forget(key(leaf), leaf);
    }

    /** Says why {@code node(leaf)} would hit or miss now; runs and changes nothing. */
    public <T> Explanation explain(Tree<A>.Leaf<T> leaf) {
      return explanation(key(leaf), leaf);
    }

    private <T> Call<Tree<T>.Node> call(Tree<A>.Leaf<T> leaf) {
      Object key = key(leaf);
      Call<Tree<T>.Node> found = find(key);
      return found != null ? found : begin(key, leaf);
    }

    private <T> Object key(Tree<A>.Leaf<T> leaf) {
      return new Key(argument("leaf", leaf));
    }

    private record Key(Object leaf) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(leaf, that.leaf);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(leaf);
      }
    }
  }
}
