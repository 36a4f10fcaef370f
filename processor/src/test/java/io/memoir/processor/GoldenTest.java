package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder in {@code golden} holds sources and, beside them, the wrappers that are generated.
 * {@code -Dgolden.update=true} rewrites the wrappers, then fails. That they are in the formatter's
 * own format is checked by the build, which formats the folder like any other source.
 */
class GoldenTest {

  /** Where that compiler shows less of records, so that less is proven of how they are made. */
  private static final Set<String> LESS_PROVEN_IN_ECLIPSE = Set.of("persist", "shapes");

  private static final Pattern HASH = Pattern.compile("_BODY_HASH =\\s+\"[0-9a-f]{32}\"");

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String SUFFIX = "_Cached.java";

  static List<Path> goldenFolders() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("goldenFolders")
  void wrappersAreAsTheyStandBesideTheSource(Path folder) throws IOException {
    Map<String, String> generated = byFileName(compile(folder));

    if (Boolean.getBoolean("golden.update")) {
      update(folder, generated);
    }
    assertThat(generated).isEqualTo(wrappers(folder));
  }

  @ParameterizedTest
  @MethodSource("goldenFolders")
  void wrappersCompileWithoutAnyWarning(Path folder) {
    TestCompiler.Result result = compile(folder);

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.succeeded()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("goldenFolders")
  void aSecondRunGivesTheSameBytes(Path folder) {
    assertThat(compile(folder).generated()).isEqualTo(compile(folder).generated());
  }

  /** Body hashes included. */
  @ParameterizedTest
  @MethodSource("goldenFolders")
  void eclipseGeneratesTheSame(Path folder, @TempDir Path output) {
    TestCompiler.Result result = sources(folder).compileWithEclipse(output);

    Map<String, String> generated = byFileName(result);
    Map<String, String> expected = wrappers(folder);
    if (LESS_PROVEN_IN_ECLIPSE.contains(folder.getFileName().toString())) {
      generated.replaceAll((name, source) -> hashes(source));
      expected.replaceAll((name, source) -> hashes(source));
    }
    assertThat(generated).as(result.said()).isEqualTo(expected);
    assertThat(result.succeeded()).isTrue();
  }

  private static String hashes(String source) {
    return HASH.matcher(source).results().map(MatchResult::group).toList().toString();
  }

  private static TestCompiler.Result compile(Path folder) {
    return sources(folder)
        .options("-Xlint:all", "-Werror", "-Xdoclint:all,-missing")
        .compile();
  }

  private static TestCompiler sources(Path folder) {
    TestCompiler compiler = new TestCompiler();
    files(folder).stream()
        .filter(file -> !file.toString().endsWith(SUFFIX))
        .forEach(compiler::file);
    return compiler;
  }

  private static Map<String, String> byFileName(TestCompiler.Result result) {
    Map<String, String> byFileName = new TreeMap<>();
    result
        .generated()
        .forEach((name, source) ->
            byFileName.put(name.substring(name.lastIndexOf('.') + 1) + ".java", source));
    return byFileName;
  }

  private static Map<String, String> wrappers(Path folder) {
    return files(folder).stream()
        .filter(file -> file.toString().endsWith(SUFFIX))
        .collect(Collectors.toMap(
            file -> file.getFileName().toString(), GoldenTest::read, (a, b) -> a, TreeMap::new));
  }

  private static void update(Path folder, Map<String, String> generated) throws IOException {
    for (String old : wrappers(folder).keySet()) {
      Files.delete(folder.resolve(old));
    }
    for (Map.Entry<String, String> wrapper : generated.entrySet()) {
      Files.writeString(folder.resolve(wrapper.getKey()), wrapper.getValue());
    }
    fail("The goldens of " + folder.getFileName() + " were rewritten; run again without update.");
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
