package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for a compilation as a whole. */
class CacheProcessorTest {

  @Test
  void waitsForTypesThatAnotherProcessorGenerates() {
    TestCompiler.Result result = new TestCompiler()
        .before(new Generating(Map.of("Later", "interface Later { int inherited(int n); }")))
        .source(
            "Early.java",
            "import io.memoir.CacheData;",
            "interface Early extends Later {",
            "  @CacheData Later find(Later later);",
            "}")
        .compile();

    assertThat(result.succeeded()).as(result.said()).isTrue();
    assertThat(result.generated("Early_Cached"))
        .contains("public Later find(Later later)")
        .contains("public int inherited(int n)");
  }

  @Test
  void waitsForSupertypesOfSupertypes() {
    TestCompiler.Result result = new TestCompiler()
        .before(new Generating(Map.of("Later", "interface Later { int inherited(int n); }")))
        .source("Between.java", "interface Between extends Later {}")
        .source(
            "Early.java",
            "import io.memoir.CacheData;",
            "interface Early extends Between {",
            "  @CacheData int find(int n);",
            "}")
        .compile();

    assertThat(result.succeeded()).as(result.said()).isTrue();
    assertThat(result.generated("Early_Cached")).contains("public int inherited(int n)");
  }

  @Test
  void typesOfTheUnnamedPackageKeepTheirNames() {
    TestCompiler.Result result = new TestCompiler()
        .options("-Xlint:all", "-Werror")
        .source("Key.java", "record Key(int n) {}")
        .source("Caches.java", "record Caches(int n) {}")
        .source("FindCache.java", "record FindCache(int n) {}")
        .source(
            "Early.java",
            "import io.memoir.CacheData;",
            "interface Early {",
            "  @CacheData Key find(Key key, Caches caches, FindCache find);",
            "}")
        .compile();

    assertThat(result.succeeded()).as(result.said()).isTrue();
  }

