package com.acme.unusual;

import io.memoir.CacheData;
import java.io.Serializable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;

/** What signatures can hold. */
public interface Unusual extends Serializable {
  /** Says something about a type. */
  @Target(ElementType.TYPE_USE)
  @interface Nullable {}

  @CacheData
  @Nullable
  String first(@Nullable String text, List<@Nullable String> texts, String @Nullable [] array);

  @CacheData
  Map<String, Map.Entry<Integer, @Nullable int[]>> second(Object object);

  @Deprecated
  @CacheData
  int old(int n);

  @SuppressWarnings("rawtypes")
  @CacheData
  List raw(List raw);

  @SuppressWarnings("unchecked")
  @CacheData
  <T> List<T> listOf(T... elements);

  @CacheData
  char[][] matrix(byte b, short s, char c, float f, boolean[]... rows);

  @CacheData
  String aMethodWithAVeryLongNameThatTakesMostOfALine(
      String theFirstOfManyParametersWithLongNames,
      Map<String, List<Integer>> theSecondOfManyParametersWithLongNames,
      long theThirdOfManyParametersWithLongNames,
      Object _leftOut);
}
