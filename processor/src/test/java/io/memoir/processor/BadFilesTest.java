package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.processor.report.ProblemCode;
import io.memoir.processor.report.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file in {@code bad} has exactly the problems that stand beside its lines, whichever
 * compiler runs: {@code // error: Code}, {@code // warning: Code}. {@code // error(ecj): Code} is
 * for the one thing that compilers place differently and no processor can change: a value on
 * another line than the name of its attribute, or, inside of an array, than the annotation.
 */
class BadFilesTest {

  private static final String JAVAC = "javac";
  private static final String ECJ = "ecj";
  private static final Path BAD = Path.of("src/test/resources/bad");
  private static final Pattern EXPECTED =
      Pattern.compile("// (error|warning)(\\(\\w+\\))?: (\\w+(?:, \\w+)*)$");

  /** Types that checks know by name, without the libraries that they are of. */
  private static final Path STUBS = Path.of("src/test/resources/stubs");

  private static final Pattern CODE = Pattern.compile("^\\[(\\w+)] ");

  @TempDir
  static Path stubs;

  @BeforeAll
  static void compileStubs() throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("--release", "17", "-proc:none", "-d", stubs.toString()));
    try (Stream<Path> files = Files.walk(STUBS)) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java"))
          .sorted()
          .forEach(arguments::add);
    }
    assertThat(ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0])))
        .isZero();
  }

  static List<Path> badFiles() throws IOException {
    try (Stream<Path> files = Files.list(BAD)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void hasExactlyTheExpectedProblems(Path file) {
    TestCompiler.Result result = new TestCompiler().classPath(stubs).file(file).compile();

    assertThat(reported(result))
        .as(result.said())
        .containsExactlyInAnyOrderElementsOf(expected(file, JAVAC));
    assertThat(result.succeeded()).isEqualTo(hasWarningsOnly(file));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void hasExactlyTheExpectedProblemsInEclipse(Path file, @TempDir Path folder) {
    TestCompiler.Result result =
        new TestCompiler().classPath(stubs).file(file).compileWithEclipse(folder);

    assertThat(reported(result))
        .as(result.said())
        .containsExactlyInAnyOrderElementsOf(expected(file, ECJ));
    assertThat(result.succeeded()).isEqualTo(hasWarningsOnly(file));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void everyProblemSaysWhatToWriteInstead(Path file) {
    TestCompiler.Result result = new TestCompiler().classPath(stubs).file(file).compile();

    assertThat(result.problems())
        .allSatisfy(problem -> assertThat(
                problem.getMessage(Locale.ROOT).lines().skip(1).findFirst())
            .hasValueSatisfying(hint -> assertThat(hint).startsWith("  ").endsWith(".")));
  }

  @Test
  void everyCodeHasFiles() throws IOException {
    Set<ProblemCode> covered = EnumSet.noneOf(ProblemCode.class);
    for (Path file : badFiles()) {
      ProblemCode code = codeOf(file);
      assertThat(expected(file, JAVAC))
          .as(file.toString())
          .anyMatch(line -> line.endsWith(" " + code));
      covered.add(code);
    }

    // No source makes the processor fail: CacheProcessorTest covers that code.
    assertThat(covered).isEqualTo(EnumSet.complementOf(EnumSet.of(ProblemCode.CacheInternal)));
  }

  @Test
  void thereAreAtLeastThirtyCodes() {
    assertThat(ProblemCode.values()).hasSizeGreaterThanOrEqualTo(30);
  }

  private static ProblemCode codeOf(Path file) {
    String name = file.getFileName().toString();
    return ProblemCode.valueOf(name.substring(0, name.indexOf('_')));
  }

  private static boolean hasWarningsOnly(Path file) {
    return expected(file, JAVAC).stream().noneMatch(line -> line.contains(" error "));
  }

  /** What the compiler says, less the warnings that are its own. */
  private static List<String> reported(TestCompiler.Result result) {
    return result.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
            || CODE.matcher(diagnostic.getMessage(Locale.ROOT)).find())
        .map(diagnostic ->
            diagnostic.getLineNumber() + " " + kind(diagnostic) + " " + code(diagnostic))
        .toList();
  }

  private static String kind(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
  }

  private static String code(Diagnostic<?> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    Matcher code = CODE.matcher(message);
    return code.find() ? code.group(1) : message;
  }

  private static List<String> expected(Path file, String compiler) {
    List<String> expected = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = EXPECTED.matcher(lines.get(i));
      if (matcher.find() && isFor(matcher.group(2), compiler)) {
        for (String code : matcher.group(3).split(", ", -1)) {
          assertThat(ProblemCode.valueOf(code).severity())
              .isEqualTo(Severity.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)));
          expected.add((i + 1) + " " + matcher.group(1) + " " + code);
        }
      }
    }
    return expected;
  }

  private static boolean isFor(@Nullable String only, String compiler) {
    return only == null || only.equals("(" + compiler + ")");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
