package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** Warnings let the wrapper be written, and are turned off by their codes, one by one. */
class WarningsTest {

  @Test
  void aWarningDoesNotKeepTheWrapperFromBeingWritten() {
    TestCompiler.Result result = find("", "int _limit").compile();

    assertThat(result.succeeded()).isTrue();
    assertThat(result.generated()).containsOnlyKeys("Quotes_Cached");
    assertThat(codes(result)).containsExactly("CacheUnkeyedPrimitive");
  }

  @Test
  void aWarningSaysHowToKeepWhatItWarnsOf() {
    TestCompiler.Result result = find("", "int _limit").compile();

    assertThat(result.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.getMessage(Locale.ROOT))
            .startsWith("[CacheUnkeyedPrimitive] _limit is not in the key of find,")
            .endsWith("\n    Or keep it: @SuppressWarnings(\"CacheUnkeyedPrimitive\")."));
  }

  @Test
  void werrorMakesAWarningFailTheBuild() {
    assertThat(find("", "int _limit").options("-Werror").compile().succeeded()).isFalse();
  }

  @Test
  void aCodeTurnsOffItsOwnWarningOnly() {
    TestCompiler.Result result = find(
            "@SuppressWarnings(\"CacheNothingInKey\")", "@io.memoir.Unhashed String _a, int _b")
        .options("-Xlint:all")
        .compile();

    assertThat(codes(result)).containsExactly("CacheUnkeyedPrimitive");
  }

  @Test
  void anErrorCannotBeTurnedOff() {
    TestCompiler.Result result = find(
            "@SuppressWarnings({\"CacheLiveArgument\", \"all\"})", "Thread thread")
        .compile();

    assertThat(codes(result)).containsExactly("CacheLiveArgument");
    assertThat(result.problems()).allMatch(problem -> problem.getKind() == Diagnostic.Kind.ERROR);
    assertThat(result.generated()).isEmpty();
  }

  @Test
  void theInheritingTypeTurnsOffWarningsOfInheritedMethods() {
    TestCompiler.Result result = new TestCompiler()
        .source("Base.java", "interface Base { int find(String name, int _limit); }")
        .source(
            "Quotes.java",
            "@io.memoir.CacheData @SuppressWarnings(\"CacheUnkeyedPrimitive\")",
            "interface Quotes extends Base {}")
        .compile();

    assertThat(result.problems()).isEmpty();
    assertThat(result.generated()).containsOnlyKeys("Quotes_Cached");
  }

  private static TestCompiler find(String annotation, String parameters) {
    String name = parameters.startsWith("@") ? "" : "String name, ";
    return new TestCompiler()
        .source(
            "Quotes.java",
            "interface Quotes {",
            "  @io.memoir.CacheData",
            "  " + annotation,
            "  int find(" + name + parameters + ");",
            "}");
  }

  private static List<String> codes(TestCompiler.Result result) {
    return result
        .problems()
        .map(problem -> problem.getMessage(Locale.ROOT).replaceAll("(?s)^\\[|].*", ""))
        .toList();
  }
}
