package io.memoir.runtime.codec.value;

import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractQueue;
import java.util.AbstractSequentialList;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/** Questions about a class that decide how its instances are written. */
final class Jdk {

  /** JDK classes that keep nothing in fields but what can be computed again. */
  private static final Set<Class<?>> PLAIN_BASES = Set.of(
      Object.class,
      AbstractCollection.class,
      AbstractList.class,
      AbstractSequentialList.class,
      AbstractSet.class,
      AbstractQueue.class,
      AbstractMap.class);

  /** Types that do something; fields of their instances do not tell all they are. */
  private static final List<Class<?>> ACTIVE = List.of(
      AutoCloseable.class,
      Iterator.class,
      Spliterator.class,
      Future.class,
      CompletionStage.class,
      Executor.class);

  /** Serializable, but doors to other machines or to code that bytes could name. */
  private static final List<String> CLOSED_PACKAGES = List.of(
      "java.rmi.",
      "java.awt.",
      "javax.management.",
      "javax.naming.",
      "javax.swing.",
      "com.sun.",
      "sun.rmi.",
      "sun.reflect.");

  private Jdk() {}

  /** Tells whether a class belongs to the JDK, whose fields are closed to us. */
  static boolean isJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /** Tells whether a superclass has no content of its own. */
  static boolean isPlainBase(Class<?> type) {
    return PLAIN_BASES.contains(type);
  }

  /** Tells whether the first JDK class among the superclasses has no content of its own. */
  static boolean hasPlainBase(Class<?> type) {
    Class<?> base = type;
    while (!isJdk(base)) {
      base = base.getSuperclass();
    }
    return isPlainBase(base);
  }

  /** Tells whether instances are resources rather than data, unless their class says otherwise. */
  static boolean isActive(Class<?> type) {
    for (Class<?> active : ACTIVE) {
      if (active.isAssignableFrom(type)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a JDK class is one that is never read from bytes. */
  static boolean isClosed(Class<?> type) {
    for (String closed : CLOSED_PACKAGES) {
      if (type.getName().startsWith(closed)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a class or a superclass says itself how it is serialized. */
  static boolean hasOwnProtocol(Class<?> type) {
    if (Externalizable.class.isAssignableFrom(type)) {
      return true;
    }
    for (Class<?> c = type; c != null && !isJdk(c); c = c.getSuperclass()) {
      if (declares(c, "writeObject", ObjectOutputStream.class)
          || declares(c, "readObject", ObjectInputStream.class)
          || declares(c, "readObjectNoData")
          || declares(c, "writeReplace")
          || declares(c, "readResolve")
          || declaresField(c)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether JDK serialization would leave out content of a JDK superclass. */
  static boolean losesContent(Class<?> type) {
    for (Class<?> c = type; c != null && !isPlainBase(c); c = c.getSuperclass()) {
      boolean silent = isJdk(c) && !Serializable.class.isAssignableFrom(c);
      if (silent
          && Arrays.stream(c.getDeclaredFields())
              .anyMatch(field -> !Modifier.isStatic(field.getModifiers()))) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a class itself has such a method. */
  @SuppressWarnings("ReturnValueIgnored") // it is called for its exception
  static boolean declares(Class<?> type, String method, Class<?>... parameters) {
    try {
      type.getDeclaredMethod(method, parameters);
      return true;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  @SuppressWarnings("ReturnValueIgnored") // it is called for its exception
  private static boolean declaresField(Class<?> type) {
    try {
      type.getDeclaredField("serialPersistentFields");
      return true;
    } catch (NoSuchFieldException e) {
      return false;
    }
  }
}
