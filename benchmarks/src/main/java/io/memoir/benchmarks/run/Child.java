package io.memoir.benchmarks.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    return run(System.getProperty("java.class.path"), flags, program, args);
  }

  /** The same with a class path of its own. */
  static String runAlone(List<Path> classPath, Class<?> program, List<String> args)
      throws IOException, InterruptedException {
    List<String> paths = new ArrayList<>();
    classPath.forEach(each -> paths.add(each.toString()));
    return run(String.join(File.pathSeparator, paths), List.of(), program, args);
  }

  private static String run(
      String classPath, List<String> flags, Class<?> program, List<String> args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-cp");
    command.add(classPath);
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
