package io.memoir.processor;

import io.memoir.CacheData;
import io.memoir.runtime.Caches;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles sources in memory, with the processor and whatever other processors a test gives. */
final class TestCompiler {

  private final List<String> options =
      new ArrayList<>(List.of("--release", "17", "-classpath", classPath()));
  private final List<Processor> processors = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  /** Compiles with the compiler of the JDK that runs. */
  TestCompiler() {
    processors.add(new CacheProcessor());
  }

  /** What users compile with: the annotations and the runtime, and not the processor. */
  private static String classPath() {
    return Stream.of(CacheData.class, Caches.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  TestCompiler options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Adds a folder of class files to what is compiled against. */
  TestCompiler classPath(Path folder) {
    int value = options.indexOf("-classpath") + 1;
    options.set(value, options.get(value) + File.pathSeparator + folder);
    return this;
  }

  /** Adds a processor that runs before ours. */
  TestCompiler before(Processor processor) {
    processors.add(0, processor);
    return this;
  }

  /** Lets our processor see another environment than the compiler's own, as some builds do. */
  TestCompiler seenThrough(UnaryOperator<ProcessingEnvironment> wrapper) {
    processors.set(processors.size() - 1, new WrappedProcessor(new CacheProcessor(), wrapper));
    return this;
  }

  TestCompiler source(String name, String... lines) {
    sources.add(new Source(name, String.join("\n", lines) + "\n"));
    return this;
  }

  TestCompiler file(Path file) {
    try {
      sources.add(new Source(file.getFileName().toString(), Files.readString(file)));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Result compile() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (JavaFileManager standard =
            compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
        MemoryFiles files = new MemoryFiles(standard)) {
      boolean succeeded = run(compiler, files, diagnostics, sources);
      return new Result(
          succeeded,
          diagnostics.getDiagnostics(),
          files.sources(),
          files.classes(),
          files.resources());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compiles with the compiler of Eclipse in {@code folder}: it reads and writes files of the disk
   * only.
   */
  Result compileWithEclipse(Path folder) {
    return compile(new EclipseCompiler(), folder, folder);
  }

  /**
   * Compiles with the compiler of the JDK that runs, from {@code folder} into {@code classes},
   * which may have some already.
   */
  Result compileToDisk(Path folder, Path classes) {
    return compile(ToolProvider.getSystemJavaCompiler(), folder, classes);
  }

  private Result compile(JavaCompiler compiler, Path folder, Path classes) {
    options.addAll(List.of("-d", classes.toString(), "-s", folder.toString()));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<Path> paths = new ArrayList<>();
      for (Source source : sources) {
        paths.add(Files.writeString(folder.resolve(source.fileName()), source.text));
      }
      boolean succeeded =
          run(compiler, files, diagnostics, files.getJavaFileObjectsFromPaths(paths));
      return new Result(
          succeeded, diagnostics.getDiagnostics(), generatedIn(folder, paths), Map.of(), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean run(
      JavaCompiler compiler,
      JavaFileManager files,
      DiagnosticCollector<JavaFileObject> diagnostics,
      Iterable<? extends JavaFileObject> units) {
    JavaCompiler.CompilationTask task =
        compiler.getTask(Writer.nullWriter(), files, diagnostics, options, null, units);
    task.setProcessors(processors);
    return task.call();
  }

  private static Map<String, String> generatedIn(Path folder, List<Path> sources)
      throws IOException {
    Map<String, String> generated = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        if (!sources.contains(file)) {
          String name = folder.relativize(file).toString().replace(File.separatorChar, '.');
          generated.put(
              name.substring(0, name.length() - ".java".length()), Files.readString(file));
        }
      }
    }
    return generated;
  }

  /**
   * What a compilation gave: whether it succeeded, what it said, what was generated and compiled,
   * by name, and what was written beside the classes, by path.
   */
  record Result(
      boolean succeeded,
      List<Diagnostic<? extends JavaFileObject>> diagnostics,
      Map<String, String> generated,
      Map<String, byte[]> classes,
      Map<String, String> resources) {

    /** Loads the classes beside ours. */
    ClassLoader loader() {
      if (!succeeded) {
        throw new AssertionError(said());
      }
      return new ClassLoader(TestCompiler.class.getClassLoader()) {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
          byte[] bytes = classes.get(name);
          if (bytes == null) {
            throw new ClassNotFoundException(name);
          }
          return defineClass(name, bytes, 0, bytes.length);
        }
      };
    }

    /** The diagnostics that have a code of ours. */
    Stream<Diagnostic<? extends JavaFileObject>> problems() {
      return diagnostics.stream()
          .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("[Cache"));
    }

    /** All that was said, for failure messages. */
    String said() {
      return String.join(
          "\n",
          diagnostics.stream()
              .map(said -> said.getKind() + " in line " + said.getLineNumber() + ": "
                  + said.getMessage(Locale.ROOT))
              .toList());
    }

    /** The generated class of that name. */
    String generated(String name) {
      String source = generated.get(name);
      if (source == null) {
        throw new AssertionError("There is no " + name + " among " + generated.keySet()
            + "; the compiler said: " + said());
      }
      return source;
    }
  }

  /** A source that is not in a file of that name. */
  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name.replace('$', '_')), Kind.SOURCE);
      this.text = text;
    }

    String fileName() {
      return toUri().getPath().substring(1);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    /** A bad file is named after its mistake, not after the types in it. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.SOURCE && !simpleName.endsWith("-info");
    }
  }

  /** Keeps what the compiler writes. */
  private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, Output> outputs = new TreeMap<>();
    private final Map<String, Output> resources = new TreeMap<>();

    MemoryFiles(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      Output output = new Output(className, kind);
      outputs.put(className + kind.extension, output);
      return output;
    }

    @Override
    public FileObject getFileForOutput(
        Location location, String packageName, String relativeName, FileObject sibling) {
      return resources.computeIfAbsent(
          relativeName, name -> new Output(name, JavaFileObject.Kind.OTHER));
    }

    Map<String, String> resources() {
      Map<String, String> texts = new TreeMap<>();
      resources.forEach((name, output) -> texts.put(name, output.text()));
      return texts;
    }

    Map<String, String> sources() {
      Map<String, String> sources = new TreeMap<>();
      outputs.values().stream()
          .filter(output -> output.getKind() == JavaFileObject.Kind.SOURCE)
          .forEach(output -> sources.put(output.className, output.text()));
      return sources;
    }

    Map<String, byte[]> classes() {
      Map<String, byte[]> classes = new TreeMap<>();
      outputs.values().stream()
          .filter(output -> output.getKind() == JavaFileObject.Kind.CLASS)
          .forEach(output -> classes.put(output.className, output.bytes.toByteArray()));
      return classes;
    }
  }

  /** A file that the compiler writes. */
  private static final class Output extends SimpleJavaFileObject {

    private final String className;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String className, Kind kind) {
      super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
      this.className = className;
    }

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text();
    }
  }
}
