package com.acme.generics;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * A {@link Repository} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code find(key)} is data: a copy for each caller.
 *   <li>{@code groupedBy(type, properties)} is data: a copy for each caller.
 *   <li>{@code only(type)} is data: a copy for each caller.
 *   <li>{@code allOrFail(none, failure)} is data: a copy for each caller.
 *   <li>{@code nothingTellsTheTypes()} is data: a copy for each caller.
 *   <li>{@code all(filter)} is not cached.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Repository_Cached<K extends Comparable<K> & Serializable, E>
    implements Repository<K, E> {
  /** The source of {@code find}, hashed: when it changes, older results are not used. */
  private static final String FIND_BODY_HASH = "9c1a5a3df5e91e6b5d2ca41ceb71f66f";

  /** The source of {@code groupedBy}, hashed: when it changes, older results are not used. */
  private static final String GROUPED_BY_BODY_HASH = "aaa763cc5e0879fa9cbf640faf3845bc";

  /** The source of {@code only}, hashed: when it changes, older results are not used. */
  private static final String ONLY_BODY_HASH = "3e47c87dd9ef533b457558274f945729";

  /** The source of {@code allOrFail}, hashed: when it changes, older results are not used. */
  private static final String ALL_OR_FAIL_BODY_HASH = "105a9d82ceb2bb6555d0aef3bfab62ab";

  /**
   * The source of {@code nothingTellsTheTypes}, hashed: when it changes, older results are not
   * used.
   */
  private static final String NOTHING_TELLS_THE_TYPES_BODY_HASH =
      "b177755f600f6672efcc4a25f58d81cd";

  /** What {@code find} returned; {@code find.clear()} forgets it. */
  public final FindCache<K, E> find;

  /** What {@code groupedBy} returned; {@code groupedBy.clear()} forgets it. */
  public final GroupedByCache<K, E> groupedBy;

  /** What {@code only} returned; {@code only.clear()} forgets it. */
  public final OnlyCache<K, E> only;

  /** What {@code allOrFail} returned; {@code allOrFail.clear()} forgets it. */
  public final AllOrFailCache<K, E> allOrFail;

  /**
   * What {@code nothingTellsTheTypes} returned; {@code nothingTellsTheTypes.clear()} forgets it.
   */
  public final NothingTellsTheTypesCache<K, E> nothingTellsTheTypes;

  private final Repository<K, E> delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Repository_Cached(Repository<K, E> delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Repository_Cached(Repository<K, E> delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.find = new FindCache<>(caches, delegate);
    this.groupedBy = new GroupedByCache<>(caches, delegate);
    this.only = new OnlyCache<>(caches, delegate);
    this.allOrFail = new AllOrFailCache<>(caches, delegate);
    this.nothingTellsTheTypes = new NothingTellsTheTypesCache<>(caches, delegate);
  }

  @Override
  public Optional<E> find(K key) {
    Call<Optional<E>> call = find.call(key);
    while (call.mustRun()) {
      try {
        call.returned(delegate.find(key));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public <T extends Comparable<? super T>> Map<T, List<E>> groupedBy(
      Class<T> type, String... properties) {
    Call<Map<T, List<E>>> call = groupedBy.call(type, properties);
    while (call.mustRun()) {
      try {
        call.returned(delegate.groupedBy(type, properties));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public <T extends E> T only(Class<T> type) throws IllegalStateException {
    Call<T> call = only.call(type);
    while (call.mustRun()) {
      try {
        call.returned(delegate.only(type));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public <T, X extends Exception> T[] allOrFail(T[] none, Class<X> failure) throws X {
    Call<T[]> call = allOrFail.call(none, failure);
    while (call.mustRun()) {
      try {
        call.returned(delegate.allOrFail(none, failure));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public <T extends Number & Comparable<T>, U> Map<T, U> nothingTellsTheTypes() {
    Call<Map<T, U>> call = nothingTellsTheTypes.<T, U>call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.nothingTellsTheTypes());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public List<? super E> all(Map<? extends K, ? super E> filter) {
    return delegate.all(filter);
  }

  /** The results of {@code find(key)}. */
  public static final class FindCache<K extends Comparable<K> & Serializable, E>
      extends DataCache<Optional<E>> {
    private FindCache(Caches caches, Repository<K, E> delegate) {
      super(caches
          .function(Repository.class, "find", Comparable.class)
          .bodyHash(FIND_BODY_HASH)
          .delegate(delegate)
          .keyedBy("key")
          .returns(Optional.class));
    }

    /** Forgets the result of {@code find(key)}; the next such call runs the method. */
    public void clear(K key) {
      forget(key(key), key);
    }

    /** Says why {@code find(key)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(K key) {
      return explanation(key(key), key);
    }

    private Call<Optional<E>> call(K key) {
      Object key_ = key(key);
      Call<Optional<E>> found = find(key_);
      return found != null ? found : begin(key_, key);
    }

    private Object key(K key) {
      return new Key(argument("key", key));
    }

    private record Key(Object key) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(key, that.key);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(key);
      }
    }
  }

  /** The results of {@code groupedBy(type, properties)}. */
  public static final class GroupedByCache<K extends Comparable<K> & Serializable, E>
      extends DataCache<Map<?, List<E>>> {
    private GroupedByCache(Caches caches, Repository<K, E> delegate) {
      super(caches
          .function(Repository.class, "groupedBy", Class.class, String[].class)
          .bodyHash(GROUPED_BY_BODY_HASH)
          .delegate(delegate)
          .keyedBy("type", "properties")
          .returns(Map.class, Comparable.class, List.class));
    }

    /**
     * Forgets the result of {@code groupedBy(type, properties)}; the next such call runs the
     * method.
     */
    public <T extends Comparable<? super T>> void clear(Class<T> type, String... properties) {
      forget(key(type, properties), type, properties);
    }

    /**
     * Says why {@code groupedBy(type, properties)} would hit or miss now; runs and changes nothing.
     */
    public <T extends Comparable<? super T>> Explanation explain(
        Class<T> type, String... properties) {
      return explanation(key(type, properties), type, properties);
    }

    private <T extends Comparable<? super T>> Call<Map<T, List<E>>> call(
        Class<T> type, String[] properties) {
      Object key = key(type, properties);
      Call<Map<T, List<E>>> found = find(key);
      return found != null ? found : begin(key, type, properties);
    }

    private <T extends Comparable<? super T>> Object key(Class<T> type, String[] properties) {
      return new Key(argument("type", type), argument("properties", properties));
    }

    private record Key(Object type, Object properties) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(type, that.type)
            && Objects.equals(properties, that.properties);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(type);
        return mixed(hash, Objects.hashCode(properties));
      }
    }
  }

  /** The results of {@code only(type)}. */
  public static final class OnlyCache<K extends Comparable<K> & Serializable, E>
      extends DataCache<E> {
    private OnlyCache(Caches caches, Repository<K, E> delegate) {
      super(caches
          .function(Repository.class, "only", Class.class)
          .bodyHash(ONLY_BODY_HASH)
          .delegate(delegate)
          .keyedBy("type"));
    }

    /** Forgets the result of {@code only(type)}; the next such call runs the method. */
    public <T extends E> void clear(Class<T> type) {
      forget(key(type), type);
    }

    /** Says why {@code only(type)} would hit or miss now; runs and changes nothing. */
    public <T extends E> Explanation explain(Class<T> type) {
      return explanation(key(type), type);
    }

    private <T extends E> Call<T> call(Class<T> type) {
      Object key = key(type);
      Call<T> found = find(key);
      return found != null ? found : begin(key, type);
    }

    private <T extends E> Object key(Class<T> type) {
      return new Key(argument("type", type));
    }

    private record Key(Object type) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(type, that.type);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(type);
      }
    }
  }

  /** The results of {@code allOrFail(none, failure)}. */
  public static final class AllOrFailCache<K extends Comparable<K> & Serializable, E>
      extends DataCache<Object[]> {
    private AllOrFailCache(Caches caches, Repository<K, E> delegate) {
      super(caches
          .function(Repository.class, "allOrFail", Object[].class, Class.class)
          .bodyHash(ALL_OR_FAIL_BODY_HASH)
          .delegate(delegate)
          .keyedBy("none", "failure"));
    }

    /**
     * Forgets the result of {@code allOrFail(none, failure)}; the next such call runs the method.
     */
    public <T, X extends Exception> void clear(T[] none, Class<X> failure) {
      forget(key(none, failure), none, failure);
    }

    /**
     * Says why {@code allOrFail(none, failure)} would hit or miss now; runs and changes nothing.
     */
    public <T, X extends Exception> Explanation explain(T[] none, Class<X> failure) {
      return explanation(key(none, failure), none, failure);
    }

    private <T, X extends Exception> Call<T[]> call(T[] none, Class<X> failure) {
      Object key = key(none, failure);
      Call<T[]> found = find(key);
      return found != null ? found : begin(key, none, failure);
    }

    private <T, X extends Exception> Object key(T[] none, Class<X> failure) {
      return new Key(argument("none", none), argument("failure", failure));
    }

    private record Key(Object none, Object failure) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(none, that.none)
            && Objects.equals(failure, that.failure);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(none);
        return mixed(hash, Objects.hashCode(failure));
      }
    }
  }

  /** The results of {@code nothingTellsTheTypes()}. */
  public static final class NothingTellsTheTypesCache<K extends Comparable<K> & Serializable, E>
      extends DataCache<Map<?, ?>> {
    private NothingTellsTheTypesCache(Caches caches, Repository<K, E> delegate) {
      super(caches
          .function(Repository.class, "nothingTellsTheTypes")
          .bodyHash(NOTHING_TELLS_THE_TYPES_BODY_HASH)
          .delegate(delegate)
          .returns(Map.class, Number.class, Comparable.class));
    }

    /** Says why {@code nothingTellsTheTypes()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private <T extends Number & Comparable<T>, U> Call<Map<T, U>> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }
}
