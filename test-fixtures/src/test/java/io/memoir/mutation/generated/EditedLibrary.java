package io.memoir.mutation.generated;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A library that comes with its sources. */
final class EditedLibrary {

  private static final JavaCompiler JAVAC =
      Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");

  /** One for all compilations, because it takes long to find out what the JDK has. */
  private static final StandardJavaFileManager FILES =
      JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8);

  private final Path classes;
  private final Map<String, String> sources = new TreeMap<>();

  /** Reads a jar of sources and compiles them into a folder. */
  EditedLibrary(Path jar, Path classes) throws IOException {
    this.classes = classes;
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry each : List.copyOf(zip.stream().toList())) {
        String name = each.getName();
        if (name.endsWith(".java") && name.startsWith("org/") && !name.contains("-info")) {
          byte[] bytes = zip.getInputStream(each).readAllBytes();
          sources.put(name, new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
    if (!compile(sources, classes)) {
      throw new IllegalStateException(jar + " cannot be compiled");
    }
  }

  /** Where a file can be edited. */
  List<Site> sites(String path) throws IOException {
    String source = Objects.requireNonNull(sources.get(path), path);
    List<JavaFileObject> files = List.of(new Source(path, source));
    JavacTask task = (JavacTask)
        JAVAC.getTask(new StringWriter(), FILES, null, List.of("-proc:none"), null, files);
    List<Site> found = new ArrayList<>();
    var positions = Trees.instance(task).getSourcePositions();
    for (var unit : task.parse()) {
      SiteScanner scanner = new SiteScanner(path, source, unit, positions);
      scanner.scan(unit, null);
      found.addAll(scanner.found());
    }
    return found;
  }

  /** Compiles one edited file against the rest; false if that is no program. */
  boolean compile(Site site, Path folder) throws IOException {
    String source = Objects.requireNonNull(sources.get(site.path()), site.path());
    return compile(Map.of(site.path(), site.applyTo(source)), folder);
  }

  private boolean compile(Map<String, String> files, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<JavaFileObject> all = new ArrayList<>();
    files.forEach((path, text) -> all.add(new Source(path, text)));
    List<String> options =
        List.of("-proc:none", "-nowarn", "-d", folder.toString(), "-cp", classes.toString());
    return JAVAC.getTask(new StringWriter(), FILES, null, options, null, all).call();
  }

  /** The library, with an edited file in its folder before the others. */
  GuardedLoader load(Path edited) throws IOException {
    return new GuardedLoader(url(edited), url(classes));
  }

  private static URL url(Path folder) throws IOException {
    return folder.toUri().toURL();
  }

  /** A source file in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
