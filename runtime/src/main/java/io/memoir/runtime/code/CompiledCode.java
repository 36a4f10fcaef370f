package io.memoir.runtime.code;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * The code of a class as it is compiled: the class, the program's own superclasses, and all that is
 * nested in one top-level class with them. Line numbers and names of local variables do not count.
 *
 * <p>What these classes call in others is not looked at.
 */
public final class CompiledCode {

  private static final int DIGITS = 32;

  private static final ClassValue<Optional<String>> HASHES = new ClassValue<>() {
    @Override
    protected Optional<String> computeValue(Class<?> type) {
      return compute(type);
    }
  };

  private CompiledCode() {}

  /** Whether a class has a name that leads to its code, and the code can be read. */
  public static boolean isKnown(Class<?> type) {
    return !type.isHidden() && !Proxy.isProxyClass(type) && hash(type).isPresent();
  }

  /**
   * Hashes the code of a class.
   *
   * @return 32 hexadecimal digits; nothing if the code cannot be read
   */
  public static Optional<String> hash(Class<?> type) {
    return HASHES.get(type);
  }

  private static Optional<String> compute(Class<?> type) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Class<?> c = type; isOfProgram(c); c = c.getSuperclass()) {
        for (Class<?> each : nest(c)) {
          byte[] code = read(each);
          if (code == null) {
            return Optional.empty();
          }
          sha.update(code);
        }
      }
      return Optional.of(HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS));
    } catch (IOException | LinkageError e) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  private static boolean isOfProgram(@Nullable Class<?> type) {
    return type != null
        && type.getClassLoader() != null
        && type.getClassLoader() != ClassLoader.getPlatformClassLoader();
  }

  /**
   * The class, what it is nested in, and all that is nested there, in an order that is always the
   * same: they call each other's private methods.
   */
  private static List<Class<?>> nest(Class<?> type) {
    return Arrays.<Class<?>>stream(type.getNestMembers())
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  private static byte @Nullable [] read(Class<?> type) throws IOException {
    String name = type.getName();
    String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return in == null ? null : withoutDebug(in.readAllBytes());
    }
  }

  private static byte[] withoutDebug(byte[] code) {
    try {
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(code).accept(writer, ClassReader.SKIP_DEBUG);
      return writer.toByteArray();
    } catch (IllegalArgumentException e) {
      // A class file that is newer than what is known here: then all of it counts.
      return code;
    }
  }
}
