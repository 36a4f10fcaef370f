package io.memoir.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.benchmarks.check.Checked;
import io.memoir.benchmarks.check.Outcome;
import io.memoir.benchmarks.heap.HeapUse;
import io.memoir.benchmarks.peer.Peer;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalsTest {

  private static final String A = "A (long) → String hit";

  @Test
  void aRatioUpToItsLimitMeetsTheGoal() {
    Results results = measured(hit(Peer.MEMOIR, 6, 0), hit(Peer.CAFFEINE, 4, 0));

    assertThat(verdict(results, A, "≤ 1.5 × Caffeine"))
        .isEqualTo(new Verdict(A, "≤ 1.5 × Caffeine", "1.5 ×", "yes"));
  }

  @Test
  void aRatioAboveItsLimitDoesNotMeetTheGoal() {
    Results results = measured(hit(Peer.MEMOIR, 8, 0), hit(Peer.CAFFEINE, 4, 0));

    assertThat(verdict(results, A, "≤ 1.5 × Caffeine"))
        .isEqualTo(new Verdict(A, "≤ 1.5 × Caffeine", "2 ×", "**no**"));
  }

  @Test
  void aGoalWithoutItsReferenceIsNotMeasured() {
    Results results = measured(hit(Peer.MEMOIR, 8, 0));

    assertThat(verdict(results, A, "≤ 1.5 × Caffeine").met()).isEqualTo("not measured");
  }

  @Test
  void annotationsAreComparedByTheFastestOfThem() {
    Results results =
        measured(hit(Peer.MEMOIR, 4, 0), hit(Peer.SPRING, 200, 0), hit(Peer.MICRONAUT, 80, 0));

    assertThat(verdict(results, A, "≥ 25 × less than Spring and Micronaut"))
        .extracting(Verdict::measured, Verdict::met)
        .containsExactly("20 ×", "**no**");
  }

  @Test
  void whatJmhSpreadsOverAllOperationsIsNotAnAllocation() {
    assertThat(verdict(measured(hit(Peer.MEMOIR, 4, 0.4)), A, "≤ 0 B allocated").met())
        .isEqualTo("yes");
    assertThat(verdict(measured(hit(Peer.MEMOIR, 4, 24)), A, "≤ 0 B allocated").met())
        .isEqualTo("**no**");
  }

  @Test
  void twoThreadsAreJudgedByTheTimeOnTheWall() {
    Results results = measured(
        new Measurement("SharedHit.oneThread", "MEMOIR", "bounded=true keys=1", 4, 4, 4, 0),
        new Measurement("SharedHit.twoThreads", "MEMOIR", "bounded=true keys=1", 4, 8, 12, 0));

    assertThat(verdict(results, "G 2 threads, bounded, 1 key", "≤ 2 × its 1-thread time"))
        .extracting(Verdict::measured, Verdict::met)
        .containsExactly("3 ×", "**no**");
  }

  @Test
  void oneWrongAnswerIsEnough() {
    Results results = new Results(
        List.of(),
        List.of(
            new Checked(Peer.MEMOIR, "D changed array", new Outcome("right", true)),
            new Checked(Peer.MEMOIR, "D old content", new Outcome("right, lost", false)),
            new Checked(Peer.CAFFEINE, "D equal array", new Outcome("miss", false))),
        List.of());

    assertThat(verdict(results, "D 1 MB array, changed by its caller", "right"))
        .extracting(Verdict::measured, Verdict::met)
        .containsExactly("1 of 2", "**no**");
  }

  @Test
  void heapIsJudgedForEachKindOfFunction() {
    Results results = new Results(
        List.of(),
        List.of(),
        List.of(new HeapUse(Peer.MEMOIR, true, 137), new HeapUse(Peer.MEMOIR, false, 100)));

    assertThat(Goals.judge(results))
        .filteredOn(verdict -> verdict.scenario().startsWith("J "))
        .extracting(Verdict::met)
        .containsExactly("yes", "**no**");
  }

  private static Verdict verdict(Results results, String scenario, String goal) {
    return Goals.judge(results).stream()
        .filter(verdict -> verdict.scenario().equals(scenario) && verdict.goal().equals(goal))
        .findFirst()
        .orElseThrow();
  }

  private static Results measured(Measurement... measurements) {
    return new Results(List.of(measurements), List.of(), List.of());
  }

  private static Measurement hit(Peer peer, double nanos, double bytes) {
    return new Measurement("LongHit.hit", peer.name(), "", nanos, 0, 0, bytes);
  }
}
