package io.memoir.promises.disk.process;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A small program that is compiled in a test, in several versions perhaps. */
public final class Program {

  private Program() {}

  /**
   * Compiles a program, wrappers included.
   *
   * @param folder where its sources and classes go; does not exist
   * @param sources by the simple names of the classes, all in the package {@code shop}
   * @return loads its classes
   */
  public static URLClassLoader compile(Path folder, Map<String, String> sources)
      throws IOException {
    Path texts = Files.createDirectories(folder.resolve("sources").resolve("shop"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> each : sources.entrySet()) {
      Path file = texts.resolve(each.getKey() + ".java");
      files.add(Files.writeString(file, "package shop;\n" + each.getValue()));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options = List.of(
        "--release",
        "17",
        "-processor",
        "io.memoir.processor.CacheProcessor",
        "-cp",
        System.getProperty("java.class.path"),
        "-d",
        classes.toString());
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      if (!compiler.getTask(messages, manager, null, options, null, units).call()) {
        throw new AssertionError(messages.toString());
      }
    }
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Program.class.getClassLoader());
  }
}
