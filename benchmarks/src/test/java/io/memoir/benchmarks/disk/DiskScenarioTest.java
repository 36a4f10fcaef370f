package io.memoir.benchmarks.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A measurement is worth something only if a result that is wrong, or not from disk, ends it. */
class DiskScenarioTest {

  @TempDir
  private Path folder;

  @Test
  void bothSidesOfEachSizeAreMeasured() throws Exception {
    List<DiskCost> costs = DiskScenario.SIZES.run(folder, Scale.SMOKE);

    assertThat(costs)
        .hasSize(4 * 2 * 2)
        .allSatisfy(cost -> assertThat(cost.wallNanos()).isPositive());
  }

  @Test
  void manyFilesAreOpenedAndRead() throws Exception {
    DiskScenario.FILL.run(folder, Scale.SMOKE);

    assertThat(DiskScenario.OPEN.run(folder, Scale.SMOKE))
        .extracting(DiskCost::who)
        .contains("both");
    assertThat(DiskScenario.COLD.run(folder, Scale.SMOKE)).hasSize(1);
    assertThat(DiskScenario.COLD_PLAIN.run(folder, Scale.SMOKE)).hasSize(1);
  }

  @Test
  void aResultThatIsNotOnDiskEndsTheMeasurement() throws Exception {
    DiskScenario.FILL.run(folder, Scale.SMOKE);
    for (Path result : results()) {
      Files.delete(result);
    }

    assertThatThrownBy(() -> DiskScenario.COLD.run(folder, Scale.SMOKE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("10 calls were answered otherwise");
  }

  @Test
  void aWrongPlainFileEndsTheMeasurement() throws Exception {
    DiskScenario.FILL.run(folder, Scale.SMOKE);
    Path one = folder.resolve("many/plain").resolve("0".repeat(31) + "7.result");
    Files.write(one, new byte[DiskBodies.PAGE_BYTES]);

    assertThatThrownBy(() -> DiskScenario.COLD_PLAIN.run(folder, Scale.SMOKE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a wrong result for 7");
  }

  @Test
  void tablesComeWithTheirParts() throws Exception {
    assertThat(DiskScenario.TABLE.run(folder, Scale.SMOKE))
        .extracting(DiskCost::scenario, DiskCost::who)
        .contains(
            tuple("read a table", "Memoir, codec and file"), tuple("write a table", "plain file"));
  }

  private List<Path> results() throws IOException {
    try (Stream<Path> walk = Files.walk(folder.resolve("many/memoir"))) {
      return walk.filter(path -> path.toString().endsWith(".result")).toList();
    }
  }
}
