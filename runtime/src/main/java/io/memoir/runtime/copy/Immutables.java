package io.memoir.runtime.copy;

import java.io.File;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which values nobody can change, so that all callers can have the same instance. */
public final class Immutables {

  /** Classes all of whose instances are immutable. By exact class: some can be extended. */
  private static final Set<Class<?>> VALUES = Set.of(
      String.class,
      Boolean.class,
      Byte.class,
      Short.class,
      Character.class,
      Integer.class,
      Long.class,
      Float.class,
      Double.class,
      BigInteger.class,
      BigDecimal.class,
      MathContext.class,
      Class.class,
      MethodType.class,
      StackTraceElement.class,
      LocalDate.class,
      LocalTime.class,
      LocalDateTime.class,
      Instant.class,
      Duration.class,
      Period.class,
      Year.class,
      YearMonth.class,
      MonthDay.class,
      ZonedDateTime.class,
      OffsetDateTime.class,
      OffsetTime.class,
      ZoneOffset.class,
      ZoneId.of("Europe/Paris").getClass(),
      UUID.class,
      URI.class,
      Locale.class,
      Currency.class,
      Pattern.class,
      OptionalInt.class,
      OptionalLong.class,
      OptionalDouble.class,
      HexFormat.class,
      Runtime.Version.class,
      File.class);

  /** Collections and maps that are immutable as far as their elements are. */
  private static final Set<Class<?>> CONTAINERS = Stream.of(
          List.of(),
          List.of(1),
          List.of(1, 2, 3),
          Stream.of(1).toList(),
          Set.of(),
          Set.of(1),
          Set.of(1, 2, 3),
          Map.of(),
          Map.of(1, 1),
          Map.of(1, 1, 2, 2),
          Collections.emptyList(),
          Collections.emptySet(),
          Collections.emptyMap(),
          Collections.singletonList(1),
          Collections.singleton(1),
          Collections.singletonMap(1, 1))
      .map(Object::getClass)
      .collect(Collectors.toUnmodifiableSet());

  /** Deeper graphs are copied instead, for which the stack need not hold. */
  private static final int MAX_DEPTH = 50;

  /** Larger graphs are copied instead; shared parts count each time. */
  private static final int MAX_OBJECTS = 1_000_000;

  private int objects;

  private Immutables() {}

  /**
   * Tells whether neither {@code value} nor anything that it reaches can change.
   *
   * @param value any object
   * @return true only if that is certain; false for every class not known
   */
  public static boolean isImmutable(@Nullable Object value) {
    return new Immutables().holds(value, 0);
  }

  private boolean holds(@Nullable Object value, int depth) {
    if (value == null || value instanceof Enum<?> || VALUES.contains(value.getClass())) {
      return true;
    }
    if (depth >= MAX_DEPTH || ++objects > MAX_OBJECTS) {
      return false;
    }
    if (value instanceof Record state) {
      @Nullable Object[] values = RecordState.of(state);
      return values != null && all(Arrays.asList(values), depth);
    }
    if (value instanceof Path path) {
      return path.getClass().getClassLoader() == null
          && path.getFileSystem().equals(FileSystems.getDefault());
    }
    return isFixed(value, depth);
  }

  private boolean isFixed(Object value, int depth) {
    if (value.getClass() == Optional.class) {
      return holds(((Optional<?>) value).orElse(null), depth + 1);
    }
    if (!CONTAINERS.contains(value.getClass())) {
      return false;
    }
    return value instanceof Map<?, ?> map
        ? all(map.keySet(), depth) && all(map.values(), depth)
        : all((Collection<?>) value, depth);
  }

  private boolean all(Collection<? extends @Nullable Object> values, int depth) {
    for (Object value : values) {
      if (!holds(value, depth + 1)) {
        return false;
      }
    }
    return true;
  }
}
