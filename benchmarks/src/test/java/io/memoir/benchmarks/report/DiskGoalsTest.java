package io.memoir.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.memoir.benchmarks.disk.DiskCost;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiskGoalsTest {

  private static final String TABLE = "write a 320 MB table, whole call";

  @Test
  void aRatioIsJudgedByCpuTimeAndNotByTheTimeOnTheWall() {
    DiskResults results = costs(
        new DiskCost("read 1 KB", "Memoir", 90, 30, 0),
        new DiskCost("read 1 KB", "plain files", 20, 20, 0));

    assertThat(verdict(results, "read 1 KB"))
        .isEqualTo(new Verdict("read 1 KB", "≤ 1.5 × plain files", "1.5 ×", "yes"));
  }

  @Test
  void aMegabyteMayCostLessThanAKilobyte() {
    DiskResults results = costs(
        new DiskCost("write 1 MB long[]", "Memoir", 0, 28, 0),
        new DiskCost("write 1 MB long[]", "plain files", 0, 20, 0));

    assertThat(verdict(results, "write 1 MB long[]"))
        .extracting(Verdict::goal, Verdict::measured, Verdict::met)
        .containsExactly("≤ 1.3 × plain files", "1.4 ×", "**no**");
  }

  @Test
  void aGoalWithoutItsReferenceIsNotMeasured() {
    assertThat(verdict(costs(new DiskCost("read 1 KB", "Memoir", 1, 1, 0)), "read 1 KB")
            .met())
        .isEqualTo("not measured");
  }

  @Test
  void aTableIsJudgedByTheTimeOnTheWall() {
    assertThat(
            verdict(costs(new DiskCost("write a table", "Memoir, whole call", 0.3e9, 1, 0)), TABLE))
        .extracting(Verdict::measured, Verdict::met)
        .containsExactly("0.3 s", "**no**");
    assertThat(
            verdict(costs(new DiskCost("write a table", "Memoir, whole call", 0.2e9, 1, 0)), TABLE)
                .met())
        .isEqualTo("yes");
  }

  @Test
  void aTableWithoutRoomInTheHeapMissesItsGoal() {
    DiskResults results = costs(
        new DiskCost("3.2 GB table, whole call; peak of the heap", "out of memory", 0, 0, 6e9));

    assertThat(verdict(results, "3.2 GB table, heap of twice its size and 5 %"))
        .extracting(Verdict::measured, Verdict::met)
        .containsExactly("out of memory", "**no**");
  }

  @Test
  void coldReadsAreComparedWithWhatOthersTookElsewhere() {
    DiskResults results = costs(new DiskCost("cold read of 1 KB", "Memoir", 20_000, 1, 0));

    assertThat(DiskGoals.judge(results))
        .filteredOn(verdict -> verdict.scenario().startsWith("cold read"))
        .extracting(Verdict::measured, Verdict::met)
        .containsExactly(tuple("20 µs, 5.5 ×", "yes"), tuple("20 µs, 4.3 ×", "**no**"));
  }

  @Test
  void aHitThatAllocatesWhereTheOtherDoesNotIsFound() {
    DiskResults results = new DiskResults(
        List.of(),
        List.of(
            new Measurement("PersistHit.memory", "", "", 5, 0, 0, 0),
            new Measurement("PersistHit.persist", "", "", 5, 0, 0, 24)));

    assertThat(verdict(results, "hit in memory, CPU time").met()).isEqualTo("yes");
    assertThat(verdict(results, "hit in memory, allocated").met()).isEqualTo("**no**");
  }

  private static Verdict verdict(DiskResults results, String scenario) {
    return DiskGoals.judge(results).stream()
        .filter(verdict -> verdict.scenario().equals(scenario))
        .findFirst()
        .orElseThrow();
  }

  private static DiskResults costs(DiskCost... costs) {
    return new DiskResults(List.of(costs), List.of());
  }
}
