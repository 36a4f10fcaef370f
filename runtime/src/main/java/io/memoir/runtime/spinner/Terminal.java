package io.memoir.runtime.spinner;

import java.io.Console;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a person sees what a program writes to its standard error stream, and the line can be
 * written over.
 *
 * <p>Immutable.
 *
 * @param environment the environment variables
 * @param isWindows whether the program runs on Windows, where no variable {@code TERM} is needed
 * @param errorStream what is a link to the standard error stream on Linux, and need not be there
 */
record Terminal(Map<String, String> environment, boolean isWindows, Path errorStream) {

  /** That of this program. */
  static Terminal ofProgram() {
    return new Terminal(
        System.getenv(),
        System.getProperty("os.name", "").startsWith("Windows"),
        Path.of("/proc/self/fd/2"));
  }

  /** Whether it may be one, as far as that is known without asking for the console. */
  boolean mayBeInteractive() {
    return !isContinuousIntegration() && hasLines() && isErrorStreamDevice();
  }

  private boolean isContinuousIntegration() {
    String ci = environment.get("CI");
    return ci != null && !ci.isEmpty() && !ci.equals("false");
  }

  private boolean hasLines() {
    String kind = environment.get("TERM");
    if (kind == null || kind.isEmpty()) {
      return isWindows && environment.containsKey("WT_SESSION");
    }
    return !kind.equals("dumb");
  }

  /** A console says nothing of the error stream, which may be in a file. */
  private boolean isErrorStreamDevice() {
    try {
      String target = Files.readSymbolicLink(errorStream).toString();
      return target.startsWith("/dev/") && !target.equals("/dev/null");
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      // Not on this system: nothing speaks against it.
      return true;
    }
  }

  /** Whether the program has a console, in which a person can also type. */
  static boolean hasConsole() {
    return Optional.ofNullable(System.console()).filter(Terminal::isTerminal).isPresent();
  }

  /** Since Java 22 there is a console that is no terminal, and this tells. */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
