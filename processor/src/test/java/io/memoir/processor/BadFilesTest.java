package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.processor.report.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file in {@code bad} has exactly the problems that stand beside its lines. */
class BadFilesTest {

  private static final Path BAD = Path.of("src/test/resources/bad");
  private static final Pattern EXPECTED = Pattern.compile("// error: (\\w+(?:, \\w+)*)$");
  private static final Pattern CODE = Pattern.compile("^\\[(\\w+)] ");

  static List<Path> badFiles() throws IOException {
    try (Stream<Path> files = Files.list(BAD)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void hasExactlyTheExpectedProblems(Path file) throws IOException {
    TestCompiler.Result result = new TestCompiler().file(file).compile();

    assertThat(reported(result))
        .as(result.said())
        .containsExactlyInAnyOrderElementsOf(expected(file));
    assertThat(result.succeeded()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void everyProblemSaysWhatToWriteInstead(Path file) {
    TestCompiler.Result result = new TestCompiler().file(file).compile();

    assertThat(result.problems())
        .allSatisfy(problem -> assertThat(
                problem.getMessage(Locale.ROOT).lines().skip(1).findFirst())
            .hasValueSatisfying(hint -> assertThat(hint).startsWith("  ").endsWith(".")));
  }

  @Test
  void everyCodeHasFiles() throws IOException {
    Set<ProblemCode> covered = EnumSet.noneOf(ProblemCode.class);
    for (Path file : badFiles()) {
      String name = file.getFileName().toString();
      covered.add(ProblemCode.valueOf(name.substring(0, name.indexOf('_'))));
    }

    // No source makes the processor fail: CacheProcessorTest covers that code.
    assertThat(covered).isEqualTo(EnumSet.complementOf(EnumSet.of(ProblemCode.CacheInternal)));
  }

  @Test
  void everyCodeHasAHeadingInTheDocumentation() throws IOException {
    List<String> headings = Files.readAllLines(Path.of("../docs/errors.md")).stream()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3))
        .toList();

    assertThat(headings)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ProblemCode.values()).map(ProblemCode::name).toList());
  }

  private static List<String> reported(TestCompiler.Result result) {
    return result.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getLineNumber() + " " + code(diagnostic))
        .toList();
  }

  private static String code(Diagnostic<?> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    Matcher code = CODE.matcher(message);
    return code.find() ? code.group(1) : message;
  }

  private static List<String> expected(Path file) throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = EXPECTED.matcher(lines.get(i));
      if (matcher.find()) {
        for (String code : matcher.group(1).split(", ", -1)) {
          expected.add((i + 1) + " " + code);
        }
      }
    }
    return expected;
  }
}
