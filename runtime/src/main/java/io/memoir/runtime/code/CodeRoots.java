package io.memoir.runtime.code;

import io.memoir.runtime.code.member.CodeDigest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the code of a function begins.
 *
 * <p>Immutable.
 *
 * @param method the method that runs; null if it does not count
 * @param types classes that count with all their members
 */
public record CodeRoots(@Nullable Implementation method, List<Class<?>> types) {

  /** Takes a copy. */
  public CodeRoots {
    types = List.copyOf(types);
  }

  /**
   * The method that a wrapper calls.
   *
   * @param type the class that it runs in
   * @param name its name
   * @param parameterTypes the types of its parameters, erased
   * @param isModule whether all classes count that are in one folder or jar with the type
   */
  public record Implementation(
      Class<?> type, String name, List<Class<?>> parameterTypes, boolean isModule) {

    /** Takes a copy. */
    public Implementation {
      parameterTypes = List.copyOf(parameterTypes);
    }
  }

  /** The class loaders of all of it; null is the one of the JVM. */
  Set<@Nullable ClassLoader> loaders() {
    Set<@Nullable ClassLoader> loaders = new LinkedHashSet<>();
    if (method != null) {
      loaders.add(method.type().getClassLoader());
    }
    for (Class<?> type : types) {
      loaders.add(type.getClassLoader());
    }
    return loaders;
  }

  /** What is of one class loader. */
  CodeRoots of(@Nullable ClassLoader loader) {
    boolean isMine = method != null && method.type().getClassLoader() == loader;
    List<Class<?>> mine = new ArrayList<>();
    for (Class<?> type : types) {
      if (type.getClassLoader() == loader) {
        mine.add(type);
      }
    }
    return new CodeRoots(isMine ? method : null, mine);
  }

  /** Adds what tells them apart from others of their class loader. */
  void addTo(CodeDigest digest) {
    if (method != null) {
      digest.add(method.type().getName());
      digest.add(method.name());
      digest.add(method.isModule() ? 1 : 0);
      addTo(digest, method.parameterTypes());
    }
    addTo(digest, types);
  }

  private static void addTo(CodeDigest digest, List<Class<?>> types) {
    digest.add(types.size());
    for (Class<?> type : types) {
      digest.add(type.getName());
    }
  }
}
