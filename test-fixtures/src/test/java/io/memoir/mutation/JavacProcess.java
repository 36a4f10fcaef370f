package io.memoir.mutation;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The compiler of another JDK, in a process of its own that compiles again and again. */
final class JavacProcess implements Javac {

  private static final String SEPARATOR = "\t";

  private final Process process;
  private final BufferedReader in;
  private final BufferedWriter out;
  private final int feature;

  private JavacProcess(Path home) {
    try {
      process = new ProcessBuilder(
              home.resolve("bin/java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              JavacProcess.class.getName())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      in = process.inputReader(StandardCharsets.UTF_8);
      out = process.outputWriter(StandardCharsets.UTF_8);
      feature = Integer.parseInt(in.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That of JDK 25, or of JDK 17 if this runs on another one; empty if there is none here. */
  static Optional<Javac> other() {
    int wanted = Runtime.version().feature() == 17 ? 25 : 17;
    return homes(wanted)
        .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
        .findFirst()
        .map(JavacProcess::new);
  }

  private static Stream<Path> homes(int feature) {
    List<Path> found = new ArrayList<>();
    for (String name : List.of("JDK" + feature + "_HOME", "JAVA_HOME_" + feature + "_X64")) {
      String home = System.getenv(name);
      if (home != null) {
        found.add(Path.of(home));
      }
    }
    File[] installed = new File("/usr/lib/jvm").listFiles();
    for (File each : installed == null ? new File[0] : installed) {
      if (each.getName().contains(String.valueOf(feature))) {
        found.add(each.toPath());
      }
    }
    return found.stream();
  }

  /** The other end: compiles what it is told, one line each. */
  public static void main(String[] unused) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println(Runtime.version().feature());
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String errors = Javac.own().compile(List.of(line.split(SEPARATOR)));
      System.out.println(errors.replaceAll("\\R", SEPARATOR));
    }
  }

  @Override
  public int feature() {
    return feature;
  }

  @Override
  public String compile(List<String> arguments) {
    try {
      List<String> all = new ArrayList<>();
      if (feature > Runtime.version().feature()) {
        all.addAll(List.of("--release", String.valueOf(Runtime.version().feature())));
      }
      all.addAll(arguments);
      out.write(String.join(SEPARATOR, all) + "\n");
      out.flush();
      String errors = in.readLine();
      return errors == null ? "it ended" : errors.replace(SEPARATOR, "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
