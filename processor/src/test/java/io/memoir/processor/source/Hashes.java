package io.memoir.processor.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles sources in memory and answers the body hashes a processor sees meanwhile. */
final class Hashes {
  private final JavaCompiler compiler;
  private final List<String> options;
  private final Map<String, String> sources = new LinkedHashMap<>();
  private UnaryOperator<ProcessingEnvironment> environment = UnaryOperator.identity();
  private @Nullable Path folder;

  private Hashes(JavaCompiler compiler, List<String> options) {
    this.compiler = compiler;
    this.options = options;
  }

  static Hashes javac() {
    return with(ToolProvider.getSystemJavaCompiler(), List.of("-proc:only"));
  }

  static Hashes with(JavaCompiler compiler, List<String> options) {
    return new Hashes(compiler, options);
  }

  /** Adds the source of the top-level type {@code name}. */
  Hashes source(String name, String text) {
    sources.put(name, text);
    return this;
  }

  /** Lets the hasher see another environment than the compiler's own. */
  Hashes seenThrough(UnaryOperator<ProcessingEnvironment> wrapper) {
    environment = wrapper;
    return this;
  }

  /** Compiles files of a folder, for a compiler that reads nothing else. */
  Hashes onDisk(Path place) {
    folder = place;
    return this;
  }

  /** The hex digits for {@code method} of {@code type}, which must come from source. */
  String hex(String type, String method) {
    BodyHash hash = hash(type, method);
    if (!hash.fromSource()) {
      throw new AssertionError("no source for " + method);
    }
    return hash.hex();
  }

  /** The hash for a method, named as {@code f}, {@code f/2} or {@code f(int,String)}. */
  BodyHash hash(String type, String method) {
    return hash(type, method, List.of(), List.of());
  }

  /** The hash that is found with other processors beside. */
  BodyHash hash(String type, String method, List<Processor> before, List<Processor> after) {
    Asking asking = new Asking(type, method, environment);
    List<Processor> processors = new ArrayList<>(before);
    processors.add(asking);
    processors.addAll(after);
    StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
    JavaCompiler.CompilationTask task =
        compiler.getTask(null, manager, diagnostic -> {}, options, null, files(manager));
    task.setProcessors(processors);
    task.call();
    BodyHash answer = asking.answer;
    if (answer == null) {
      throw new AssertionError("the processor did not find " + method + " in " + type);
    }
    return answer;
  }

  private List<JavaFileObject> files(StandardJavaFileManager manager) {
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, text) -> {
      if (folder == null) {
        files.add(new Text(name, text));
      } else {
        manager.getJavaFileObjects(written(folder, name, text)).forEach(files::add);
      }
    });
    return files;
  }

  private static Path written(Path place, String name, String text) {
    Path file = place.resolve(name.replace('.', '/') + ".java");
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source file in memory. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String name, String text) {
      super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Asks a hasher once, in the first round that has the type. */
  private static final class Asking extends AbstractProcessor {
    private final String type;
    private final String method;
    private final UnaryOperator<ProcessingEnvironment> environment;
    private @Nullable BodyHash answer;

    Asking(String type, String method, UnaryOperator<ProcessingEnvironment> environment) {
      this.type = type;
      this.method = method;
      this.environment = environment;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      TypeElement owner = processingEnv.getElementUtils().getTypeElement(type);
      if (answer == null && owner != null) {
        BodyHasher hasher = new BodyHasher(environment.apply(processingEnv));
        for (ExecutableElement each :
            ElementFilter.methodsIn(processingEnv.getElementUtils().getAllMembers(owner))) {
          String name = each.getSimpleName().toString();
          String number = name + "/" + each.getParameters().size();
          if (Set.of(name, number, name + types(each)).contains(method)) {
            answer = hasher.hash(owner, each);
          }
        }
      }
      return false;
    }

    private static String types(ExecutableElement method) {
      return method.getParameters().stream()
          .map(parameter -> parameter.asType().toString().replaceAll("[\\w.]*\\.", ""))
          .collect(Collectors.joining(",", "(", ")"));
    }
  }
}
