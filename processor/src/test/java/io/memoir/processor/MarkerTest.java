package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside the classes stands a marker for each annotated type. */
class MarkerTest {

  @TempDir
  Path folder;

  private static TestCompiler quotes() {
    return new TestCompiler()
        .source(
            "Quotes.java",
            "package com.acme;",
            "public interface Quotes {",
            "  @io.memoir.CacheData int find(int id);",
            "  interface Inner { @io.memoir.CacheResource Object make(); }",
            "  interface Plain { int f(); }",
            "}");
  }

  @Test
  void everyAnnotatedTypeHasOneUnderItsBinaryName() {
    TestCompiler.Result result = quotes().compile();

    assertThat(result.resources())
        .containsOnlyKeys(
            "META-INF/memoir/com.acme.Quotes", "META-INF/memoir/com.acme.Quotes$Inner")
        .containsValue("memoir 1\n");
  }

  @Test
  void aTypeWithoutAWrapperHasNone() {
    TestCompiler.Result result = new TestCompiler()
        .source("Bad.java", "interface Bad { @io.memoir.CacheData java.io.InputStream open(); }")
        .compile();

    assertThat(result.resources()).isEmpty();
  }

  @Test
  void everyFileIsMadeFromItsTypeAlone() {
    List<BuildTool> tools = new ArrayList<>();

    quotes()
        .seenThrough(compiler -> {
          tools.add(new BuildTool(compiler));
          return tools.get(0);
        })
        .compile();

    assertThat(tools.get(0).origins())
        .containsEntry("com.acme.Quotes_Cached", List.of("com.acme.Quotes"))
        .containsEntry("com.acme.Quotes_Inner_Cached", List.of("com.acme.Quotes.Inner"))
        .containsEntry("META-INF/memoir/com.acme.Quotes", List.of("com.acme.Quotes"))
        .containsEntry("META-INF/memoir/com.acme.Quotes$Inner", List.of("com.acme.Quotes.Inner"))
        .hasSize(4);
  }

  @Test
  void eclipseWritesThemToo() throws IOException {
    TestCompiler.Result result = new TestCompiler()
        .source("Quotes.java", "interface Quotes { @io.memoir.CacheData int find(int id); }")
        .compileWithEclipse(folder);

    assertThat(result.succeeded()).as(result.said()).isTrue();
    assertThat(folder.resolve("META-INF/memoir/Quotes")).hasContent("memoir 1\n");
  }

  /** An incremental build compiles one file again, into the folder that has all classes. */
  @Test
  void compilingOneFileAgainLeavesTheOthersMarkers() throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));

    TestCompiler.Result first = compileInto(classes, "One", "Two");
    deleteClassesOf("One", classes);
    TestCompiler.Result second = compileInto(classes, "One");

    assertThat(first.succeeded()).as(first.said()).isTrue();
    assertThat(second.succeeded()).as(second.said()).isTrue();
    assertThat(second.diagnostics()).isEmpty();
    try (Stream<Path> markers = Files.list(classes.resolve("META-INF/memoir"))) {
      assertThat(markers)
          .extracting(marker -> marker.getFileName().toString())
          .containsExactlyInAnyOrder("One", "Two");
    }
    assertThat(classes.resolve("META-INF/memoir/One")).hasContent("memoir 1\n");
  }

  /** As build tools do, except that the marker stays, to be written again. */
  private static void deleteClassesOf(String name, Path classes) throws IOException {
    try (Stream<Path> files = Files.list(classes)) {
      for (Path file : files.toList()) {
        String simple = file.getFileName().toString();
        if (simple.equals(name + ".class") || simple.startsWith(name + "_Cached")) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void eachModuleHasItsOwnWhenSeveralAreCompiledTogether() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("one", "two")) {
      Path home = Files.createDirectories(folder.resolve("sources").resolve(module));
      sources.add(Files.writeString(
          home.resolve("module-info.java"), "module " + module + " { requires io.memoir.api; }"));
      Path inside = Files.createDirectory(home.resolve(module));
      sources.add(Files.writeString(
          inside.resolve("Quotes.java"),
          "package " + module + "; interface Quotes { @io.memoir.CacheData int find(int id); }"));
    }

    processModules(sources);

    assertThat(folder.resolve("one/META-INF/memoir/one.Quotes")).hasContent("memoir 1\n");
    assertThat(folder.resolve("two/META-INF/memoir/two.Quotes")).hasContent("memoir 1\n");
  }

  private void processModules(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      URI api = URI.create(
          CacheData.class.getProtectionDomain().getCodeSource().getLocation().toString());
      List<String> options = List.of(
          "-proc:only",
          "--module-path",
          Path.of(api).toString(),
          "--module-source-path",
          folder.resolve("sources").toString(),
          "-d",
          folder.toString());
      JavaCompiler.CompilationTask task = compiler.getTask(
          Writer.nullWriter(),
          files,
          diagnostic -> {}, // There is no runtime to compile the wrappers against.
          options,
          null,
          files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new CacheProcessor()));
      task.call();
    }
  }

  private TestCompiler.Result compileInto(Path classes, String... names) {
    TestCompiler compiler = new TestCompiler().classPath(classes);
    for (String name : names) {
      compiler.source(
          name + ".java",
          "public interface " + name + " { @io.memoir.CacheData int f(Two t, int x); }");
    }
    return compiler.compileToDisk(folder, classes);
  }
}
