package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.inputs.Inputs;
import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.promises.disk.process.Program;
import io.memoir.runtime.Caches;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.explain.Explanation.Outcome;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain} knows the results of other processes and of other code, and touches no file. */
class Promise09ExplainOnDiskTest {

  private static final String SHOP = """
      import io.memoir.*;

      public interface Shop {
        @CacheData(persist = Persist.DISK, inputs = true)
        double price(double net);
      }
      """;

  private static final String COMPUTED = """
      public final class Computed implements Shop {
        public double price(double net) {
          return Rounding.round(net);
        }
      }
      """;

  private static final String ROUNDING = """
      final class Rounding {
        static double round(double price) {
          return Math.round(price * 100) / 100.0;
        }
      }
      """;

  @TempDir
  Path directory;

  @TempDir
  Path programs;

  private final FakeClock clock = new FakeClock();
  private Processes processes = new Processes(Path.of(""), clock);
  private Path cache = Path.of("");

  @BeforeEach
  void begin() {
    cache = directory.resolve("cache");
    processes = new Processes(cache, clock);
    Squares.RUNS.set(0);
  }

  @AfterEach
  void end() {
    processes.close();
  }

  private static Promise09ExplainOnDiskTest_Squares_Cached squares(Caches caches) {
    return new Promise09ExplainOnDiskTest_Squares_Cached(new Computed(), caches);
  }

  private static Explanation because(Outcome outcome) {
    return Explanation.of(outcome);
  }

  /** All files and folders, and when they were written or touched last. */
  private Map<Path, FileTime> files() throws IOException {
    Map<Path, FileTime> all = new TreeMap<>();
    try (var paths = Files.walk(cache)) {
      for (Path each : paths.toList()) {
        all.put(each, Files.getLastModifiedTime(each));
      }
    }
    return all;
  }

  @Test
  void toAskMakesNoDirectory() {
    var squares = squares(processes.start());

    assertThat(squares.square.explain(3)).isEqualTo(because(Outcome.MISS_ABSENT));

    assertThat(cache).doesNotExist();
  }

  @Test
  void aResultOfAnotherProcessIsAHitAndNothingIsTouched() throws IOException {
    squares(processes.start()).square(3);
    Map<Path, FileTime> before = files();
    var squares = squares(processes.start());
    var stats = squares.square.stats();

    assertThat(squares.square.explain(3)).isEqualTo(because(Outcome.HIT_ON_DISK));
    assertThat(squares.square.explain(4)).isEqualTo(because(Outcome.MISS_ABSENT));

    assertThat(files()).isEqualTo(before);
    assertThat(squares.square.stats()).isEqualTo(stats);
    assertThat(squares.square(3)).isEqualTo(9);
    assertThat(Squares.RUNS).hasValue(1);
    assertThat(squares.square.explain(3)).isEqualTo(because(Outcome.HIT_IN_MEMORY));
  }

  @Test
  void whatAnotherProcessHasClearedIsCleared() {
    squares(processes.start()).square(3);
    squares(processes.start()).square.clear(3);
    var later = squares(processes.start());

    assertThat(later.square.explain(3)).isEqualTo(because(Outcome.MISS_CLEARED));
    assertThat(later.square.explain(4)).isEqualTo(because(Outcome.MISS_ABSENT));
    later.square(3);
    assertThat(squares(processes.start()).square.explain(3))
        .isEqualTo(because(Outcome.HIT_ON_DISK));
  }

  @Test
  void aClearOfAllIsOneOfEachResult() {
    squares(processes.start()).square(3);
    squares(processes.start()).square.clear();

    assertThat(squares(processes.start()).square.explain(3))
        .isEqualTo(because(Outcome.MISS_CLEARED));
  }

  @Test
  void toAskDoesNotHideAClearFromTheNextCall() {
    var mine = squares(processes.start());
    mine.square(3);
    squares(processes.start()).square.clear();

    mine.square.explain(4);
    mine.square(4);
    mine.square(3);

    assertThat(Squares.RUNS).hasValue(3);
  }

  @Test
  void aResultWhoseTtlHasPassedHasExpired() {
    squares(processes.start()).brief(3);
    var later = squares(processes.start());
    assertThat(later.brief.explain(3)).isEqualTo(because(Outcome.HIT_ON_DISK));

    clock.advance(Duration.ofHours(1));

    assertThat(later.brief.explain(3)).isEqualTo(because(Outcome.MISS_EXPIRED));
  }

  @Test
  void aResultThatMadeRoomWasEvicted() {
    var squares = squares(processes.start());
    squares.few(3);
    squares.few(4);

    assertThat(squares.few.explain(3)).isEqualTo(because(Outcome.MISS_EVICTED));
    assertThat(squares.few.explain(4)).isEqualTo(because(Outcome.HIT_IN_MEMORY));
  }

