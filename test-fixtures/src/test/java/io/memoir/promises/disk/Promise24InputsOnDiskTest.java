package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.inputs.Inputs;
import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.promises.disk.process.Warnings;
import io.memoir.spi.InputSource;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results on disk are for the inputs that their run has read, whichever process asks. */
class Promise24InputsOnDiskTest {

  @TempDir
  Path folder;

  private final FakeClock clock = new FakeClock();
  private final Map<String, Object> given = new HashMap<>();
  private Path directory = Path.of("");
  private Processes processes = new Processes(Path.of(""), clock);
  private CacheFiles files = new CacheFiles(Path.of(""));
  private Inputs.Bound bound = Inputs.bind(name -> null);

  @BeforeEach
  void begin() {
    directory = folder.resolve("cache");
    processes = new Processes(directory, clock);
    files = new CacheFiles(directory);
    InputSource source = given::get;
    bound = Inputs.bind(source);
  }

  @AfterEach
  void end() {
    bound.close();
    processes.close();
    System.clearProperty("memoir.test.promise24");
  }

  private Promise24InputsOnDiskTest_Reports_Cached start() {
    return new Promise24InputsOnDiskTest_Reports_Cached(processes.start());
  }

  @Test
  void aFileIsAskedForByItsContent() throws IOException {
    Path prices = Files.writeString(folder.resolve("prices"), "one");
    assertThat(start().file(prices.toString())).isEqualTo("one");

    var second = start();
    assertThat(second.file(prices.toString())).isEqualTo("one");
    assertThat(second.file.stats().disk().hits()).isEqualTo(1);
    Files.writeString(prices, "two");
    assertThat(second.file(prices.toString())).isEqualTo("two");
    Files.writeString(prices, "one");
    assertThat(second.file(prices.toString())).isEqualTo("one");
    assertThat(second.file.stats().loads()).isEqualTo(1);

    var third = start();
    Files.writeString(prices, "two");
    assertThat(third.file(prices.toString())).isEqualTo("two");
    Files.delete(prices);
    assertThat(third.file(prices.toString())).isEqualTo("absent");
    assertThat(third.file.stats().loads()).isEqualTo(1);
  }

  @Test
  void aPropertyAndTheClockAreAskedFor() {
    System.setProperty("memoir.test.promise24", "red");
    String first = start().world("a");
    assertThat(start().world("a")).isEqualTo(first);
    System.setProperty("memoir.test.promise24", "blue");

    var later = start();
    assertThat(later.world("a")).startsWith("a blue");
    assertThat(later.world.stats().loads()).isEqualTo(1);
    clock.advance(Duration.ofHours(1));
    assertThat(later.world("a")).isNotEqualTo(first);
    System.clearProperty("memoir.test.promise24");
    assertThat(later.world("a")).startsWith("a null");
    assertThat(start().world("a")).startsWith("a null");
    assertThat(later.world.stats().loads()).isEqualTo(3);
  }

  @Test
  void aValueThatIsNotGivenIsTheDefault() {
    assertThat(start().value("a")).isEqualTo("a 0.5 LOW");
    given.put("risk", 0.5);
    given.put("level", Level.LOW);

    var second = start();
    assertThat(second.value("a")).isEqualTo("a 0.5 LOW");
    given.put("level", Level.HIGH);
    assertThat(second.value("a")).isEqualTo("a 0.5 HIGH");
    given.clear();
    assertThat(second.value("a")).isEqualTo("a 0.5 LOW");

    assertThat(second.value.stats().loads()).isEqualTo(1);
    assertThat(second.value.stats().disk().hits()).isEqualTo(1);
  }

  @Test
  void aValueCanBeARecord() {
    given.put("range", new Range(1, 2));
    assertThat(start().range("a")).isEqualTo("a Range[from=1, to=2]");
    given.put("range", new Range(1, 3));
    assertThat(start().range("a")).isEqualTo("a Range[from=1, to=3]");
    given.put("range", new Range(1, 2));

    var later = start();
    assertThat(later.range("a")).isEqualTo("a Range[from=1, to=2]");
    assertThat(later.range.stats().loads()).isZero();
  }

  @Test
  void whichInputComesNextMayDependOnThoseBefore() {
    given.put("detailed", false);
    assertThat(start().conditional("a")).isEqualTo("a short");
    given.put("detailed", true);
    given.put("level", Level.HIGH);
    assertThat(start().conditional("a")).isEqualTo("a HIGH");

    var later = start();
    assertThat(later.conditional("a")).isEqualTo("a HIGH");
    given.put("detailed", false);
    assertThat(later.conditional("a")).isEqualTo("a short");
    given.remove("level");
    assertThat(later.conditional("a")).isEqualTo("a short");
    assertThat(later.conditional.stats().loads()).isZero();
  }

  @Test
  void theInputsOfAnInnerFunctionCountForTheOuterOne() {
    given.put("risk", 1);
    assertThat(start().report("a")).isEqualTo("a 1");
    given.put("risk", 2);
    assertThat(start().report("a")).isEqualTo("a 2");

    var later = start();
    assertThat(later.report("a")).isEqualTo("a 2");
    given.put("risk", 1);
    assertThat(later.report("a")).isEqualTo("a 1");
    assertThat(later.report.stats().loads()).isZero();
    given.put("risk", 3);
    assertThat(later.outer("a")).isEqualTo("[a 3]");
    given.put("risk", 1);
    assertThat(later.outer("a")).isEqualTo("[a 1]");
    given.put("risk", 3);
    assertThat(start().outer("a")).isEqualTo("[a 3]");
  }

