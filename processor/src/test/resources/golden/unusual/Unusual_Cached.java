package com.acme.unusual;

import io.memoir.runtime.Body;
import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
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
    return first.get(text, texts, array, () -> delegate.first(text, texts, array));
  }

  @Override
  public Map<String, Map.Entry<Integer, @Unusual.Nullable int[]>> second(Object object) {
    return second.get(object, () -> delegate.second(object));
  }

  @Override
  @Deprecated
  public int old(int n) {
    return old.get(n, () -> delegate.old(n));
  }

  @Override
  @SuppressWarnings("rawtypes")
  public List raw(List raw) {
    return this.raw.get(raw, () -> delegate.raw(raw));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> List<T> listOf(T... elements) {
    return listOf.get(elements, () -> delegate.listOf(elements));
  }

  @Override
  public char[][] matrix(byte b, short s, char c, float f, boolean[]... rows) {
    return matrix.get(b, s, c, f, rows, () -> delegate.matrix(b, s, c, f, rows));
  }

  @Override
  public String aMethodWithAVeryLongNameThatTakesMostOfALine(
      String theFirstOfManyParametersWithLongNames,
      Map<String, List<Integer>> theSecondOfManyParametersWithLongNames,
      long theThirdOfManyParametersWithLongNames,
      Object _leftOut) {
    return aMethodWithAVeryLongNameThatTakesMostOfALine.get(
        theFirstOfManyParametersWithLongNames,
        theSecondOfManyParametersWithLongNames,
        theThirdOfManyParametersWithLongNames,
        () -> delegate.aMethodWithAVeryLongNameThatTakesMostOfALine(
            theFirstOfManyParametersWithLongNames,
            theSecondOfManyParametersWithLongNames,
            theThirdOfManyParametersWithLongNames,
            _leftOut));
  }

  /** The results of {@code first(text, texts, array)}. */
  public static final class FirstCache extends DataCache<@Unusual.Nullable String> {
    private FirstCache(Caches caches, Unusual delegate) {
      super(caches
          .function(Unusual.class, "first", String.class, List.class, String[].class)
          .bodyHash(FIRST_BODY_HASH)
          .delegate(delegate));
    }

    /**
     * Forgets the result of {@code first(text, texts, array)}; the next such call runs the method.
     */
    public void clear(
        @Unusual.Nullable String text,
        List<@Unusual.Nullable String> texts,
        String @Unusual.Nullable [] array) {
      forget(key(text, texts, array));
    }

    private @Unusual.Nullable String get(
        @Unusual.Nullable String text,
        List<@Unusual.Nullable String> texts,
        String @Unusual.Nullable [] array,
        Body<@Unusual.Nullable String> body) {
      return load(key(text, texts, array), body);
    }

    private Object key(
        @Unusual.Nullable String text,
        List<@Unusual.Nullable String> texts,
        String @Unusual.Nullable [] array) {
      return new Key(argument("text", text), argument("texts", texts), argument("array", array));
    }

    private record Key(Object text, Object texts, Object array) {}
  }

  /** The results of {@code second(object)}. */
  public static final class SecondCache
      extends DataCache<Map<String, Map.Entry<Integer, @Unusual.Nullable int[]>>> {
    private SecondCache(Caches caches, Unusual delegate) {
      super(caches
          .function(Unusual.class, "second", Object.class)
          .bodyHash(SECOND_BODY_HASH)
          .delegate(delegate));
    }

    /** Forgets the result of {@code second(object)}; the next such call runs the method. */
    public void clear(Object object) {
      forget(key(object));
    }

    private Map<String, Map.Entry<Integer, @Unusual.Nullable int[]>> get(
        Object object, Body<Map<String, Map.Entry<Integer, @Unusual.Nullable int[]>>> body) {
      return load(key(object), body);
    }

    private Object key(Object object) {
      return new Key(argument("object", object));
    }

    private record Key(Object object) {}
  }

  /** The results of {@code old(n)}. */
  public static final class OldCache extends DataCache<Integer> {
    private OldCache(Caches caches, Unusual delegate) {
      super(caches
          .function(Unusual.class, "old", int.class)
          .bodyHash(OLD_BODY_HASH)
          .delegate(delegate));
    }

    /** Forgets the result of {@code old(n)}; the next such call runs the method. */
    public void clear(int n) {
      forget(key(n));
    }

    private int get(int n, Body<Integer> body) {
      return load(key(n), body);
    }

    private Object key(int n) {
      return new Key(n);
    }

    private record Key(int n) {}
  }

  /** The results of {@code raw(raw)}. */
  @SuppressWarnings("rawtypes")
  public static final class RawCache extends DataCache<List> {
    private RawCache(Caches caches, Unusual delegate) {
      super(caches
          .function(Unusual.class, "raw", List.class)
          .bodyHash(RAW_BODY_HASH)
          .delegate(delegate));
    }

    /** Forgets the result of {@code raw(raw)}; the next such call runs the method. */
    public void clear(List raw) {
      forget(key(raw));
    }

    private List get(List raw, Body<List> body) {
      return load(key(raw), body);
    }

    private Object key(List raw) {
      return new Key(argument("raw", raw));
    }

    private record Key(Object raw) {}
  }

  /** The results of {@code listOf(elements)}. */
  public static final class ListOfCache extends DataCache<List<?>> {
    private ListOfCache(Caches caches, Unusual delegate) {
      super(caches
          .function(Unusual.class, "listOf", Object[].class)
          .bodyHash(LIST_OF_BODY_HASH)
          .delegate(delegate));
    }

    /** Forgets the result of {@code listOf(elements)}; the next such call runs the method. */
    public <T> void clear(T[] elements) {
      forget(key(elements));
    }

    private <T> List<T> get(T[] elements, Body<List<T>> body) {
      return load(key(elements), body);
    }

    private <T> Object key(T[] elements) {
      return new Key(argument("elements", elements));
    }

    private record Key(Object elements) {}
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
          .delegate(delegate));
    }

    /**
     * Forgets the result of {@code matrix(b, s, c, f, rows)}; the next such call runs the method.
     */
    public void clear(byte b, short s, char c, float f, boolean[]... rows) {
      forget(key(b, s, c, f, rows));
    }

    private char[][] get(byte b, short s, char c, float f, boolean[][] rows, Body<char[][]> body) {
      return load(key(b, s, c, f, rows), body);
    }

    private Object key(byte b, short s, char c, float f, boolean[][] rows) {
      return new Key(b, s, c, f, argument("rows", rows));
    }

    private record Key(byte b, short s, char c, float f, Object rows) {}
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
          .delegate(delegate));
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
      forget(key(
          theFirstOfManyParametersWithLongNames,
          theSecondOfManyParametersWithLongNames,
          theThirdOfManyParametersWithLongNames));
    }

    private String get(
        String theFirstOfManyParametersWithLongNames,
        Map<String, List<Integer>> theSecondOfManyParametersWithLongNames,
        long theThirdOfManyParametersWithLongNames,
        Body<String> body) {
      return load(
          key(
              theFirstOfManyParametersWithLongNames,
              theSecondOfManyParametersWithLongNames,
              theThirdOfManyParametersWithLongNames),
          body);
    }

    private Object key(
        String theFirstOfManyParametersWithLongNames,
        Map<String, List<Integer>> theSecondOfManyParametersWithLongNames,
        long theThirdOfManyParametersWithLongNames) {
      return new Key(
          argument("theFirstOfManyParametersWithLongNames", theFirstOfManyParametersWithLongNames),
          argument(
              "theSecondOfManyParametersWithLongNames", theSecondOfManyParametersWithLongNames),
          theThirdOfManyParametersWithLongNames);
    }

    private record Key(
        Object theFirstOfManyParametersWithLongNames,
        Object theSecondOfManyParametersWithLongNames,
        long theThirdOfManyParametersWithLongNames) {}
  }
}
