package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the processor looks into declared types, and how messages show the way. */
class DeepTypesTest {

  @ParameterizedTest
  @CsvSource({
    "Thread, Thread is no data",
    "Thread[], result[] is of type Thread",
    "java.util.List<? extends Thread>, result<Thread> is of type Thread",
    "'java.util.Map<String, Row[]>', result<Row[]>[].source is of type InputStream",
    "Shape, result(Circle).painter is of type Thread",
    "Box<Thread>, result.content is of type Thread",
  })
  void theMessageShowsTheWay(String type, String way) {
    TestCompiler.Result result = new TestCompiler()
        .source(
            "Bad.java",
            "interface Bad { @io.memoir.CacheData " + type + " find(); }",
            "record Row(String name, java.io.InputStream source) {}",
            "sealed interface Shape permits Circle {}",
            "record Circle(Thread painter) implements Shape {}",
            "class Box<T> { private T content; }")
        .compile();

    assertThat(messages(result)).singleElement().asString().contains(": " + way);
  }

  @Test
  void everyTypeInsideIsNamedOnce() {
    TestCompiler.Result result = new TestCompiler()
        .source(
            "Bad.java",
            "interface Bad { @io.memoir.CacheData int find(Row row); }",
            "record Row(Thread a, Thread b, Row next, java.net.Socket c) {}")
        .compile();

    assertThat(messages(result))
        .satisfiesExactly(
            first -> assertThat(first).contains("row.a is of type Thread"),
            second -> assertThat(second).contains("row.c is of type Socket"));
  }

  @Test
  void publishersOfLibrariesAreKnownByName() {
    TestCompiler.Result result = new TestCompiler()
        .source("Mono.java", "package reactor.core.publisher;", "public abstract class Mono<T> {}")
        .source(
            "Bad.java",
            "interface Bad {",
            "  @io.memoir.CacheData reactor.core.publisher.Mono<String> find();",
            "}")
        .compile();

    assertThat(messages(result)).singleElement().asString().startsWith("[CacheReactiveResult]");
  }

  @Test
  void ofClassFilesOnlyFieldsThatAreSetForSureAreFollowed(@TempDir Path classes)
      throws IOException {
    Path source = Files.writeString(
        classes.resolve("Lib.java"),
        "public class Lib {"
            + " public static class Certain { private final Thread t = null; }"
            + " public static class Perhaps { private Thread t; } }");
    compileTo(classes, source);

    TestCompiler.Result result = new TestCompiler()
        .classPath(classes)
        .source(
            "Bad.java",
            "interface Bad { @io.memoir.CacheData int find(Lib.Certain a, Lib.Perhaps b); }")
        .compile();

    assertThat(messages(result)).singleElement().asString().contains("a.t is of type Thread");
  }

  @Test
  void aClassFileThatMentionsAMissingClassIsNoProblem(@TempDir Path classes) throws IOException {
    Path source = Files.writeString(
        classes.resolve("Lib.java"),
        "public class Lib extends Gone { private final Gone gone = null; }"
            + " class Gone { private final Thread t = null; }");
    compileTo(classes, source);
    Files.delete(classes.resolve("Gone.class"));

    TestCompiler.Result result = new TestCompiler()
        .classPath(classes)
        .source(
            "Good.java",
            "interface Good { @io.memoir.CacheData int find(Holder holder); }",
            "record Holder(Lib lib) {}")
        .compile();

    assertThat(messages(result)).isEmpty();
  }

  private static void compileTo(Path classes, Path source) {
    int status = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-proc:none", "-d", classes.toString(), source.toString());
    assertThat(status).isZero();
  }

  private static List<String> messages(TestCompiler.Result result) {
    return result.problems().map(problem -> problem.getMessage(Locale.ROOT)).toList();
  }
}
