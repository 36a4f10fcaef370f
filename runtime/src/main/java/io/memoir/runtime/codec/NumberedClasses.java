package io.memoir.runtime.codec;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Classes whose names are left out of the bytes. */
final class NumberedClasses {

  /** The numbers of streams for classes of their own begin later. */
  private static final int FIRST = 1;

  /** The order is part of the format. */
  private static final List<Class<?>> CLASSES = List.of(
      Object.class,
      Object[].class,
      String[].class,
      byte[].class,
      char[].class,
      short[].class,
      int[].class,
      long[].class,
      float[].class,
      double[].class,
      boolean[].class,
      Byte.class,
      Short.class,
      Character.class,
      Float.class,
      Double.class,
      Integer[].class,
      Long[].class,
      Double[].class,
      ArrayList.class,
      HashMap.class,
      LinkedHashMap.class,
      TreeMap.class,
      HashSet.class,
      LinkedHashSet.class,
      Optional.class,
      BigDecimal.class,
      LocalDate.class,
      LocalDateTime.class,
      Instant.class,
      UUID.class);

  private static final Map<Class<?>, Integer> NUMBERS = numbers();

  private NumberedClasses() {}

  private static Map<Class<?>, Integer> numbers() {
    Map<Class<?>, Integer> numbers = new HashMap<>();
    for (Class<?> type : CLASSES) {
      numbers.put(type, FIRST + numbers.size());
    }
    return numbers;
  }

  /** Returns the number of a class, or -1. */
  static int numberOf(Class<?> type) {
    return NUMBERS.getOrDefault(type, -1);
  }

  /**
   * Returns the class of a number.
   *
   * @throws ClassNotFoundException when there is none
   */
  static Class<?> get(int number) throws ClassNotFoundException {
    if (number < FIRST || number >= FIRST + CLASSES.size()) {
      throw new ClassNotFoundException("number " + number);
    }
    return CLASSES.get(number - FIRST);
  }
}
