package io.memoir.benchmarks.code;

import io.memoir.benchmarks.disk.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A program that is compiled to have fingerprints taken of it. */
public final class CodeProject {

  /** As the goals say. */
  public static final int CLASSES = 600;

  private static final int BEGINNINGS = 50;

  private final Path folder;
  private final CalledClasses program;

  /** Writes a program of so many classes below a folder, when it is asked to. */
  public CodeProject(Path results, int classes) {
    this.folder = results.resolve("code");
    this.program = new CalledClasses(classes, Math.min(BEGINNINGS, classes / 2));
  }

  /** Compiles it; the folder of its class files. */
  public Path compile() throws IOException {
    Folders.remove(folder);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "--release", "17", "-d", classes.toString()));
    program.write(folder.resolve("sources")).forEach(file -> arguments.add(file.toString()));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
      throw new IOException("The program does not compile.");
    }
    return classes;
  }

  /** The classes whose fingerprints are taken. */
  public List<String> names() {
    return program.names();
  }

  /** Removes everything. */
  public void remove() throws IOException {
    Folders.remove(folder);
  }
}
