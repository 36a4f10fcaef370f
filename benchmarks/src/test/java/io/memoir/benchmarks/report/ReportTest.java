package io.memoir.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.benchmarks.check.Checked;
import io.memoir.benchmarks.check.Outcome;
import io.memoir.benchmarks.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private static final String DOCUMENT = """
      before
      <!-- written by benchmarks/run: begin -->
      %s
      <!-- written by benchmarks/run: end -->
      after
      """;

  private static final Results RESULTS = new Results(
      List.of(
          new Measurement("LongHit.hit", "MEMOIR", "", 5, 6, 7, 0),
          new Measurement("LongHit.hit", "CAFFEINE", "", 4, 6, 7, 24)),
      List.of(
          new Checked(Peer.MEMOIR, "D changed array", new Outcome("right", true)),
          new Checked(Peer.CAFFEINE, "D changed array", new Outcome("WRONG", false))),
      List.of());

  @Test
  void aHitIsShownWithItsRatioToCaffeineAndItsBytes() throws IOException {
    assertThat(Report.of(RESULTS, List.of()))
        .contains("| Memoir | 5 (1.25 ×), 0 B |")
        .contains("| Caffeine | 4 (1 ×), 24 B |");
  }

  @Test
  void aWrongAnswerStandsOut() throws IOException {
    assertThat(Report.of(RESULTS, List.of()))
        .contains("| check | Memoir | Caffeine |")
        .contains("| D changed array | right | **WRONG** |");
  }

  @Test
  void theConditionsAndTheVersionsComeFirst() throws IOException {
    assertThat(Report.of(RESULTS, List.of("JDK: 17")))
        .startsWith("- JDK: 17\n- Versions: Caffeine 3.")
        .doesNotContain("${");
  }

  @Test
  void aReportReplacesTheOneBeforeAndNothingElse(@TempDir Path folder) throws IOException {
    Path document = Files.writeString(folder.resolve("benchmarks.md"), DOCUMENT.formatted("old"));

    Report.write(document, "new\n");
    Report.write(document, "newer\n");

    assertThat(document).hasContent(DOCUMENT.formatted("newer"));
  }

  @Test
  void aDocumentWithoutMarksIsLeftAsItIs(@TempDir Path folder) throws IOException {
    Path document = Files.writeString(folder.resolve("benchmarks.md"), "text\n");

    assertThatThrownBy(() -> Report.write(document, "new\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("written by benchmarks/run: begin");
    assertThat(document).hasContent("text\n");
  }
}