  @Test
  void whatOnlyThisProcessCanAskForStaysInMemory() {
    try (Warnings warnings = new Warnings("io.memoir.inputs")) {
      var first = start();
      assertThat(first.supplied("a")).isEqualTo("a 1");
      assertThat(first.supplied("a")).isEqualTo("a 1");
      assertThat(first.supplied("b")).isEqualTo("b 1");
      assertThat(first.supplied.stats().loads()).isEqualTo(2);

      assertThat(warnings.messages()).singleElement().asString().contains("in memory only");
      assertThat(files.results("supplied")).isEmpty();
      assertThat(start().supplied.stats().disk().hits()).isZero();
    }
  }

  @Test
  void whatDoesNotDependOnThemIsOnDiskAsEver() {
    start().report("");

    var later = start();

    assertThat(later.report("")).isEqualTo("nothing");
    assertThat(later.report.stats().disk().hits()).isEqualTo(1);
    assertThat(files.named(".guide")).isEmpty();
  }

  @Test
  void clearForgetsTheResultsForAllInputsAndNoOthers() {
    var first = start();
    var second = start();
    for (int risk = 1; risk <= 3; risk++) {
      given.put("risk", risk);
      assertThat(first.report("a")).isEqualTo(second.report("a"));
      assertThat(second.report("b")).isEqualTo(first.report("b"));
    }
    assertThat(files.results("report")).hasSize(6);

    first.report.clear("a");

    assertThat(files.results("report")).hasSize(3);
    assertThat(files.named(".guide")).hasSize(1);
    clock.advance(Duration.ofSeconds(2));
    given.put("risk", 2);
    var third = start();
    assertThat(third.report("a")).isEqualTo("a 2");
    assertThat(third.report("b")).isEqualTo("b 2");
    assertThat(third.report.stats().loads()).isEqualTo(1);
    first.report.clear();
    assertThat(files.results("report")).isEmpty();
  }

  @Test
  void theTtlAndTheBoundCountEachResult() {
    var first = start();
    for (int risk = 1; risk <= 4; risk++) {
      given.put("risk", risk);
      assertThat(first.few("a")).isEqualTo("a " + risk);
    }
    assertThat(files.results("few")).hasSize(2);
    processes.close();
    assertThat(start().few("a")).isEqualTo("a 4");
    given.put("risk", 3);
    var later = start();
    assertThat(later.few("a")).isEqualTo("a 3");
    assertThat(later.few.stats().loads()).isZero();
    clock.advance(Duration.ofMinutes(11));
    assertThat(later.few("a")).isEqualTo("a 3");
    assertThat(later.few.stats().loads()).isEqualTo(1);
  }

  @Test
  void explainNamesTheInputs() {
    given.put("risk", 1);
    assertThat(start().report.explain("a")).asString().isEqualTo("miss: there is no result");
    start().report("a");
    var later = start();

    assertThat(later.report.explain("a")).asString().isEqualTo("hit: the result is on disk");
    given.put("risk", 2);
    assertThat(later.report.explain("a"))
        .asString()
        .isEqualTo("miss: there are results for other values of the input \"risk\"");
    later.report("a");
    given.put("risk", 3);
    assertThat(later.report.explain("a"))
        .asString()
        .isEqualTo("miss: there are results for other values of the input \"risk\"");
    given.put("risk", 1);
    assertThat(later.report.explain("a")).asString().isEqualTo("hit: the result is on disk");
  }

  /** A choice. */
  enum Level {
    LOW,
    HIGH
  }

  /** No value that stands for itself. */
  record Range(int from, int to) {}

  /** Functions that read. */
  static class Reports {

    @CacheData(inputs = true, persist = Persist.DISK)
    String file(String name) throws IOException {
      Path file = Inputs.file(Path.of(name));
      return Files.exists(file) ? Files.readString(file) : "absent";
    }

    @CacheData(inputs = true, persist = Persist.DISK)
    String world(String name) {
      return name + " " + Inputs.property("memoir.test.promise24") + " " + Inputs.env("PATH")
          + Inputs.clock(Duration.ofHours(1));
    }

    @CacheData(inputs = true, persist = Persist.DISK)
    String value(String name) {
      return name + " " + Inputs.value("risk", Double.class, 0.5) + " "
          + Inputs.value("level", Level.class, Level.LOW);
    }

    @CacheData(inputs = true, persist = Persist.DISK)
    String range(String name) {
      return name + " " + Inputs.value("range", Range.class);
    }

    @CacheData(inputs = true, persist = Persist.DISK)
    String conditional(String name) {
      boolean isDetailed = Inputs.value("detailed", Boolean.class);
      return name + " " + (isDetailed ? Inputs.value("level", Level.class) : "short");
    }

    @CacheData(inputs = true, persist = Persist.DISK)
    String supplied(String name) {
      return name + " " + Inputs.of("version", () -> 1);
    }

    @CacheData(inputs = true, persist = Persist.DISK, maxEntries = 2, ttl = "10m")
    String few(String name) {
      return name + " " + Inputs.value("risk", Integer.class);
    }

    @CacheData(inputs = true)
    int risk(String name) {
      return Inputs.value("risk", Integer.class) * name.length();
    }

    @CacheData(persist = Persist.DISK)
    String report(String name) {
      return name.isEmpty() ? "nothing" : name + " " + risk(name);
    }

    @CacheData(persist = Persist.DISK)
    String outer(String name) {
      return "[" + report(name) + "]";
    }
  }
}
