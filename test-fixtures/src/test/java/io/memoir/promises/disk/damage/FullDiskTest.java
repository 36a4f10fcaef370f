package io.memoir.promises.disk.damage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.memoir.promises.disk.process.Processes;
import io.memoir.promises.disk.process.Warnings;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No space left, no right to write, nothing there: results come back, and memory goes on. */
class FullDiskTest {

  private static final int BLOCK = 512;

  private FileSystem system = Jimfs.newFileSystem();
  private Processes processes = new Processes(Path.of(""), new FakeClock());

  @BeforeEach
  void begin() {
    system = Jimfs.newFileSystem(Configuration.unix().toBuilder()
        .setBlockSize(BLOCK)
        .setMaxSize(200 * BLOCK)
        .setAttributeViews("basic", "posix")
        .build());
    processes = new Processes(system.getPath("/cache"), new FakeClock());
    Things.RUNS.set(0);
  }

  @AfterEach
  void end() throws IOException {
    processes.close();
    system.close();
  }

  private Things_Cached things() {
    return new Things_Cached(new Things.Computed(), processes.start());
  }

  private Path filler() {
    return system.getPath("/filler");
  }

  private void fillTheDisk() throws IOException {
    int blocks = 0;
    try {
      while (true) {
        blocks++;
        Files.write(system.getPath("/filler" + blocks), new byte[BLOCK]);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("out of disk space");
    }
  }

  private void makeRoom() throws IOException {
    List<Path> fillers = new ArrayList<>();
    try (var all = Files.newDirectoryStream(filler().getParent(), "filler*")) {
      all.forEach(fillers::add);
    }
    for (Path each : fillers) {
      Files.delete(each);
    }
  }

  @Test
  void thisFileSystemHoldsResults() {
    things().pairs("a");

    assertThat(things().pairs("a")).hasSize(2);

    assertThat(Things.RUNS).hasValue(1);
  }

  @Test
  void aFullDiskCostsAWarningAndRecovers() throws IOException {
    Things_Cached things = things();
    things.pairs("before");
    fillTheDisk();
    try (Warnings warnings = new Warnings()) {
      for (int i = 0; i < 10; i++) {
        assertThat(things.pairs("full " + i)).hasSize(2);
        assertThat(things.pairs("full " + i)).hasSize(2);
      }
      assertThat(Things.RUNS).hasValue(11);
      assertThat(things.pairs.stats().storeErrors()).isEqualTo(10);
      assertThat(warnings.messages())
          .hasSize(1)
          .first()
          .asString()
          .contains("Things.pairs(String)");
    }

    makeRoom();
    things.pairs("after");
    Things.RUNS.set(0);
    Things_Cached later = things();
    later.pairs("before");
    later.pairs("after");
    assertThat(Things.RUNS).hasValue(0);
  }

  @Test
  void aClearOnAFullDiskIsObeyedHereAndToldToOthersWhenThereIsRoom() throws IOException {
    Things_Cached things = things();
    Things_Cached other = things();
    things.pairs("a");
    other.pairs("b");
    fillTheDisk();
    things.pairs.clear();
    things.pairs("a");
    assertThat(Things.RUNS).hasValue(3);

    makeRoom();
    things.pairs("tells");
    other.pairs("looks");
    other.pairs("b");
    assertThat(Things.RUNS).hasValue(6);
  }

  @Test
  void aDirectoryThatCannotBeMadeCostsAWarningForEachFunction() throws IOException {
    Files.writeString(system.getPath("/cache"), "a file");
    try (Warnings warnings = new Warnings()) {
      Things_Cached things = things();
      for (int i = 0; i < 10; i++) {
        assertThat(things.pairs("key " + i)).hasSize(2);
        assertThat(things.pairs("key " + i)).hasSize(2);
      }

      assertThat(Things.RUNS).hasValue(10);
      assertThat(things.pairs.stats().storeErrors()).isPositive();
      assertThat(warnings.messages()).hasSizeLessThanOrEqualTo(3);
    }
  }

  @Test
  void aFileSystemThatWasClosedCostsNoResult() throws IOException {
    Things_Cached things = things();
    things.pairs("a");
    system.close();

    assertThat(things.pairs("b")).hasSize(2);
    assertThat(things.pairs("b")).hasSize(2);
    things.pairs.clear();
    assertThat(things.pairs("b")).hasSize(2);

    assertThat(Things.RUNS).hasValue(3);
    assertThat(things.pairs.stats().storeErrors()).isPositive();
  }
}
