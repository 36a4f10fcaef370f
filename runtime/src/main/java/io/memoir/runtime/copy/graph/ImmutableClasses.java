package io.memoir.runtime.copy.graph;

import java.io.File;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.URI;
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
import java.util.Currency;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.Spliterator;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Tells for which classes the class alone proves that nobody can change an instance, nor anything
 * that it reaches.
 *
 * <p>Fields are looked at, never read, so that classes of closed modules can be told too.
 * Reflection that writes final fields is not looked at. An enum constant is immutable here whatever
 * fields it has: there is one of each, and no copy could be made.
 */
final class ImmutableClasses {

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

  /** Types that do something: their instances are not data, even if all their fields are final. */
  private static final List<Class<?>> ACTIVE = List.of(
      AutoCloseable.class,
      Iterator.class,
      Spliterator.class,
      Future.class,
      CompletionStage.class,
      Executor.class,
      Runnable.class);

  /** What was assumed of classes that refer to each other; wrong assumptions fail as a whole. */
  private final Set<Class<?>> assumed = new HashSet<>();

  private ImmutableClasses() {}

  /**
   * Tells whether all objects of exactly this class are immutable.
   *
   * @param type the class of an object
   * @return true only if that is certain
   */
  static boolean contains(Class<?> type) {
    try {
      return new ImmutableClasses().holdsFor(type);
    } catch (LinkageError | TypeNotPresentException e) {
      // A field of a class that is not there.
      return false;
    }
  }

  /** Tells it of instances of exactly this class. */
  private boolean holdsFor(Class<?> type) {
    if (VALUES.contains(type) || isPathOfDefault(type)) {
      return true;
    }
    if (Enum.class.isAssignableFrom(type)) {
      return true;
    }
    // An array of a program's class has that class's loader, and no fields.
    boolean isOwn =
        !type.isArray() && !isJdk(type) && !type.isHidden() && !Proxy.isProxyClass(type);
    return isOwn && !isActive(type) && hasFixedFields(type);
  }

  /** Tells it of whatever a variable of this type may refer to. */
  private boolean holdsForAll(Class<?> type) {
    if (type.isPrimitive() || Enum.class.isAssignableFrom(type) || !assumed.add(type)) {
      return true;
    }
    if (!type.isSealed()) {
      return Modifier.isFinal(type.getModifiers()) && holdsFor(type);
    }
    // Of abstract classes of the JDK only this one is known to keep nothing itself.
    boolean isItself = type.isInterface() || (isJdk(type) ? type == ZoneId.class : holdsFor(type));
    return isItself && Arrays.stream(type.getPermittedSubclasses()).allMatch(this::holdsForAll);
  }

  private boolean hasFixedFields(Class<?> type) {
    Class<?> c = type;
    while (!isJdk(c)) {
      for (Field field : c.getDeclaredFields()) {
        int modifiers = field.getModifiers();
        boolean isFixed = Modifier.isStatic(modifiers)
            || (Modifier.isFinal(modifiers) && holdsForAll(field.getType()));
        if (!isFixed) {
          return false;
        }
      }
      c = c.getSuperclass();
    }
    // What other classes of the JDK keep is not for us to say.
    return c == Object.class || c == Record.class;
  }

  private static boolean isPathOfDefault(Class<?> type) {
    return Path.class.isAssignableFrom(type)
        && isJdk(type)
        && type == Path.of("").getClass();
  }

  /** Tells whether instances do something, and are no data. */
  static boolean isActive(Class<?> type) {
    return ACTIVE.stream().anyMatch(active -> active.isAssignableFrom(type));
  }

  static boolean isJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }
}
