package io.memoir.runtime.key;

import io.memoir.CacheKey;
import io.memoir.Unhashed;
import io.memoir.runtime.key.Rule.Refusal;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what counts of a user's class: the members with {@link CacheKey}, or else its fields. Those
 * of superclasses come first, then those of interfaces; in one class they are sorted by name, as
 * reflection lists them in no particular order. Stateless, safe for any threads.
 */
final class Members {
  private Members() {}

  /** All instance fields, less those left out; the class itself need not be open. */
  static List<Member> fields(Class<?> type) {
    List<Member> members = new ArrayList<>();
    for (Class<?> declaring : userClasses(type)) {
      Arrays.stream(declaring.getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .filter(field -> !field.getName().startsWith("_"))
          .filter(field -> !field.isAnnotationPresent(Unhashed.class))
          .map(Member::of)
          .sorted(Comparator.comparing(Member::name))
          .forEach(members::add);
    }
    return members;
  }

  /** The members with {@link CacheKey}; none if the class does not use it. */
  static List<Member> keys(Class<?> type) {
    List<Member> members = new ArrayList<>();
    for (Class<?> declaring : userClasses(type)) {
      addKeys(declaring, members);
    }
    interfaces(type).stream()
        .sorted(Comparator.comparing(Class::getName))
        .forEach(declaring -> addKeys(declaring, members));
    return members;
  }

  private static void addKeys(Class<?> declaring, List<Member> members) {
    Stream<Member> fields = annotated(declaring.getDeclaredFields()).map(Member::of);
    Stream<Member> methods = annotated(declaring.getDeclaredMethods())
        .filter(method -> !method.isBridge() && !isAccessorOfKey(method))
        .map(Member::of)
        .filter(member -> members.stream().noneMatch(member::overrides));
    Stream.concat(fields, methods)
        .sorted(Comparator.comparing(Member::name))
        .toList()
        .forEach(members::add);
  }

  private static <T extends AnnotatedElement> Stream<T> annotated(T[] elements) {
    return Arrays.stream(elements).filter(one -> one.isAnnotationPresent(CacheKey.class));
  }

  // The compiler puts the annotation of a record component on the field and on the accessor.
  private static boolean isAccessorOfKey(Method method) {
    Class<?> declaring = method.getDeclaringClass();
    return declaring.isRecord()
        && method.getParameterCount() == 0
        && annotated(declaring.getDeclaredFields())
            .anyMatch(field -> field.getName().equals(method.getName()));
  }

  /** The class and its superclasses that are not of the JDK, the highest first. */
  private static List<Class<?>> userClasses(Class<?> type) {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> one = type; !Rules.isJdk(one); one = one.getSuperclass()) {
      classes.add(0, one);
    }
    return classes;
  }

  private static Set<Class<?>> interfaces(Class<?> type) {
    Set<Class<?>> interfaces = new LinkedHashSet<>();
    Supertypes.levels(type)
        .forEach(level -> level.stream()
            .filter(one -> one.isInterface() && !Rules.isJdk(one))
            .forEach(interfaces::add));
    return interfaces;
  }

  /**
   * A field or method that counts.
   *
   * @param declaring the class that declares it
   * @param name its name, with () if it is a method
   * @param type the type of its values
   * @param access the {@link Field} or {@link Method}
   */
  record Member(Class<?> declaring, String name, Class<?> type, AccessibleObject access) {
    static Member of(Field field) {
      return new Member(field.getDeclaringClass(), field.getName(), field.getType(), field);
    }

    static Member of(Method method) {
      String name = method.getName() + "()";
      return new Member(method.getDeclaringClass(), name, method.getReturnType(), method);
    }

    /** Why the member cannot count, as the rest of a sentence about its class; null if it can. */
    @Nullable
    String fault() {
      if (access instanceof Method method && method.getParameterCount() > 0) {
        return "whose @CacheKey method %s has parameters".formatted(method.getName());
      }
      if (type == void.class) {
        return "whose @CacheKey method %s returns nothing".formatted(name);
      }
      int modifiers =
          access instanceof Method method ? method.getModifiers() : ((Field) access).getModifiers();
      return Modifier.isStatic(modifiers)
          ? "whose @CacheKey member %s is static".formatted(name)
          : null;
    }

    /** Whether a call of the other method runs this one where there is this one. */
    boolean overrides(Member other) {
      if (!(access instanceof Method mine)
          || !(other.access instanceof Method theirs)
          || !mine.getName().equals(theirs.getName())
          || mine.getParameterCount() != theirs.getParameterCount()) {
        return false;
      }
      int above = theirs.getModifiers();
      boolean isReachable = Modifier.isPublic(above)
          || Modifier.isProtected(above)
          || declaring.getPackage() == other.declaring.getPackage();
      return isReachable && !Modifier.isPrivate(above) && !Modifier.isPrivate(mine.getModifiers());
    }

    /** Whether a funnel's text names this member: its type, by either spelling, and its name. */
    boolean isNamed(String text) {
      return text.equals(type.getTypeName() + " " + name)
          || text.equals(type.getName() + " " + name);
    }

    /** Reads the member of an object; throws what a method of the user threw. */
    @Nullable
    Object read(Object value) throws Exception {
      try {
        return access instanceof Method method ? method.invoke(value) : ((Field) access).get(value);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof Exception cause) {
          throw cause;
        }
        throw e.getCause() instanceof Error error ? error : new AssertionError(e);
      } catch (IllegalAccessException e) {
        throw new AssertionError("access was granted when the rule was made", e);
      }
    }

    /** Makes the member readable; false if its module does not allow it. */
    boolean open() {
      return access.trySetAccessible();
    }

    Refusal closed(Class<?> owner) {
      String reason = "whose module would have to say `opens %s to io.memoir.runtime`"
          .formatted(declaring.getPackageName());
      return new Refusal(owner.getName(), reason);
    }
  }
}
