package io.memoir.mutation;

import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A compiler with our processor. */
interface Javac extends AutoCloseable {

  /** Its version, as in {@code 17}. */
  int feature();

  /**
   * Compiles.
   *
   * @return what it complained about; empty if it was content
   */
  String compile(List<String> arguments);

  @Override
  default void close() {}

  /** The compiler of the JDK that runs this. */
  static Javac own() {
    return new Javac() {
      @Override
      public int feature() {
        return Runtime.version().feature();
      }

      @Override
      public String compile(List<String> arguments) {
        return run(arguments);
      }
    };
  }

  private static String run(List<String> arguments) {
    JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
    int files = arguments.indexOf("--");
    StringWriter errors = new StringWriter();
    try (var manager = javac.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task = javac.getTask(
          errors,
          manager,
          null,
          arguments.subList(0, files),
          null,
          manager.getJavaFileObjectsFromStrings(arguments.subList(files + 1, arguments.size())));
      task.setProcessors(List.of(processor()));
      return task.call() ? "" : "javac: " + errors;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** By name: its class file has an annotation that is not on the class path of tests. */
  private static Processor processor() {
    try {
      Class<?> type = Class.forName("io.memoir.processor.CacheProcessor");
      return (Processor) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
