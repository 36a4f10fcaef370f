package io.memoir.runtime.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A program as somebody writes it, compiled into a folder. */
final class Program {

  private final Path directory;
  private final Map<String, String> sources = new TreeMap<>();
  private int builds;

  Program(Path directory) {
    this.directory = directory;
  }

  /** Adds or replaces a source file. */
  Program with(String type, String source) {
    sources.put(type, source);
    return this;
  }

  /** Changes a source file in one place. */
  Program edit(String type, String before, String after) {
    String source = sources.getOrDefault(type, "");
    assertThat(source).contains(before);
    sources.put(type, source.replace(before, after));
    return this;
  }

  /** Compiles all of it into a new folder. */
  Path compile(String... options) {
    try {
      Path classes = Files.createDirectories(directory.resolve("build" + builds++));
      StringWriter errors = new StringWriter();
      List<String> all = Arrays.stream(options).collect(Collectors.toList());
      all.addAll(List.of("-d", classes.toString(), "-proc:none"));
      List<JavaFileObject> files = sources.entrySet().stream()
          .map(each -> (JavaFileObject) new Source(each.getKey(), each.getValue()))
          .toList();
      boolean isDone = ToolProvider.getSystemJavaCompiler()
          .getTask(errors, null, null, all, null, files)
          .call();
      assertThat(isDone).as(errors.toString()).isTrue();
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the fingerprint of the method {@code run()} of a class. */
  Fingerprint fingerprint(String type) {
    return fingerprint(type, compile());
  }

  /** The same for what is compiled already. */
  static Fingerprint fingerprint(String type, Path... classPath) {
    URL[] urls = Arrays.stream(classPath).map(Program::url).toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(urls)) {
      Class<?> implementation = loader.loadClass(type);
      Fingerprints.begin(implementation);
      return Fingerprints.take(roots(implementation), CodeMemory.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A function that is the method {@code run()} of a class. */
  static CodeRoots roots(Class<?> implementation) {
    return new CodeRoots(
        new CodeRoots.Implementation(implementation, "run", List.of(), false), List.of());
  }

  /** Puts a folder into a jar, with the processor's mark or without. */
  Path jar(Path classes, boolean isMarked) {
    Path jar = directory.resolve("jar" + builds++ + ".jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> all = Files.walk(classes)) {
      if (isMarked) {
        out.putNextEntry(new ZipEntry("META-INF/memoir/p.Impl"));
        out.write("memoir 1\n".getBytes(StandardCharsets.UTF_8));
      }
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source file in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String type, String text) {
      super(URI.create("string:///" + type.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
