package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.error.UnstorableResultException;
import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.testing.FakeClock;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A result that cannot be stored on disk is an error that names the function, the class and the
 * path to the culprit, and leaves nothing behind.
 */
class Promise12UnstorableOnDiskTest {

  @TempDir
  Path directory;

  private Processes processes = new Processes(Path.of(""), new FakeClock());

  @BeforeEach
  void begin() {
    processes = new Processes(directory, new FakeClock());
  }

  @AfterEach
  void end() {
    processes.close();
  }

  @Test
  void theErrorSaysWhereTheCulpritIs() {
    var boxes = new Promise12UnstorableOnDiskTest_Boxes_Cached(new Computed(), processes.start());

    assertThatExceptionOfType(UnstorableResultException.class)
        .isThrownBy(() -> boxes.find("secret"))
        .satisfies(e -> {
          assertThat(e.function()).contains("Boxes.find(String)");
          assertThat(e.typeName()).isEqualTo(Special.class.getName());
          assertThat(e.path()).contains("[1]").endsWith("content");
          assertThat(e)
              .hasMessageContaining("resultTypes")
              .hasMessageContaining("@CacheResource")
              .hasMessageNotContaining("secret");
        });
    assertThat(new CacheFiles(directory).named(".result")).isEmpty();
    assertThat(new CacheFiles(directory).named(".part")).isEmpty();
    assertThat(boxes.find.size()).isZero();
  }

  @Test
  void whatIsNamedInResultTypesIsStored() {
    var boxes = new Promise12UnstorableOnDiskTest_Boxes_Cached(new Computed(), processes.start());
    boxes.named("a");

    var later = new Promise12UnstorableOnDiskTest_Boxes_Cached(new Computed(), processes.start());

    assertThat(later.named("a").get(1).content()).isInstanceOf(Special.class);
    assertThat(later.named.stats().disk().hits()).isEqualTo(1);
  }

  /** A class that others extend. */
  static class Content {}

  /** Not told by the type of any result. */
  static final class Special extends Content {}

  /** Holds something. */
  record Box(Content content) {}

  /** Returns boxes. */
  interface Boxes {
    @CacheData(persist = Persist.DISK)
    List<Box> find(String name);

    @CacheData(persist = Persist.DISK, resultTypes = Special.class)
    List<Box> named(String name);
  }

  /** Puts something special into one of them. */
  static final class Computed implements Boxes {
    @Override
    public List<Box> find(String name) {
      return List.of(new Box(new Content()), new Box(new Special()));
    }

    @Override
    public List<Box> named(String name) {
      return find(name);
    }
  }
}
