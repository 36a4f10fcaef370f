package io.memoir.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.processor.report.ProblemCode;
import io.memoir.processor.report.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} says of every code what it is, why, and what to write instead. */
class ErrorsPageTest {

  private static final Path PAGE = Path.of("../docs/errors.md");

  @Test
  void hasAHeadingForEveryCodeInTheirOrder() throws IOException {
    assertThat(sections().keySet())
        .containsExactlyElementsOf(
            Stream.of(ProblemCode.values()).map(ProblemCode::name).toList());
  }

  @Test
  void everySectionSaysHowSevereWhatWhyAndWhatInstead() throws IOException {
    for (Map.Entry<String, String> section : sections().entrySet()) {
      Severity severity = ProblemCode.valueOf(section.getKey()).severity();
      List<String> paragraphs = Arrays.asList(section.getValue().strip().split("\n\n", -1));

      assertThat(paragraphs).as(section.getKey()).hasSize(3);
      assertThat(paragraphs.get(0))
          .startsWith(severity == Severity.ERROR ? "Error. " : "Warning. ")
          .hasSizeGreaterThan("Warning. ".length());
      assertThat(paragraphs.get(1)).startsWith("Why: ").endsWith(".");
      assertThat(paragraphs.get(2)).startsWith("Instead: ").endsWith(".");
    }
  }

  private static Map<String, String> sections() throws IOException {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String section : Files.readString(PAGE).split("\n## ", -1)) {
      if (!section.startsWith("# ")) {
        int end = section.indexOf('\n');
        sections.put(section.substring(0, end), section.substring(end));
      }
    }
    return sections;
  }
}
