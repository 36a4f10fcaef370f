package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.promises.disk.process.Processes;
import io.memoir.runtime.Caches;
import io.memoir.testing.FakeClock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results survive the process. Source: Streamlit, parameter {@code persist="disk"}. */
class Promise21ResultsSurviveTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

  @TempDir
  Path directory;

  private final FakeClock clock = new FakeClock();
  private Processes processes = new Processes(Path.of(""), clock);

  @BeforeEach
  void begin() {
    processes = new Processes(directory.resolve("cache"), clock);
    Quotes.RUNS.set(0);
  }

  @AfterEach
  void end() {
    processes.close();
  }

  private Promise21ResultsSurviveTest_Quotes_Cached quotes(Caches caches) {
    return new Promise21ResultsSurviveTest_Quotes_Cached(new Fixed(), caches);
  }

  @Test
  void anotherProcessFindsTheResult() {
    List<Quote> first = quotes(processes.start()).history("A", DAY);

    var later = quotes(processes.start());

    assertThat(later.history("A", DAY)).isEqualTo(first).isNotSameAs(first);
    assertThat(Quotes.RUNS).hasValue(1);
    assertThat(later.history.stats().hits()).isEqualTo(1);
    assertThat(later.history.stats().disk().hits()).isEqualTo(1);
    assertThat(later.history.stats().misses()).isZero();
    assertThat(later.history.stats().storeErrors()).isZero();
  }

  @Test
  void otherArgumentsAreOtherResults() {
    quotes(processes.start()).history("A", DAY);

    quotes(processes.start()).history("B", DAY);

    assertThat(Quotes.RUNS).hasValue(2);
  }

  @Test
  void nullIsAResult() {
    assertThat(quotes(processes.start()).latest("none")).isNull();

    assertThat(quotes(processes.start()).latest("none")).isNull();

    assertThat(Quotes.RUNS).hasValue(1);
  }

  @Test
  void everyCallerGetsItsOwnCopyOfWhatWasRead() {
    quotes(processes.start()).history("A", DAY);
    var later = quotes(processes.start());

    later.history("A", DAY).clear();

    assertThat(later.history("A", DAY)).hasSize(2);
    assertThat(Quotes.RUNS).hasValue(1);
  }

  /** A record of the user's. */
  record Quote(String symbol, double price, Map<String, List<Integer>> volumes) {}

  /** Functions whose results are on disk. */
  interface Quotes {

    AtomicInteger RUNS = new AtomicInteger();

    @CacheData(persist = Persist.DISK)
    List<Quote> history(String symbol, LocalDate from);

    @CacheData(persist = Persist.DISK)
    @Nullable
    Quote latest(String symbol);
  }

  /** Counts its runs. */
  static final class Fixed implements Quotes {

    @Override
    public List<Quote> history(String symbol, LocalDate from) {
      RUNS.incrementAndGet();
      return new ArrayList<>(List.of(
          new Quote(symbol, 1.5, Map.of("a", List.of(1, 2))), new Quote(symbol, -0.0, Map.of())));
    }

    @Override
    public @Nullable Quote latest(String symbol) {
      RUNS.incrementAndGet();
      return null;
    }
  }
}
