package io.memoir.runtime.code.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * When the JVM began, and how it was told where classes are. What the JDK has for that takes 40 ms
 * in a JVM that has just begun; on Linux the kernel's files say it in one, so that they are asked
 * first.
 */
public final class RunningJvm {

  /** Options that put other classes in the place of those on the class path, or may hide such. */
  private static final String[] CLASS_OPTIONS = {
    "-Xbootclasspath",
    "--patch-module",
    "--upgrade-module-path",
    "--limit-modules",
    "-XX:VMOptionsFile",
    "-XX:Flags",
    "@"
  };

  /** They can bring a jar; development tools give them another port each time. */
  private static final String[] AGENTS = {"-javaagent:", "-agentlib:", "-agentpath:"};

  /** The class loader of applications, as the JDK has it. */
  private static final String APPLICATION = "jdk.internal.loader.ClassLoaders$AppClassLoader";

  private static final String[] VARIABLES = {
    "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"
  };

  /** The unit of times in {@code /proc/self/stat}: 1/100 s on each Linux that has a JVM. */
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(10);

  /** The index of the time when the process began, after the name in parentheses. */
  private static final int START_FIELD = 20;

  /** What the kernel's clocks may differ by. */
  private static final long CLOCKS = TimeUnit.MILLISECONDS.toNanos(50);

  private RunningJvm() {}

  /** Whether it is no JVM: a native image has no class files. */
  public static boolean isNativeImage() {
    return "runtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"));
  }

  /** When the JVM began, in nanoseconds since 1970. */
  public static long beganNanos() {
    // Not when the process began: that may have been a script that then became the JVM.
    return TimeUnit.MILLISECONDS.toNanos(ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  /**
   * A time before the JVM began, which is quick to find.
   *
   * @return nanoseconds since 1970; 0 if it is not known
   */
  public static long notBeganBeforeNanos() {
    try {
      long nowNanos = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
      long monotonicNanos = System.nanoTime();
      String uptime = read("/proc/uptime");
      String stat = read("/proc/self/stat");
      // As in 14842.10, of which a tick is the last digit.
      int point = uptime.indexOf('.');
      String ticks = uptime.substring(0, point) + uptime.substring(point + 1, point + 3);
      long upNanos = Long.parseLong(ticks) * TICK;
      String[] fields = stat.substring(stat.lastIndexOf(')') + 1).split(" ", START_FIELD + 2);
      long ageNanos = upNanos - Long.parseLong(fields[START_FIELD]) * TICK;
      if (upNanos + CLOCKS < monotonicNanos || ageNanos < 0) {
        // A container pretends to have been started later than the kernel.
        return 0;
      }
      return nowNanos - ageNanos - CLOCKS;
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  /**
   * Whether a class loader finds nothing of an application elsewhere than its class path says. Not
   * so if it is the program's own, if options of the JVM bring classes from elsewhere, or if the
   * class path has an empty element, which is the working directory.
   */
  public static boolean isByClassPath(ClassLoader loader) {
    return loader == ClassLoader.getSystemClassLoader()
        && loader.getClass().getName().equals(APPLICATION)
        && classOptions() != null
        && !hasEmptyElement(System.getProperty("java.class.path", ""));
  }

  private static boolean hasEmptyElement(String path) {
    String separator = File.pathSeparator;
    return path.startsWith(separator)
        || path.endsWith(separator)
        || path.contains(separator + separator);
  }

  /**
   * What was said to the JVM that may decide which classes are found on its class path: agents.
   *
   * @return null if options put other classes in their place, or nobody knows whether they do
   */
  public static @Nullable String classOptions() {
    return Options.FOUND;
  }

  /** They are the same as long as the JVM runs. */
  private static final class Options {

    private static final @Nullable String FOUND = find();

    private static @Nullable String find() {
      String[] arguments = arguments();
      StringBuilder found = new StringBuilder();
      if (arguments == null || !addOptions(arguments, found)) {
        return null;
      }
      for (String variable : VARIABLES) {
        String options = System.getenv(variable);
        if (options != null) {
          String plain = options.replace('"', ' ').replace('\'', ' ').trim();
          if (!addOptions(plain.split("\\s+", -1), found)) {
            return null;
          }
        }
      }
      return found.toString();
    }
  }

  /**
   * Finds them among the arguments of a JVM and its program.
   *
   * @return false if other options count
   */
  static boolean addOptions(String[] arguments, StringBuilder found) {
    for (String argument : arguments) {
      if (startsWith(argument, CLASS_OPTIONS)) {
        return false;
      }
      if (startsWith(argument, AGENTS)) {
        int options = argument.indexOf('=');
        found.append(options < 0 ? argument : argument.substring(0, options)).append('\n');
      }
    }
    return true;
  }

  private static boolean startsWith(String argument, String[] options) {
    for (String option : options) {
      if (argument.startsWith(option)) {
        return true;
      }
    }
    return false;
  }

  private static String @Nullable [] arguments() {
    try {
      return read("/proc/self/cmdline").split("\0", -1);
    } catch (IOException e) {
      // No Linux.
      Optional<String[]> said = ProcessHandle.current().info().arguments();
      return said.orElse(null);
    }
  }

  private static String read(String file) throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
