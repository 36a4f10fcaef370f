package io.memoir.mutation;

import io.memoir.runtime.Caches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Edits the program, compiles it, and runs it beside the results of the one before. */
final class Harness {

  private final Path folder;
  private final Javac javac;
  private final boolean isJars;
  private final List<CachedCall> functions = CachedCall.read();

  Harness(Path folder, Javac javac, boolean isJars) {
    this.folder = folder;
    this.javac = javac;
    this.isJars = isJars;
  }

  /** Tries all edits; results are those of the program in folders. */
  Matrix run(List<Edit> edits) {
    Matrix matrix = new Matrix("javac " + javac.feature() + ", run by JDK "
        + Runtime.version().feature() + ", " + (isJars ? "jars" : "folders"));
    Build base = Build.of(Sources.read(), javac, folder.resolve("base"));
    Path results = folder.resolve("results");
    Map<String, CachedCall.Answer> before = ask(base.classPath(false), results);
    for (Edit edit : edits) {
      matrix.edit();
      Path here = folder.resolve("edited");
      try {
        Build build = base.with(edit, javac, here);
        copy(results, here.resolve("results"));
        Map<String, CachedCall.Answer> after =
            ask(build.classPath(isJars), here.resolve("results"));
        before.forEach((name, old) ->
            matrix.judge(edit, name, old.output(), Objects.requireNonNull(after.get(name), name)));
      } catch (IllegalStateException | IllegalArgumentException e) {
        matrix.wrong(edit, String.valueOf(e.getMessage()));
      }
      delete(here);
    }
    return matrix;
  }

  private Map<String, CachedCall.Answer> ask(List<Path> classPath, Path results) {
    URL[] urls = classPath.stream().map(Harness::url).toArray(URL[]::new);
    Map<String, CachedCall.Answer> answers = new LinkedHashMap<>();
    try (URLClassLoader program = new URLClassLoader(urls, Caches.class.getClassLoader());
        Caches caches = Caches.builder().isolated().directory(results).build()) {
      for (CachedCall each : functions) {
        answers.put(each.name(), each.ask(program, caches));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot be run: " + e + " " + e.getCause(), e);
    }
    return answers;
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path each : files.toList()) {
        Path copy = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(each, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
