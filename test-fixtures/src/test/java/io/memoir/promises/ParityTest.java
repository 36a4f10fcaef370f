package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each row of docs/parity.md and docs/parity-tests.md names tests that exist, or a reason. */
class ParityTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern ROW =
      Pattern.compile("\\| (B\\d{3}) \\| ([^|]+) \\| ([^|]+) \\| ([^|]*) \\| ([^|]*) \\|");
  private static final Pattern HEADING = Pattern.compile("## (.+): (\\d+) tests");
  private static final Pattern TEST_ROW = Pattern.compile(
      "\\| `((?:\\w+\\.)?test_\\w+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]*) \\| ([^|]*) \\|");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");

  /** How many items Streamlit's behaviour was cut into. */
  private static final int ITEMS = 242;

  /** Tests, by the name of their class. */
  private final Map<String, String> sources = new HashMap<>();

  ParityTest() throws IOException {
    List<Path> tests;
    try (Stream<Path> files = Files.walk(ROOT)) {
      tests = files
          .filter(file -> file.toString().contains("src/test/java"))
          .filter(file -> file.toString().endsWith("Test.java"))
          .toList();
    }
    for (Path test : tests) {
      String name = test.getFileName().toString().replace(".java", "");
      sources.merge(name, Files.readString(test), String::concat);
    }
  }

  /** A row of a page. */
  private record Row(String id, String verdict, String reason, List<String> tests) {

    static Row of(Matcher row) {
      List<String> tests =
          TEST.matcher(row.group(5)).results().map(test -> test.group()).toList();
      return new Row(row.group(1), row.group(3), row.group(4), tests);
    }
  }

  /** A test file of Streamlit: what its heading says, and its rows. */
  private record Section(String file, int tests, List<Row> rows) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve("docs/parity.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.add(Row.of(row));
      }
    }
    return rows;
  }

  private static List<Section> sections() throws IOException {
    List<Section> sections = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve("docs/parity-tests.md"))) {
      Matcher heading = HEADING.matcher(line);
      Matcher row = TEST_ROW.matcher(line);
      if (heading.matches()) {
        int tests = Integer.parseInt(heading.group(2));
        sections.add(new Section(heading.group(1), tests, new ArrayList<>()));
      } else if (row.matches()) {
        sections.get(sections.size() - 1).rows.add(Row.of(row));
      } else {
        assertThat(line).doesNotStartWith("| `").doesNotStartWith("## ");
      }
    }
    return sections;
  }

  private static List<Row> testRows() throws IOException {
    return sections().stream().flatMap(section -> section.rows.stream()).toList();
  }

  @Test
  void eachItemHasOneRowInOrder() throws IOException {
    List<String> ids = rows().stream().map(Row::id).toList();

    assertThat(ids).hasSize(ITEMS).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void eachHeadingSaysHowManyTestsFollowEachOnce() throws IOException {
    assertThat(sections())
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allSatisfy(section -> assertThat(section.rows)
            .as(section.file)
            .hasSize(section.tests)
            .extracting(Row::id)
            .doesNotHaveDuplicates());
  }

  @Test
  void eachRowHasAVerdictAndWhatShowsIt() throws IOException {
    assertThat(rows()).allSatisfy(ParityTest::requireVerdict);
    assertThat(testRows()).allSatisfy(ParityTest::requireVerdict);
  }

  private static void requireVerdict(Row row) {
    switch (row.verdict()) {
      case "adopted", "better" -> assertThat(row.tests()).as(row.id()).isNotEmpty();
      case "not applicable" -> assertThat(row.reason()).as(row.id()).isNotBlank();
      default -> throw new AssertionError(row.id() + " is " + row.verdict());
    }
  }

  @Test
  void eachTestThatIsNamedExists() throws IOException {
    assertThat(rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.tests()).as(row.id()).allMatch(this::exists));
  }

  @Test
  void whatStreamlitTestsIsShownByMethods() throws IOException {
    assertThat(testRows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.tests())
            .as(row.id())
            .allMatch(test -> test.contains(".") && exists(test)));
  }

  private boolean exists(String named) {
    Matcher test = TEST.matcher(named);
    if (!test.matches()) {
      return false;
    }
    String source = sources.get(test.group(1));
    return source != null
        && (test.group(2) == null || source.contains("void " + test.group(2) + "("));
  }
}
