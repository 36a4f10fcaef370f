package io.memoir.benchmarks.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JVM of its own with the class path of this one. */
final class Child {

  private Child() {}

  /**
   * Runs a program and waits for its end.
   *
   * @param flags flags of the JVM
   * @param program the class with {@code main}
   * @param args its arguments
   * @return what it printed, without the last line's end
   * @throws IOException if it ended with an error
   */
  static String run(List<String> flags, Class<?> program, List<String> args)
      throws IOException, InterruptedException {
    return run(null, flags, program, args);
  }

  /**
   * The same with more classes.
   *
   * @param first a folder before the class path of this JVM; null for none
   */
  static String run(@Nullable Path first, List<String> flags, Class<?> program, List<String> args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-cp");
    String classPath = System.getProperty("java.class.path");
    command.add(first == null ? classPath : first + File.pathSeparator + classPath);
    command.add(program.getName());
    command.addAll(args);
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(program.getSimpleName() + " " + args + " ended with " + status);
    }
    return printed.strip();
  }
}
