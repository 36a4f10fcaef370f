package io.memoir.runtime.code;

import io.memoir.runtime.code.source.ClassSpace;
import io.memoir.runtime.code.source.UnreadableCodeException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes fingerprints: reads the class files of the code that a function runs, as far as they are of
 * the program.
 *
 * <p>Safe for any threads.
 */
public final class Fingerprints {

  private static final Map<ClassLoader, CodeBase> BASES = new WeakHashMap<>();

  private Fingerprints() {}

  /**
   * Says why nobody can know which code of a class runs.
   *
   * @return null if it can be known
   */
  public static @Nullable String unknown(Class<?> implementation) {
    if (Proxy.isProxyClass(implementation)) {
      return "it is a proxy";
    }
    if (implementation.isHidden()) {
      return "it is a lambda or another class that was made while the program runs";
    }
    String file = "/" + ClassSpace.internalName(implementation) + ".class";
    return implementation.getResource(file) == null ? "it has no class file" : null;
  }

  /** Notes that the program uses a class: what changes later is not what runs. */
  public static void begin(Class<?> type) {
    CodeBase unused = base(type);
  }

  /**
   * Takes the fingerprint of what a function runs.
   *
   * @throws UnreadableCodeException when some of it cannot be read
   */
  public static Fingerprint take(CodeRoots roots) {
    Class<?> implementation = roots.implementation();
    SortedMap<String, String> parts = new TreeMap<>(base(implementation).take(roots));
    parts.putAll(takeAll(roots.more()).parts());
    return new Fingerprint(parts);
  }

  /**
   * Takes the fingerprint of classes with all their members.
   *
   * @throws UnreadableCodeException when some of it cannot be read
   */
  public static Fingerprint takeAll(List<Class<?>> types) {
    SortedMap<String, String> parts = new TreeMap<>();
    types.forEach(each -> parts.putAll(base(each).takeAll(each)));
    return new Fingerprint(parts);
  }

  private static CodeBase base(Class<?> type) {
    ClassLoader own = type.getClassLoader();
    ClassLoader loader = own == null ? ClassLoader.getPlatformClassLoader() : own;
    synchronized (BASES) {
      CodeBase known = BASES.get(loader);
      if (known == null) {
        known = new CodeBase(loader);
        BASES.put(loader, known);
      }
      return known;
    }
  }
}
