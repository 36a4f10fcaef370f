package io.memoir.runtime.code;

import io.memoir.runtime.code.source.RunningJvm;
import io.memoir.runtime.code.source.UnreadableCodeException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes fingerprints: reads the class files of the code that a function runs, as far as they are of
 * the program, unless an earlier run has read the same files.
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
    if (RunningJvm.isNativeImage()) {
      return null;
    }
    String name = implementation.getName();
    String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
    return implementation.getResource(file) == null ? "it has no class file" : null;
  }

  /** Notes that the program uses a class: what changes later is not what runs. */
  public static void begin(Class<?> type) {
    CodeBase unused = base(type.getClassLoader());
  }

  /**
   * Takes the fingerprint of what a function runs.
   *
   * @param memory where fingerprints of earlier runs are
   * @return an unverified one in a native image, where there are no class files
   * @throws UnreadableCodeException when some of it cannot be read
   */
  public static Fingerprint take(CodeRoots roots, CodeMemory memory) {
    Set<@Nullable ClassLoader> loaders = roots.loaders();
    if (RunningJvm.isNativeImage()) {
      return loaders.isEmpty() ? Fingerprint.none() : Fingerprint.unverified();
    }
    if (loaders.size() == 1) {
      return base(loaders.iterator().next()).take(roots, memory);
    }
    SortedMap<String, String> parts = new TreeMap<>();
    for (ClassLoader loader : loaders) {
      parts.putAll(base(loader).take(roots.of(loader), memory).parts());
    }
    return Fingerprint.of(parts);
  }

  private static CodeBase base(@Nullable ClassLoader own) {
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
