package com.acme.merged;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.io.FileNotFoundException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Merged} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code clone()} is data: a copy for each caller.
 *   <li>{@code read(n)} is data: a copy for each caller.
 *   <li>{@code names()} is data: a copy for each caller.
 *   <li>{@code sorted(first)} is data: a copy for each caller.
 *   <li>{@code old(n)} is data: a copy for each caller.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Merged_Cached implements Merged {
  /** The source of {@code clone}, hashed: when it changes, older results are not used. */
  private static final String CLONE_BODY_HASH = "fa2a455f80e38fe07d9838fa71b57a05";

  /** The source of {@code read}, hashed: when it changes, older results are not used. */
  private static final String READ_BODY_HASH = "e62cc02093417a282c8ea812b1ae6e75";

  /** The source of {@code names}, hashed: when it changes, older results are not used. */
  private static final String NAMES_BODY_HASH = "e420ec280c315b577f836942b16b1696";

  /** The source of {@code sorted}, hashed: when it changes, older results are not used. */
  private static final String SORTED_BODY_HASH = "4acfe8991d2c94fdade97062d31e5abb";

  /** The source of {@code old}, hashed: when it changes, older results are not used. */
  private static final String OLD_BODY_HASH = "36ecc7b9267b3bb935ef1516b937eb7e";

  /** What {@code clone} returned; {@code clone.clear()} forgets it. */
  public final CloneCache clone;

  /** What {@code read} returned; {@code read.clear()} forgets it. */
  public final ReadCache read;

  /** What {@code names} returned; {@code names.clear()} forgets it. */
  public final NamesCache names;

  /** What {@code sorted} returned; {@code sorted.clear()} forgets it. */
  public final SortedCache sorted;

  /** What {@code old} returned; {@code old.clear()} forgets it. */
  public final OldCache old;

  private final Merged delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Merged_Cached(Merged delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Merged_Cached(Merged delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.clone = new CloneCache(caches, delegate);
    this.read = new ReadCache(caches, delegate);
    this.names = new NamesCache(caches, delegate);
    this.sorted = new SortedCache(caches, delegate);
    this.old = new OldCache(caches, delegate);
  }

  @Override
  public Merged clone() {
    Call<Merged> call = clone.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.clone());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public String read(int n) throws FileNotFoundException {
    Call<String> call = read.call(n);
    while (call.mustRun()) {
      try {
        call.returned(delegate.read(n));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public List<String> names() {
    Call<List<String>> call = names.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.names());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public <U extends Comparable<U>> List<U> sorted(U first) throws FileNotFoundException {
    Call<List<U>> call = sorted.call(first);
    while (call.mustRun()) {
      try {
        call.returned(delegate.sorted(first));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  @Deprecated
  public int old(int n) {
    Call<Integer> call = old.call(n);
    while (call.mustRun()) {
      try {
        call.returned(delegate.old(n));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code clone()}. */
  public static final class CloneCache extends DataCache<Merged> {
    private CloneCache(Caches caches, Merged delegate) {
      super(caches
          .function(Merged.class, "clone")
          .bodyHash(CLONE_BODY_HASH)
          .delegate(delegate)
          .returns(Merged.class));
    }

    /** Says why {@code clone()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<Merged> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code read(n)}. */
  public static final class ReadCache extends DataCache<String> {
    private ReadCache(Caches caches, Merged delegate) {
      super(caches
          .function(Merged.class, "read", int.class)
          .bodyHash(READ_BODY_HASH)
          .delegate(delegate)
          .keyedBy("n")
          .returns(String.class));
    }

    /** Forgets the result of {@code read(n)}; the next such call runs the method. */
    public void clear(int n) {
      forget(key(n), n);
    }

    /** Says why {@code read(n)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(int n) {
      return explanation(key(n), n);
    }

    private Call<String> call(int n) {
      Call<String> found = find(key(n));
      return found != null ? found : begin(key(n), n);
    }

    private Object key(int n) {
      return new Key(n);
    }

    private record Key(int n) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && n == that.n;
      }

      @Override
      public int hashCode() {
        return Integer.hashCode(n);
      }
    }
  }

  /** The results of {@code names()}. */
  public static final class NamesCache extends DataCache<List<String>> {
    private NamesCache(Caches caches, Merged delegate) {
      super(caches
          .function(Merged.class, "names")
          .bodyHash(NAMES_BODY_HASH)
          .delegate(delegate)
          .returns(List.class, String.class));
    }

    /** Says why {@code names()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<List<String>> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code sorted(first)}. */
  public static final class SortedCache extends DataCache<List<?>> {
    private SortedCache(Caches caches, Merged delegate) {
      super(caches
          .function(Merged.class, "sorted", Comparable.class)
          .bodyHash(SORTED_BODY_HASH)
          .delegate(delegate)
          .keyedBy("first")
          .returns(List.class, Comparable.class));
    }

    /** Forgets the result of {@code sorted(first)}; the next such call runs the method. */
    public <U extends Comparable<U>> void clear(U first) {
      forget(key(first), first);
    }

    /** Says why {@code sorted(first)} would hit or miss now; runs and changes nothing. */
    public <U extends Comparable<U>> Explanation explain(U first) {
      return explanation(key(first), first);
    }

    private <U extends Comparable<U>> Call<List<U>> call(U first) {
      Object key = key(first);
      Call<List<U>> found = find(key);
      return found != null ? found : begin(key, first);
    }

    private <U extends Comparable<U>> Object key(U first) {
      return new Key(argument("first", first));
    }

    private record Key(Object first) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(first, that.first);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(first);
      }
    }
  }

  /** The results of {@code old(n)}. */
  public static final class OldCache extends DataCache<Integer> {
    private OldCache(Caches caches, Merged delegate) {
      super(caches
          .function(Merged.class, "old", int.class)
          .bodyHash(OLD_BODY_HASH)
          .delegate(delegate)
          .keyedBy("n"));
    }

    /** Forgets the result of {@code old(n)}; the next such call runs the method. */
    public void clear(int n) {
      forget(key(n), n);
    }

    /** Says why {@code old(n)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(int n) {
      return explanation(key(n), n);
    }

    private Call<Integer> call(int n) {
      Call<Integer> found = find(key(n));
      return found != null ? found : begin(key(n), n);
    }

    private Object key(int n) {
      return new Key(n);
    }

    private record Key(int n) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && n == that.n;
      }

      @Override
      public int hashCode() {
        return Integer.hashCode(n);
      }
    }
  }
}
