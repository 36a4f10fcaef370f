package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.inputs.Inputs;
import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.testing.FakeClock;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What depends on inputs is not kept on disk, so that no process gets it for other inputs. */
class Promise24InputsStayInMemoryTest {

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

  private Promise24InputsStayInMemoryTest_Reports_Cached start() {
    return new Promise24InputsStayInMemoryTest_Reports_Cached(processes.start());
  }

  @Test
  void aCallerOnDiskOfAFunctionWithInputsKeepsWhatDependsOnThemInMemory() throws Exception {
    var first = start();
    assertThat(Inputs.with(name -> 1, () -> first.report("a"))).isEqualTo("a 1");
    assertThat(Inputs.with(name -> 2, () -> first.report("a"))).isEqualTo("a 2");
    assertThat(Inputs.with(name -> 1, () -> first.report("a"))).isEqualTo("a 1");
    assertThat(first.report.stats().loads()).isEqualTo(2);
    assertThat(new CacheFiles(directory).named(".result")).isEmpty();

    var later = start();

    assertThat(Inputs.with(name -> 3, () -> later.report("a"))).isEqualTo("a 3");
    assertThat(later.report.stats().disk().hits()).isZero();
  }

  @Test
  void whatDoesNotDependOnThemIsOnDisk() throws Exception {
    start().report("");

    var later = start();

    assertThat(Inputs.with(name -> 1, () -> later.report(""))).isEqualTo("nothing");
    assertThat(later.report.stats().disk().hits()).isEqualTo(1);
  }

  /** Functions of which one is on disk, and the other one reads. */
  static class Reports {

    @CacheData(inputs = true)
    int risk(String name) {
      return Inputs.value("risk", Integer.class) * name.length();
    }

    @CacheData(persist = Persist.DISK)
    String report(String name) {
      return name.isEmpty() ? "nothing" : name + " " + risk(name);
    }
  }
}
