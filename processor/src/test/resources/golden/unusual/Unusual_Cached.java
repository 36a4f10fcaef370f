package com.acme.unusual;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Unusual} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code first(text, texts, array)} is data: a copy for each caller.
 *   <li>{@code second(object)} is data: a copy for each caller.
 *   <li>{@code old(n)} is data: a copy for each caller.
 *   <li>{@code raw(raw)} is data: a copy for each caller.
 *   <li>{@code listOf(elements)} is data: a copy for each caller.
 *   <li>{@code matrix(b, s, c, f, rows)} is data: a copy for each caller.
 *   <li>{@code aMethodWithAVeryLongNameThatTakesMostOfALine(theFirstOfManyParametersWithLongNames,
 *       theSecondOfManyParametersWithLongNames, theThirdOfManyParametersWithLongNames, _leftOut)}
 *       is data: a copy for each caller; {@code _leftOut} is not part of the key.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
@SuppressWarnings("serial")
public final class Unusual_Cached implements Unusual {
  /** The source of {@code first}, hashed: when it changes, older results are not used. */
  private static final String FIRST_BODY_HASH = "1926692bf0d384f1e37c886a2079f7ee";

  /** The source of {@code second}, hashed: when it changes, older results are not used. */
  private static final String SECOND_BODY_HASH = "d20a0a839b186386af1bece485f1d243";

  /** The source of {@code old}, hashed: when it changes, older results are not used. */
  private static final String OLD_BODY_HASH = "307ca23372cbcf931dddce8c1bdb0fbc";

  /** The source of {@code raw}, hashed: when it changes, older results are not used. */
  private static final String RAW_BODY_HASH = "6f3fb1c8b9cb8c89cba9fdf32719ca52";

  /** The source of {@code listOf}, hashed: when it changes, older results are not used. */
  private static final String LIST_OF_BODY_HASH = "84282d128537bfd66543eebb1b822ff6";

  /** The source of {@code matrix}, hashed: when it changes, older results are not used. */
  private static final String MATRIX_BODY_HASH = "3f476b3ac1ca5e8a880ce86252380ecc";

  /**
   * The source of {@code aMethodWithAVeryLongNameThatTakesMostOfALine}, hashed: when it changes,
   * older results are not used.
   */
  private static final String A_METHOD_WITH_AVERY_LONG_NAME_THAT_TAKES_MOST_OF_ALINE_BODY_HASH =
      "fb7b677a4e1e8b76ad5d9ab62035afc2";

  /** What {@code first} returned; {@code first.clear()} forgets it. */
  public final FirstCache first;

  /** What {@code second} returned; {@code second.clear()} forgets it. */
  public final SecondCache second;

  /** What {@code old} returned; {@code old.clear()} forgets it. */
  public final OldCache old;

  /** What {@code raw} returned; {@code raw.clear()} forgets it. */
  public final RawCache raw;

  /** What {@code listOf} returned; {@code listOf.clear()} forgets it. */
  public final ListOfCache listOf;

  /** What {@code matrix} returned; {@code matrix.clear()} forgets it. */
  public final MatrixCache matrix;

  /**
   * What {@code aMethodWithAVeryLongNameThatTakesMostOfALine} returned;
   * {@code aMethodWithAVeryLongNameThatTakesMostOfALine.clear()} forgets it.
   */
  public final AMethodWithAVeryLongNameThatTakesMostOfALineCache
      aMethodWithAVeryLongNameThatTakesMostOfALine;

