package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.promises.disk.process.Warnings;
import io.memoir.runtime.Caches;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A native image has no class files: results follow the source of the method, and that is said. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class Promise09NativeImageTest {

  private static final String IMAGE = "org.graalvm.nativeimage.imagecode";

  @TempDir
  Path directory;

  private Processes processes = new Processes(Path.of(""), new FakeClock());

  @BeforeEach
  void begin() {
    processes = new Processes(directory, new FakeClock());
  }

  @AfterEach
  void end() {
    System.clearProperty(IMAGE);
    processes.close();
  }

  private static Promise09NativeImageTest_Doubled_Cached doubled(Caches caches) {
    return new Promise09NativeImageTest_Doubled_Cached(new Twice(), caches);
  }

  @Test
  void resultsAreKeptByTheSourceAloneAndThatIsSaidOnce() throws IOException {
    System.setProperty(IMAGE, "runtime");
    try (Warnings warnings = new Warnings()) {
      assertThat(doubled(processes.start()).of(3)).isEqualTo(6);
      assertThat(warnings.messages())
          .singleElement()
          .asString()
          .contains("native image")
          .contains("`version`");
    }
    var later = doubled(processes.start());
    assertThat(later.of(3)).isEqualTo(6);
    assertThat(later.of.stats().disk().hits()).isEqualTo(1);
    Path about = new CacheFiles(directory).version("of").resolve("about.properties");
    assertThat(Files.readString(about)).contains("codeHash=unverified");
  }

  @Test
  void aJvmDoesNotUseThem() {
    System.setProperty(IMAGE, "runtime");
    assertThat(doubled(processes.start()).of(3)).isEqualTo(6);
    System.clearProperty(IMAGE);

    var later = doubled(processes.start());
    assertThat(later.of(3)).isEqualTo(6);
    assertThat(later.of.stats().loads()).isEqualTo(1);
  }

  interface Doubled {

    @CacheData(persist = Persist.DISK)
    int of(int value);
  }

  /** Has no fields. */
  static final class Twice implements Doubled {

    @Override
    public int of(int value) {
      return 2 * value;
    }
  }
}
