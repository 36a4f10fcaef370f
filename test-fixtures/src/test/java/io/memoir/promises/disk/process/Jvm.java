package io.memoir.promises.disk.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process with the class path of this one, which can be killed at any time. */
public final class Jvm implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path errors;

  private Jvm(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /**
   * Starts one.
   *
   * @param errors a file for what it says, at the end of which it is written
   */
  public static Jvm start(Path errors, Class<?> main, Object... arguments) throws IOException {
    return start(errors, List.of(), main, arguments);
  }

  /**
   * Starts one.
   *
   * @param errors a file for what it says, at the end of which it is written
   * @param flags for the JVM
   */
  public static Jvm start(Path errors, List<String> flags, Class<?> main, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "-Xmx256m",
        "-cp",
        System.getProperty("java.class.path")));
    command.addAll(flags);
    command.add(main.getName());
    Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(errors.toString())))
        .start();
    return new Jvm(process, errors);
  }

  /** Where what it says is written. */
  public Path errors() {
    return errors;
  }

  /** What processes have said, line by line, without what the JVM itself says. */
  public static List<String> sayings(Path errors) throws IOException {
    return Files.readAllLines(errors).stream().filter(line -> !isOfJvm(line)).toList();
  }

  /** JDK 24 and later warn of what the codec's library asks for when it starts. */
  private static boolean isOfJvm(String line) {
    return line.startsWith("WARNING: ")
        && (line.contains("sun.misc.Unsafe")
            || line.contains("to the maintainers of class org.nustaq."));
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it as the operating system does, so that it has no time for anything. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Stops it, as {@code ^Z} does: it lives, and does nothing. */
  public void stop() throws IOException, InterruptedException {
    signal("-STOP");
  }

  /** Lets it go on. */
  public void goOn() throws IOException, InterruptedException {
    signal("-CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", name, String.valueOf(process.pid())).start();
    if (kill.waitFor() != 0) {
      throw new AssertionError("A process cannot be sent " + name);
    }
  }

  /** Waits some time, less if the process ends. */
  public void await(long millis) throws InterruptedException {
    var unused = process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** Waits to its end. */
  public int exit() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("A process did not end.");
    }
    return process.exitValue();
  }

  /** Ends it, if it has not. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
