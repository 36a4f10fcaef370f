package io.memoir.streamlit.data;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(CachesExtension.class)
class TablesTest {

  private static final URI SERVICE = URI.create("https://weather.example/today");

  private Path csv = Path.of("");
  private Path otherCsv = Path.of("");

  @BeforeEach
  void writeFiles(@TempDir Path folder) throws IOException {
    csv = Files.writeString(folder.resolve("sales.csv"), "north,10\nsouth,20\n");
    otherCsv = Files.writeString(folder.resolve("other.csv"), "west,30\n");
  }

  @Test
  void theMethodRunsOnceForEachArgument(Caches caches) throws IOException {
    Tables tables = new Tables_Cached(new SlowTables(), caches);

    List<Sale> sales = tables.loadData(csv); // reads the file
    assertThatCall(() -> tables.loadData(csv)).isHit(); // does not
    assertThatCall(() -> tables.loadData(otherCsv)).isMiss(); // another file

    assertThat(sales).containsExactly(new Sale("north", 10), new Sale("south", 20));
  }

  @Test
  void aCallerThatChangesItsCopyChangesNothingElse(Caches caches) throws IOException {
    Tables tables = new Tables_Cached(new SlowTables(), caches);

    List<Sale> mine = tables.loadData(csv);
    mine.removeIf(sale -> sale.amount() < 15);

    assertThat(mine).hasSize(1);
    assertThat(tables.loadData(csv)).hasSize(2);
  }

  @Test
  void tablesAndArraysAreArgumentsByContent(Caches caches) {
    Tables tables = new Tables_Cached(new SlowTables(), caches);
    List<Sale> sales = new ArrayList<>(List.of(new Sale("north", 10)));
    double[] ones = {1, 1, 1};
    tables.transform(sales, 2);
    tables.add(ones, ones);

    assertThatCall(() -> tables.transform(List.of(new Sale("north", 10)), 2)).isHit();
    assertThatCall(() -> tables.add(new double[] {1, 1, 1}, ones)).isHit();

    sales.add(new Sale("south", 20));
    assertThatCall(() -> tables.transform(sales, 2)).isMiss();
    assertThatCall(() -> tables.add(new double[] {1, 1, 2}, ones))
        .isMiss()
        .returns(new double[] {2, 2, 3});
  }

  @Test
  void theConnectionIsNotInTheKey(Caches caches, FakeClock clock) {
    Tables tables = new Tables_Cached(new SlowTables(), caches);
    Database first = region -> List.of(new Sale(region, 1));
    Database second = region -> List.of(new Sale(region, 2));

    tables.query(first, "north");

    assertThatCall(() -> tables.query(second, "north")).isHit();
    assertThatCall(() -> tables.query(second, "south")).isMiss();
    clock.advance(Duration.ofMinutes(10));
    assertThatCall(() -> tables.query(second, "north")).isMiss();
  }

  @Test
  void theLeastRecentlyUsedResultGoesFirst(Caches caches) {
    Tables tables = new Tables_Cached(new SlowTables(), caches);

    for (int city = 0; city < 21; city++) {
      tables.forecast(SERVICE, "city " + city);
    }

    assertThatCall(() -> tables.forecast(SERVICE, "city 20")).isHit();
    assertThatCall(() -> tables.forecast(SERVICE, "city 0")).isMiss();
  }

  @Test
  void theNextRunOfTheProgramHasWhatIsOnDisk(@TempDir Path directory) {
    List<Sale> sales = List.of(new Sale("north", 10), new Sale("south", 20));
    try (Caches firstRun = Caches.builder().isolated().directory(directory).build()) {
      new Tables_Cached(new SlowTables(), firstRun).total(sales);
    }

    try (Caches secondRun = Caches.builder().isolated().directory(directory).build()) {
      Tables tables = new Tables_Cached(new SlowTables(), secondRun);

      assertThat(tables.total(sales)).isEqualTo(30);
      assertThat(secondRun.stats().loads()).isZero();
    }
  }

  @Test
  void resultsAreForgottenOneByOneOrAllTogether(Caches caches) throws IOException {
    Tables_Cached tables = new Tables_Cached(new SlowTables(), caches);
    tables.loadData(csv);
    tables.loadData(otherCsv);
    tables.forecast(SERVICE, "Oslo");

    tables.loadData.clear(csv); // one result
    assertThat(tables.loadData.size()).isEqualTo(1);
    tables.loadData.clear(); // all of this function
    assertThat(tables.loadData.size()).isZero();
    caches.clearData(); // all data of all functions
    assertThat(tables.forecast.size()).isZero();
  }

  @Test
  void aButtonForgetsAllResults(Caches caches) throws IOException {
    Tables_Cached tables = new Tables_Cached(new SlowTables(), caches);
    tables.loadData(csv);

    Runnable onClick = tables.loadData::clear;
    onClick.run();

    assertThat(tables.loadData.size()).isZero();
  }
}