  @Test
  void aFileThatIsDamagedCannotBeRead() throws IOException {
    squares(processes.start()).square(3);
    Files.writeString(new CacheFiles(cache).result("square"), "nonsense");

    assertThat(squares(processes.start()).square.explain(3))
        .isEqualTo(because(Outcome.MISS_UNREADABLE));
  }

  @Test
  void anInterruptDoesNotMatterAndStays() {
    squares(processes.start()).square(3);
    var later = squares(processes.start());

    Thread.currentThread().interrupt();
    Explanation explanation = later.square.explain(3);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(explanation).isEqualTo(because(Outcome.HIT_ON_DISK));
  }

  @Test
  void otherCodeIsNamedByWhatChanged() throws Exception {
    try (URLClassLoader before = compile("before", ROUNDING);
        URLClassLoader after = compile("after", ROUNDING.replace("100", "1000"))) {
      call(shop(before, processes.start()), 1.25);
      Object shop = shop(after, processes.start());
      Map<Path, FileTime> files = files();

      Explanation known = explain(shop, 1.25);

      assertThat(known)
          .isEqualTo(new Explanation(
              Outcome.MISS_OTHER_CODE, List.of("shop.Rounding.round(double) changed")));
      assertThat(known)
          .hasToString("miss: recomputed, because shop.Rounding.round(double) changed");
      assertThat(explain(shop, 2.5)).isEqualTo(because(Outcome.MISS_ABSENT));
      assertThat(files()).isEqualTo(files);
      call(shop, 1.25);
      assertThat(explain(shop, 1.25)).isEqualTo(because(Outcome.HIT_IN_MEMORY));
      assertThat(explain(shop(after, processes.start()), 1.25))
          .isEqualTo(because(Outcome.HIT_ON_DISK));
    }
  }

  @Test
  void otherCodeIsNamedAlsoIfItReadsInputs() throws Exception {
    String reading =
        ROUNDING.replace("100)", "io.memoir.inputs.Inputs.value(\"to\", Integer.class))");
    try (URLClassLoader before = compile("before", reading);
        URLClassLoader after = compile("after", reading.replace("100", "1000"));
        Inputs.Bound source = Inputs.bind(name -> 100)) {
      call(shop(before, processes.start()), 1.25);

      assertThat(explain(shop(before, processes.start()), 1.25))
          .isEqualTo(because(Outcome.HIT_ON_DISK));
      assertThat(explain(shop(after, processes.start()), 1.25))
          .hasToString("miss: recomputed, because shop.Rounding.round(double) changed");
      assertThat(source).isNotNull();
    }
  }

  @Test
  void aResultOfOtherCodeThatWasClearedIsNoReason() throws Exception {
    try (URLClassLoader before = compile("before", ROUNDING);
        URLClassLoader after = compile("after", ROUNDING.replace("100", "1000"))) {
      Object old = shop(before, processes.start());
      call(old, 1.25);
      handle(old).getClass().getMethod("clear", double.class).invoke(handle(old), 1.25);

      assertThat(explain(shop(after, processes.start()), 1.25))
          .isEqualTo(because(Outcome.MISS_ABSENT));
    }
  }

  private URLClassLoader compile(String name, String rounding) throws IOException {
    return Program.compile(
        programs.resolve(name), Map.of("Shop", SHOP, "Computed", COMPUTED, "Rounding", rounding));
  }

  private static Object shop(ClassLoader program, Caches caches)
      throws ReflectiveOperationException {
    Class<?> shop = program.loadClass("shop.Shop");
    var make = program.loadClass("shop.Computed").getDeclaredConstructor();
    return program
        .loadClass("shop.Shop_Cached")
        .getConstructor(shop, Caches.class)
        .newInstance(make.newInstance(), caches);
  }

  private static void call(Object shop, double net) throws ReflectiveOperationException {
    shop.getClass().getMethod("price", double.class).invoke(shop, net);
  }

  private static Object handle(Object shop) throws ReflectiveOperationException {
    return shop.getClass().getField("price").get(shop);
  }

  private static Explanation explain(Object shop, double net) throws ReflectiveOperationException {
    Object handle = handle(shop);
    return (Explanation) handle.getClass().getMethod("explain", double.class).invoke(handle, net);
  }

  /** Functions whose results are on disk. */
  interface Squares {
    AtomicInteger RUNS = new AtomicInteger();

    @CacheData(persist = Persist.DISK)
    int square(int n);

    @CacheData(persist = Persist.DISK, ttl = "1h")
    default int brief(int n) {
      return square(n);
    }

    @CacheData(persist = Persist.DISK, maxEntries = 1)
    default int few(int n) {
      return square(n);
    }
  }

  /** Counts its runs. */
  private static final class Computed implements Squares {
    @Override
    public int square(int n) {
      RUNS.incrementAndGet();
      return n * n;
    }
  }
}
