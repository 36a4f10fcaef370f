package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.inputs.Inputs;
import io.memoir.promises.disk.process.Processes;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever processes do, one after the other, with functions that read and call each other: a call
 * returns what its method would return now.
 */
class Promise24InputsOnDiskModelTest {

  private static final int STEPS = 400;
  private static final int PROCESSES = 3;

  @TempDir
  Path folder;

  private final FakeClock clock = new FakeClock();
  private final Map<String, Object> given = new HashMap<>();
  private final List<Promise24InputsOnDiskModelTest_Pages_Cached> running = new ArrayList<>();
  private long loads;
  private long calls;
  private long diskHits;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aCallReturnsWhatItsMethodWould(long seed) throws IOException {
    Random random = new Random(seed);
    Path file = Files.writeString(folder.resolve("rates"), "0");
    try (Processes processes = new Processes(folder.resolve("cache"), clock);
        Inputs.Bound bound = Inputs.bind(given::get)) {
      for (int step = 0; step < STEPS; step++) {
        change(random, file);
        while (running.size() < PROCESSES) {
          running.add(new Promise24InputsOnDiskModelTest_Pages_Cached(processes.start()));
        }
        call(random, file);
      }
      running.forEach(this::count);
      assertThat(bound).isNotNull();
    }
    assertThat(loads).isBetween(1L, calls - 1);
    assertThat(diskHits).isPositive();
  }

  private void count(Promise24InputsOnDiskModelTest_Pages_Cached pages) {
    loads += pages.page.stats().loads();
    diskHits += pages.page.stats().disk().hits();
  }

  private void change(Random random, Path file) throws IOException {
    switch (random.nextInt(12)) {
      case 0 -> Files.writeString(file, "" + random.nextInt(3));
      case 1, 2, 3 -> given.put("detailed", random.nextBoolean());
      case 4, 5 -> given.put("level", random.nextInt(3));
      case 6 -> given.remove(random.nextBoolean() ? "level" : "detailed");
      case 7 -> clock.advance(Duration.ofMinutes(random.nextInt(20)));
      case 8, 9 -> endOrClear(random, file);
      default -> {
        // Nothing changes.
      }
    }
  }

  private void endOrClear(Random random, Path file) {
    if (running.isEmpty()) {
      return;
    }
    var one = running.get(random.nextInt(running.size()));
    if (random.nextBoolean()) {
      running.remove(one);
      count(one);
    } else {
      one.page.clear(argument(random), file.toString());
    }
  }

  private void call(Random random, Path file) throws IOException {
    var pages = running.get(random.nextInt(running.size()));
    String argument = argument(random);
    Pages plain = new Pages();
    calls++;
    assertThat(pages.page(argument, file.toString()))
        .isEqualTo(plain.page(argument, file.toString()));
    assertThat(pages.book(argument, file.toString()))
        .isEqualTo(plain.book(argument, file.toString()));
  }

  private static String argument(Random random) {
    return random.nextBoolean() ? "a" : "b";
  }

  /** A page that shows more if somebody wants it, and a book of pages. */
  static class Pages {

    @CacheData(inputs = true, persist = Persist.DISK)
    String page(String name, String file) throws IOException {
      String text = name;
      if (Inputs.value("detailed", Boolean.class, false)) {
        text += " " + Files.readString(Inputs.file(Path.of(file)));
        text += " " + level(name);
      }
      return text;
    }

    @CacheData(inputs = true, ttl = "30m")
    int level(String name) {
      return Inputs.value("level", Integer.class, name.length());
    }

    @CacheData(persist = Persist.DISK, ttl = "25m", maxEntries = 3)
    String book(String name, String file) throws IOException {
      return name.equals("a") ? page(name, file) + level("") : name;
    }
  }
}
