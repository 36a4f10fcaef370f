package io.memoir.runtime.code;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * The code of a class as it is compiled: the class, the program's own superclasses, and what is
 * nested with them. Line numbers and names of local variables do not count.
 *
 * <p>What these classes call in others is not looked at.
 */
public final class CompiledCode {

  private static final int DIGITS = 32;

  private CompiledCode() {}

  /** Whether a class has a name that leads to its code: no lambda, no proxy. */
  public static boolean isNamed(Class<?> type) {
    return !type.isHidden() && !Proxy.isProxyClass(type);
  }

  /**
   * Hashes the code of a class.
   *
   * @return 32 hexadecimal digits; nothing if the code cannot be read
   */
  public static Optional<String> hash(Class<?> type) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Class<?> c = type; isOfProgram(c); c = c.getSuperclass()) {
        for (Class<?> each : nested(c)) {
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

  /** The class and what is nested in it, in an order that is always the same. */
  private static Class<?>[] nested(Class<?> type) {
    String prefix = type.getName() + "$";
    return Stream.concat(
            Stream.of(type),
            Arrays.stream(type.getNestMembers())
                .filter(member -> member.getName().startsWith(prefix))
                .sorted((a, b) -> a.getName().compareTo(b.getName())))
        .toArray(Class<?>[]::new);
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
