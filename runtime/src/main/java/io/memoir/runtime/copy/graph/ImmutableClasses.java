package io.memoir.runtime.copy.graph;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/**
 * Tells for which classes the class alone proves that nobody can change an instance, nor anything
 * that it reaches.
 *
 * <p>Fields are looked at, never read, so that classes of closed modules can be told too.
 * Reflection that writes final fields is not looked at. An enum constant is immutable here whatever
 * fields it has: there is one of each, and no copy could be made.
 */
final class ImmutableClasses {

  /**
   * Classes all of whose instances are immutable. By exact class: some can be extended. By name: to
   * ask about one need not load all.
   */
  private static final Set<String> VALUES = Set.of(
      "java.lang.String",
      "java.lang.Boolean",
      "java.lang.Byte",
      "java.lang.Short",
      "java.lang.Character",
      "java.lang.Integer",
      "java.lang.Long",
      "java.lang.Float",
      "java.lang.Double",
      "java.math.BigInteger",
      "java.math.BigDecimal",
      "java.math.MathContext",
      "java.lang.Class",
      "java.lang.invoke.MethodType",
      "java.lang.StackTraceElement",
      "java.time.LocalDate",
      "java.time.LocalTime",
      "java.time.LocalDateTime",
      "java.time.Instant",
      "java.time.Duration",
      "java.time.Period",
      "java.time.Year",
      "java.time.YearMonth",
      "java.time.MonthDay",
      "java.time.ZonedDateTime",
      "java.time.OffsetDateTime",
      "java.time.OffsetTime",
      "java.time.ZoneOffset",
      "java.util.UUID",
      "java.net.URI",
      "java.util.Locale",
      "java.util.Currency",
      "java.util.regex.Pattern",
      "java.util.OptionalInt",
      "java.util.OptionalLong",
      "java.util.OptionalDouble",
      "java.util.HexFormat",
      "java.lang.Runtime$Version",
      "java.io.File",
      "java.time.ZoneRegion");

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
    if (type.isArray()) {
      return false;
    }
    boolean isOfJdk = isJdk(type);
    if (isOfJdk && (VALUES.contains(type.getName()) || isPathOfDefault(type))) {
      return true;
    }
    if (Enum.class.isAssignableFrom(type)) {
      return true;
    }
    boolean isOwn = !isOfJdk && !type.isHidden() && !Proxy.isProxyClass(type);
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
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      isItself = isItself && holdsForAll(permitted);
    }
    return isItself;
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
    return Path.class.isAssignableFrom(type) && type == Path.of("").getClass();
  }

  /** Tells whether instances do something, and are no data. */
  static boolean isActive(Class<?> type) {
    for (Class<?> active : ACTIVE) {
      if (active.isAssignableFrom(type)) {
        return true;
      }
    }
    return false;
  }

  static boolean isJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }
}