  @Test
  void aProblemOfAMethodInAClassFilePointsAtTheAnnotation() {
    TestCompiler.Result result = new TestCompiler()
        .source("Bad.java", "@io.memoir.CacheData", "interface Bad extends java.io.Flushable {}")
        .compile();

    assertThat(result.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.getMessage(Locale.ROOT)).startsWith("[CacheVoid] flush returns nothing");
      assertThat(problem.getLineNumber()).isEqualTo(1);
    });
  }

  @Test
  void manyProblemsOfClassFilesAreOneAtTheAnnotation() {
    TestCompiler.Result result = new TestCompiler()
        .source("Bad.java", "@io.memoir.CacheData", "class Bad extends Thread {}")
        .compile();

    assertThat(result.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.getMessage(Locale.ROOT)).startsWith("[CacheInherited] The annotation");
      assertThat(problem.getLineNumber()).isEqualTo(1);
    });
  }

  @Test
  void waitsForClassesThatAnAnnotationNames() {
    String hash =
        "public final class Later implements java.util.function.Function<Object, String> {"
            + " public String apply(Object o) { return \"\"; } }";

    TestCompiler.Result result = new TestCompiler()
        .before(new Generating(Map.of("Later", hash)))
        .source(
            "Early.java",
            "import io.memoir.CacheData;",
            "import io.memoir.HashFunc;",
            "interface Early {",
            "  @CacheData(hashFuncs = @HashFunc(type = Object.class, with = Later.class))",
            "  int find(Object object);",
            "}")
        .compile();

    assertThat(result.succeeded()).as(result.said()).isTrue();
    assertThat(result.generated("Early_Cached")).contains(".hashFunc(Object.class, new Later())");
  }

  @Test
  void leavesATypeThatIsNeverGeneratedToTheCompiler() {
    TestCompiler.Result result = new TestCompiler()
        .source(
            "Early.java",
            "import io.memoir.CacheData;",
            "interface Early {",
            "  @CacheData Never find();",
            "}")
        .compile();

    assertThat(result.problems()).isEmpty();
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            diagnostic -> assertThat(diagnostic.getMessage(Locale.ROOT)).contains("class Never"));
  }

  @Test
  void wrapsATypeThatAnotherProcessorGenerates() {
    TestCompiler.Result result = new TestCompiler()
        .before(new Generating(
            Map.of("Later", "interface Later { @io.memoir.CacheData int find(int n); }")))
        .source("Early.java", "interface Early {}")
        .compile();

    assertThat(result.succeeded()).as(result.said()).isTrue();
    assertThat(result.generated("Later_Cached")).contains("implements Later");
  }

  /** The local variable of the wrapper's method must not hide the handle. */
  @Test
  void aFunctionMayBeCalledCall() {
    TestCompiler.Result result = new TestCompiler()
        .source("Early.java", "interface Early { @io.memoir.CacheData int call(int n); }")
        .compile();

    assertThat(result.succeeded()).as(result.said()).isTrue();
  }

  @Test
  void aMistakeInOneTypeDoesNotHoldUpAnother() {
    TestCompiler.Result result = new TestCompiler()
        .source("Bad.java", "interface Bad { @io.memoir.CacheData java.io.InputStream open(); }")
        .source("Good.java", "interface Good { @io.memoir.CacheData int find(); }")
        .compile();

    assertThat(result.generated()).containsOnlyKeys("Good_Cached");
    assertThat(result.problems()).hasSize(1);
  }

  @Test
  void allMistakesOfATypeAreReportedAtOnce() {
    TestCompiler.Result result = new TestCompiler()
        .source(
            "Bad.java",
            "interface Bad {",
            "  @io.memoir.CacheData(ttl = \"soon\", maxEntries = 0)",
            "  java.io.InputStream open(Thread thread);",
            "}")
        .compile();

    assertThat(result.problems()).hasSize(4);
  }

  @Test
  void aProblemPointsAtTheValueInTheAnnotation() {
    TestCompiler.Result result = new TestCompiler()
        .source(
            "Bad.java",
            "interface Bad {",
            "  @io.memoir.CacheData(maxEntries = 3, ttl = \"10 minuts\")",
            "  int find();",
            "}")
        .compile();

    assertThat(result.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.getColumnNumber()).isEqualTo(46);
      assertThat(problem.getMessage(Locale.ROOT))
          .isEqualTo("[CacheTtlUnit] \"10 minuts\" has a unit that is not known.\n"
              + "    There is no unit \"minuts\"; did you mean \"minute\"? "
              + "Write numbers with units:"
              + " \"30s\", \"10m\", \"1h 30m\", \"1.5 days\", or \"PT1H\".");
    });
  }

  @Test
  void parametersMayHaveNamesThatAKeyDoesNotAllow() {
    TestCompiler.Result result = new TestCompiler()
        .source(
            "Early.java",
            "interface Early {",
            "  @io.memoir.CacheData String find(int mixed, String Objects, int Integer, int wait);",
            "}")
        .compile();

    assertThat(result.succeeded()).as(result.said()).isTrue();
  }

  @Test
  void copiesNullnessAnnotationsOfDeclarationsAndNothingElse() {
    TestCompiler.Result result = new TestCompiler()
        .source(
            "Early.java",
            "interface Early {",
            "  @interface Nullable {}",
            "  @interface Other {}",
            "  @io.memoir.CacheData @Nullable @Other Object find(@Nullable @Other Object o);",
            "}")
        .compile();

    assertThat(result.generated("Early_Cached"))
        .contains(
            "  @Override\n  @Early.Nullable\n  public Object find(@Early.Nullable Object o) {")
        .doesNotContain("Other");
  }

  @Test
  void theWrapperOfAnEarlierBuildIsNoNameClash(@TempDir Path classes) throws IOException {
    Path source = Files.writeString(classes.resolve("Good_Cached.java"), "class Good_Cached {}");
    int status = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-proc:none", "-d", classes.toString(), source.toString());

    TestCompiler.Result result = new TestCompiler()
        .classPath(classes)
        .source("Good.java", "interface Good { @io.memoir.CacheData int find(); }")
        .compile();

    assertThat(status).isZero();
    assertThat(result.problems()).isEmpty();
    assertThat(result.generated()).containsOnlyKeys("Good_Cached");
  }

  @Test
  void aFailureOfTheProcessorIsAnErrorAtTheTypeAndTheRestIsCompiled() {
    TestCompiler.Result result = new TestCompiler()
        .before(new Generating(Map.of("Bad_Cached", "class Bad_Cached {}")))
        .source("Bad.java", "interface Bad { @io.memoir.CacheData int find(); }")
        .source("Good.java", "interface Good { @io.memoir.CacheData int find(); }")
        .compile();

    assertThat(result.generated()).containsKey("Good_Cached");
    assertThat(result.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.getLineNumber()).isEqualTo(1);
      assertThat(problem.getMessage(Locale.ROOT))
          .startsWith("[CacheInternal] The processor failed at Bad; the rest is compiled.")
          .contains("FilerException");
    });
  }

  @Test
  void isDeclaredAsIsolatingForGradle() throws IOException {
    try (var stream = CacheProcessor.class.getResourceAsStream(
        "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(stream).hasContent(CacheProcessor.class.getName() + ",isolating");
    }
  }

  /** Generates some types in the first round. */
  private static final class Generating extends AbstractProcessor {

    private final Map<String, String> sources;
    private boolean done;

    Generating(Map<String, String> sources) {
      this.sources = sources;
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
      if (!done) {
        sources.forEach(this::write);
        done = true;
      }
      return false;
    }

    private void write(String name, String text) {
      try (Writer file = processingEnv.getFiler().createSourceFile(name).openWriter()) {
        file.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