  private final Unusual delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Unusual_Cached(Unusual delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Unusual_Cached(Unusual delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.first = new FirstCache(caches, delegate);
    this.second = new SecondCache(caches, delegate);
    this.old = new OldCache(caches, delegate);
    this.raw = new RawCache(caches, delegate);
    this.listOf = new ListOfCache(caches, delegate);
    this.matrix = new MatrixCache(caches, delegate);
    this.aMethodWithAVeryLongNameThatTakesMostOfALine =
        new AMethodWithAVeryLongNameThatTakesMostOfALineCache(caches, delegate);
  }

  @Override
  public @Unusual.Nullable String first(
      @Unusual.Nullable String text,
      List<@Unusual.Nullable String> texts,
      String @Unusual.Nullable [] array) {
    Call<@Unusual.Nullable String> call = first.call(text, texts, array);
    while (call.mustRun()) {
      try {
        call.returned(delegate.first(text, texts, array));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Map<String, Map.Entry<Integer, @Unusual.Nullable int[]>> second(Object object) {
    Call<Map<String, Map.Entry<Integer, @Unusual.Nullable int[]>>> call = second.call(object);
    while (call.mustRun()) {
      try {
        call.returned(delegate.second(object));
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

  @Override
  @SuppressWarnings("rawtypes")
  public List raw(List raw) {
    Call<List> call = this.raw.call(raw);
    while (call.mustRun()) {
      try {
        call.returned(delegate.raw(raw));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> List<T> listOf(T... elements) {
    Call<List<T>> call = listOf.call(elements);
    while (call.mustRun()) {
      try {
        call.returned(delegate.listOf(elements));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public char[][] matrix(byte b, short s, char c, float f, boolean[]... rows) {
    Call<char[][]> call = matrix.call(b, s, c, f, rows);
    while (call.mustRun()) {
      try {
        call.returned(delegate.matrix(b, s, c, f, rows));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public String aMethodWithAVeryLongNameThatTakesMostOfALine(
      String theFirstOfManyParametersWithLongNames,
      Map<String, List<Integer>> theSecondOfManyParametersWithLongNames,
      long theThirdOfManyParametersWithLongNames,
      Object _leftOut) {
    Call<String> call = aMethodWithAVeryLongNameThatTakesMostOfALine.call(
        theFirstOfManyParametersWithLongNames,
        theSecondOfManyParametersWithLongNames,
        theThirdOfManyParametersWithLongNames);
    while (call.mustRun()) {
      try {
        call.returned(delegate.aMethodWithAVeryLongNameThatTakesMostOfALine(
            theFirstOfManyParametersWithLongNames,
            theSecondOfManyParametersWithLongNames,
            theThirdOfManyParametersWithLongNames,
            _leftOut));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  /** The results of {@code first(text, texts, array)}. */
  public static final class FirstCache extends DataCache<@Unusual.Nullable String> {
    private FirstCache(Caches caches, Unusual delegate) {
      super(caches
          .function(Unusual.class, "first", String.class, List.class, String[].class)
          .bodyHash(FIRST_BODY_HASH)
          .delegate(delegate)
          .keyedBy("text", "texts", "array")
          .returns(String.class));
    }

    /**
     * Forgets the result of {@code first(text, texts, array)}; the next such call runs the method.
     */
    public void clear(
        @Unusual.Nullable String text,
        List<@Unusual.Nullable String> texts,
        String @Unusual.Nullable [] array) {
      forget(key(text, texts, array), text, texts, array);
    }

    /**
     * Says why {@code first(text, texts, array)} would hit or miss now; runs and changes nothing.
     */
    public Explanation explain(
        @Unusual.Nullable String text,
        List<@Unusual.Nullable String> texts,
        String @Unusual.Nullable [] array) {
      return explanation(key(text, texts, array), text, texts, array);
    }

    private Call<@Unusual.Nullable String> call(
        @Unusual.Nullable String text,
        List<@Unusual.Nullable String> texts,
        String @Unusual.Nullable [] array) {
      Object key = key(text, texts, array);
      Call<@Unusual.Nullable String> found = find(key);
      return found != null ? found : begin(key, text, texts, array);
    }

    private Object key(
        @Unusual.Nullable String text,
        List<@Unusual.Nullable String> texts,
        String @Unusual.Nullable [] array) {
      return new Key(exact("text", text), argument("texts", texts), argument("array", array));
    }

    private record Key(Object text, Object texts, Object array) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(text, that.text)
            && Objects.equals(texts, that.texts)
            && Objects.equals(array, that.array);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(text);
        hash = mixed(hash, Objects.hashCode(texts));
        return mixed(hash, Objects.hashCode(array));
      }
    }
  }

  /** The results of {@code second(object)}. */
  public static final class SecondCache
      extends DataCache<Map<String, Map.Entry<Integer, @Unusual.Nullable int[]>>> {
    private SecondCache(Caches caches, Unusual delegate) {
      super(caches
          .function(Unusual.class, "second", Object.class)
          .bodyHash(SECOND_BODY_HASH)
          .delegate(delegate)
          .keyedBy("object")
          .returns(Map.class, String.class, Map.Entry.class, Integer.class, int[].class));
    }

    /** Forgets the result of {@code second(object)}; the next such call runs the method. */
    public void clear(Object object) {
      forget(key(object), object);
    }

    /** Says why {@code second(object)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(Object object) {
      return explanation(key(object), object);
    }

    private Call<Map<String, Map.Entry<Integer, @Unusual.Nullable int[]>>> call(Object object) {
      Object key = key(object);
      Call<Map<String, Map.Entry<Integer, @Unusual.Nullable int[]>>> found = find(key);
      return found != null ? found : begin(key, object);
    }

    private Object key(Object object) {
      return new Key(argument("object", object));
    }

    private record Key(Object object) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(object, that.object);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(object);
      }
    }
  }

  /** The results of {@code old(n)}. */
  public static final class OldCache extends DataCache<Integer> {
    private OldCache(Caches caches, Unusual delegate) {
      super(caches
          .function(Unusual.class, "old", int.class)
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

  /** The results of {@code raw(raw)}. */
  @SuppressWarnings("rawtypes")
  public static final class RawCache extends DataCache<List> {
    private RawCache(Caches caches, Unusual delegate) {
      super(caches
          .function(Unusual.class, "raw", List.class)
          .bodyHash(RAW_BODY_HASH)
          .delegate(delegate)
          .keyedBy("raw")
          .returns(List.class));
    }

    /** Forgets the result of {@code raw(raw)}; the next such call runs the method. */
    public void clear(List raw) {
      forget(key(raw), raw);
    }

    /** Says why {@code raw(raw)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(List raw) {
      return explanation(key(raw), raw);
    }

    private Call<List> call(List raw) {
      Object key = key(raw);
      Call<List> found = find(key);
      return found != null ? found : begin(key, raw);
    }

    private Object key(List raw) {
      return new Key(argument("raw", raw));
    }

    private record Key(Object raw) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(raw, that.raw);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(raw);
      }
    }
  }

  /** The results of {@code listOf(elements)}. */
  public static final class ListOfCache extends DataCache<List<?>> {
    private ListOfCache(Caches caches, Unusual delegate) {
      super(caches
          .function(Unusual.class, "listOf", Object[].class)
          .bodyHash(LIST_OF_BODY_HASH)
          .delegate(delegate)
          .keyedBy("elements")
          .returns(List.class));
    }

    /** Forgets the result of {@code listOf(elements)}; the next such call runs the method. */
    public <T> void clear(T[] elements) {
      forget(key(elements), (Object) elements);
    }

    /** Says why {@code listOf(elements)} would hit or miss now; runs and changes nothing. */
    public <T> Explanation explain(T[] elements) {
      return explanation(key(elements), (Object) elements);
    }

    private <T> Call<List<T>> call(T[] elements) {
      Object key = key(elements);
      Call<List<T>> found = find(key);
      return found != null ? found : begin(key, (Object) elements);
    }

    private <T> Object key(T[] elements) {
      return new Key(argument("elements", elements));
    }

    private record Key(Object elements) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(elements, that.elements);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(elements);
      }
    }
  }

  /** The results of {@code matrix(b, s, c, f, rows)}. */
  public static final class MatrixCache extends DataCache<char[][]> {
    private MatrixCache(Caches caches, Unusual delegate) {
      super(caches
          .function(
              Unusual.class,
              "matrix",
              byte.class,
              short.class,
              char.class,
              float.class,
              boolean[][].class)
          .bodyHash(MATRIX_BODY_HASH)
          .delegate(delegate)
          .keyedBy("b", "s", "c", "f", "rows")
          .returns(char[][].class));
    }

    /**
     * Forgets the result of {@code matrix(b, s, c, f, rows)}; the next such call runs the method.
     */
    public void clear(byte b, short s, char c, float f, boolean[]... rows) {
      forget(key(b, s, c, f, rows), b, s, c, f, rows);
    }

    /**
     * Says why {@code matrix(b, s, c, f, rows)} would hit or miss now; runs and changes nothing.
     */
    public Explanation explain(byte b, short s, char c, float f, boolean[]... rows) {
      return explanation(key(b, s, c, f, rows), b, s, c, f, rows);
    }

    private Call<char[][]> call(byte b, short s, char c, float f, boolean[][] rows) {
      Object key = key(b, s, c, f, rows);
      Call<char[][]> found = find(key);
      return found != null ? found : begin(key, b, s, c, f, rows);
    }

    private Object key(byte b, short s, char c, float f, boolean[][] rows) {
      return new Key(b, s, c, f, argument("rows", rows));
    }

    private record Key(byte b, short s, char c, float f, Object rows) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && b == that.b
            && s == that.s
            && c == that.c
            && Float.compare(f, that.f) == 0
            && Objects.equals(rows, that.rows);
      }

      @Override
      public int hashCode() {
        int hash = Byte.hashCode(b);
        hash = mixed(hash, Short.hashCode(s));
        hash = mixed(hash, Character.hashCode(c));
        hash = mixed(hash, Float.hashCode(f));
        return mixed(hash, Objects.hashCode(rows));
      }
    }
  }

  /**
   * The results of
   * {@code aMethodWithAVeryLongNameThatTakesMostOfALine(theFirstOfManyParametersWithLongNames,
   * theSecondOfManyParametersWithLongNames, theThirdOfManyParametersWithLongNames)}.
   */
  public static final class AMethodWithAVeryLongNameThatTakesMostOfALineCache
      extends DataCache<String> {
    private AMethodWithAVeryLongNameThatTakesMostOfALineCache(Caches caches, Unusual delegate) {
      super(caches
          .function(
              Unusual.class,
              "aMethodWithAVeryLongNameThatTakesMostOfALine",
              String.class,
              Map.class,
              long.class,
              Object.class)
          .bodyHash(A_METHOD_WITH_AVERY_LONG_NAME_THAT_TAKES_MOST_OF_ALINE_BODY_HASH)
          .delegate(delegate)
          .keyedBy(
              "theFirstOfManyParametersWithLongNames",
              "theSecondOfManyParametersWithLongNames",
              "theThirdOfManyParametersWithLongNames")
          .returns(String.class));
    }

    /**
     * Forgets the result of
     * {@code aMethodWithAVeryLongNameThatTakesMostOfALine(theFirstOfManyParametersWithLongNames,
     * theSecondOfManyParametersWithLongNames, theThirdOfManyParametersWithLongNames)}; the next
     * such call runs the method.
     */
    public void clear(
        String theFirstOfManyParametersWithLongNames,
        Map<String, List<Integer>> theSecondOfManyParametersWithLongNames,
        long theThirdOfManyParametersWithLongNames) {
      forget(
          key(
              theFirstOfManyParametersWithLongNames,
              theSecondOfManyParametersWithLongNames,
              theThirdOfManyParametersWithLongNames),
          theFirstOfManyParametersWithLongNames,
          theSecondOfManyParametersWithLongNames,
          theThirdOfManyParametersWithLongNames);
    }

    /**
     * Says why
     * {@code aMethodWithAVeryLongNameThatTakesMostOfALine(theFirstOfManyParametersWithLongNames,
     * theSecondOfManyParametersWithLongNames, theThirdOfManyParametersWithLongNames)} would hit or
     * miss now; runs and changes nothing.
     */
    public Explanation explain(
        String theFirstOfManyParametersWithLongNames,
        Map<String, List<Integer>> theSecondOfManyParametersWithLongNames,
        long theThirdOfManyParametersWithLongNames) {
      return explanation(
          key(
              theFirstOfManyParametersWithLongNames,
              theSecondOfManyParametersWithLongNames,
              theThirdOfManyParametersWithLongNames),
          theFirstOfManyParametersWithLongNames,
          theSecondOfManyParametersWithLongNames,
          theThirdOfManyParametersWithLongNames);
    }

    private Call<String> call(
        String theFirstOfManyParametersWithLongNames,
        Map<String, List<Integer>> theSecondOfManyParametersWithLongNames,
        long theThirdOfManyParametersWithLongNames) {
      Object key = key(
          theFirstOfManyParametersWithLongNames,
          theSecondOfManyParametersWithLongNames,
          theThirdOfManyParametersWithLongNames);
      Call<String> found = find(key);
      return found != null
          ? found
          : begin(
              key,
              theFirstOfManyParametersWithLongNames,
              theSecondOfManyParametersWithLongNames,
              theThirdOfManyParametersWithLongNames);
    }

    private Object key(
        String theFirstOfManyParametersWithLongNames,
        Map<String, List<Integer>> theSecondOfManyParametersWithLongNames,
        long theThirdOfManyParametersWithLongNames) {
      return new Key(
          exact("theFirstOfManyParametersWithLongNames", theFirstOfManyParametersWithLongNames),
          argument(
              "theSecondOfManyParametersWithLongNames", theSecondOfManyParametersWithLongNames),
          theThirdOfManyParametersWithLongNames);
    }

    private record Key(
        Object theFirstOfManyParametersWithLongNames,
        Object theSecondOfManyParametersWithLongNames,
        long theThirdOfManyParametersWithLongNames) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(
                theFirstOfManyParametersWithLongNames, that.theFirstOfManyParametersWithLongNames)
            && Objects.equals(
                theSecondOfManyParametersWithLongNames, that.theSecondOfManyParametersWithLongNames)
            && theThirdOfManyParametersWithLongNames == that.theThirdOfManyParametersWithLongNames;
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(theFirstOfManyParametersWithLongNames);
        hash = mixed(hash, Objects.hashCode(theSecondOfManyParametersWithLongNames));
        return mixed(hash, hash(theThirdOfManyParametersWithLongNames));
      }
    }
  }
}
