package io.memoir.benchmarks.code;

import io.memoir.CacheData;
import io.memoir.benchmarks.disk.Folders;
import io.memoir.runtime.code.Fingerprints;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.objectweb.asm.ClassReader;

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

  /** Compiles it; the class path of a program that takes its fingerprints, and has nothing else. */
  public List<Path> classPath() throws IOException {
    Path main = folder.resolve("main");
    List<Path> path = new ArrayList<>(List.of(compile(), main));
    for (Class<?> nested : List.of(FirstFingerprints.class, FirstFingerprints.Asides.class)) {
      String name = nested.getName().replace('.', '/') + ".class";
      Path file = main.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent(), name));
      try (InputStream in = nested.getResourceAsStream("/" + name)) {
        Files.copy(Objects.requireNonNull(in, name), file);
      }
    }
    for (Class<?> of :
        List.of(Fingerprints.class, CacheData.class, ClassReader.class, NullMarked.class)) {
      path.add(Path.of(
          URI.create(of.getProtectionDomain().getCodeSource().getLocation().toString())));
    }
    return path;
  }

  /** Where fingerprints are remembered. */
  public Path memory() {
    return folder.resolve("memory");
  }

  private Path compile() throws IOException {
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
