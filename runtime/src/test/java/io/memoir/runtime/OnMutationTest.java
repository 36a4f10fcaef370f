package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.OnMutation;
import io.memoir.Unhashed;
import io.memoir.error.MutatedResultException;
import io.memoir.error.UnhashableResultException;
import io.memoir.runtime.Handles.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of a shared result that somebody has changed. Source: Streamlit, {@code st.cache},
 * which digested what it returned and compared it on each access.
 */
class OnMutationTest {

  private final WatchedResources watched = new WatchedResources();
  private final Caches caches = watched.caches;
  private final List<Object> released = watched.released;
  private final List<String> warnings = watched.warnings;

  @AfterEach
  void close() {
    watched.close();
  }

  /** A result with parts of all kinds. */
  private static final class Report {
    private String title = "2026";
    private final List<Row> rows = new ArrayList<>(List.of(new Row(1), new Row(2)));
    private final Map<String, List<Integer>> totals = new HashMap<>();
    private final double[] prices = {1, 2};
    private @Unhashed int reads;

    Report() {
      for (String name : List.of("a", "b", "c")) {
        totals.put(name, new ArrayList<>(List.of(1)));
      }
    }
  }

  /** A part. */
  private static final class Row {
    private int amount;

    Row(int amount) {
      this.amount = amount;
    }
  }

  /** A change of a report. */
  @FunctionalInterface
  private interface Change {
    void make(Report report);
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change(".title", report -> report.title = "2027"),
        change(".rows[1].amount", report -> report.rows.get(1).amount++),
        change(".rows", report -> report.rows.remove(0)),
        change(".rows[0]", report -> report.rows.set(0, null)),
        change(
            ".totals[value][0]",
            report -> Objects.requireNonNull(report.totals.get("b")).set(0, 7)),
        change(".totals", report -> report.totals.put("d", List.of())),
        change(".prices", report -> report.prices[1] = 3));
  }

  private static Arguments change(String path, Change change) {
    return Arguments.of(path, change);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aChangeIsAnErrorThatNamesItsPlace(String path, Change change) {
    Resource resource = watched.resource(OnMutation.FAIL);
    Report report = (Report) resource.get(1, Report::new);
    assertThat(resource.get(1, Report::new)).isSameAs(report);

    change.make(report);

    assertThatThrownBy(() -> resource.get(1, Report::new))
        .isInstanceOfSatisfying(
            MutatedResultException.class, e -> assertThat(e.path()).isEqualTo(path))
        .hasMessageStartingWith("The result of io.memoir.runtime.Handles.report(int), which all "
            + "callers share, was changed after it was stored, at " + path + ".\n")
        .hasMessageContaining("@CacheData")
        .hasMessageContaining("onMutation = OnMutation.IGNORE");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aChangeIsWarnedOfOnce(String path, Change change) {
    Resource resource = watched.resource(OnMutation.WARN);
    Report report = (Report) resource.get(1, Report::new);

    change.make(report);

    assertThat(resource.get(1, Report::new)).isSameAs(report);
    assertThat(resource.get(1, Report::new)).isSameAs(report);
    assertThat(warnings).singleElement().asString().contains(", at " + path + ".\n");
    report.title = "other";
    assertThat(resource.get(1, Report::new)).isSameAs(report);
    assertThat(warnings).hasSize(2);
    assertThat(released).isEmpty();
  }

  @Test
  void nothingIsReadWithoutIt() {
    Resource resource = watched.resource(OnMutation.IGNORE);
    Report report = (Report) resource.get(1, Report::new);

    report.title = "other";

    assertThat(resource.get(1, Report::new)).isSameAs(report);
    assertThat(warnings).isEmpty();
    assertThat(resource.stats().hits()).isEqualTo(1);
  }

  @Test
  void whatIsLeftOutOfKeysMayChange() {
    Resource resource = watched.resource(OnMutation.FAIL);
    Report report = (Report) resource.get(1, Report::new);

    report.reads++;

    assertThat(resource.get(1, Report::new)).isSameAs(report);
    assertThat(report.reads).isEqualTo(1);
  }

  @Test
  void theCallAfterTheErrorReleasesAndMakesANewOne() {
    Resource resource = watched.resource(OnMutation.FAIL);
    Report report = (Report) resource.get(1, Report::new);
    report.title = "other";
    assertThatThrownBy(() -> resource.get(1, Report::new))
        .isInstanceOf(MutatedResultException.class);
    assertThat(released).isEmpty();

    Report next = (Report) resource.get(1, Report::new);

    assertThat(next).isNotSameAs(report);
    assertThat(released).containsExactly(report);
    assertThat(resource.get(1, Report::new)).isSameAs(next);
  }

  @Test
  void otherOrderOfTheSameContentIsNoChange() {
    Resource resource = watched.resource(OnMutation.FAIL);
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put("a", new HashSet<>(List.of(1, 2)));
    map.put("b", 1);
    resource.get(1, () -> map);

    map.put("a", map.remove("a"));

    assertThat(resource.get(1, Report::new)).isSameAs(map);
  }

  @Test
  void fixedResultsAreHitsLikeAnyOther() {
    Resource resource = watched.resource(OnMutation.FAIL);

    for (int i = 0; i < 2; i++) {
      assertThat(resource.get(1, () -> 7)).isEqualTo(7);
      assertThat(resource.get(2, () -> "text")).isEqualTo("text");
    }

    assertThat(resource.stats().loads()).isEqualTo(2);
    assertThat(resource.stats().hits()).isEqualTo(2);
  }

  @Test
  void aHashFunctionServesResultsAsWell() {
    AtomicInteger calls = new AtomicInteger();
    Resource resource = new Resource(Handles.spec(caches, "hashed")
        .onMutation(OnMutation.FAIL)
        .hashFunc(Report.class, (Report report) -> {
          calls.incrementAndGet();
          return report.title;
        }));
    Report report = (Report) resource.get(1, Report::new);
    report.rows.clear();

    assertThat(resource.get(1, Report::new)).isSameAs(report);
    report.title = "other";
    assertThatThrownBy(() -> resource.get(1, Report::new))
        .isInstanceOf(MutatedResultException.class);

    assertThat(calls).hasPositiveValue();
  }

  @Test
  void aHashFunctionThatIsRegisteredLaterIsNoChange() {
    Resource resource = watched.resource(OnMutation.FAIL);
    Object report = resource.get(1, Report::new);

    caches.hashFuncs().register(Report.class, it -> "now this");

    assertThat(resource.get(1, Report::new)).isSameAs(report);
  }

  @Test
  void aResultThatBecomesAnotherFunctionsResourceIsNoChange() {
    Resource resource = watched.resource(OnMutation.FAIL);
    List<List<Integer>> outer = List.of(new ArrayList<>(List.of(1)));
    resource.get(1, () -> outer);

    new Resource(Handles.spec(caches, "inner")).get(1, () -> outer.get(0));

    assertThat(resource.get(1, Report::new)).isSameAs(outer);
    outer.get(0).add(2);
    assertThatThrownBy(() -> resource.get(1, Report::new))
        .isInstanceOf(MutatedResultException.class);
  }

  @Test
  void aResultThatHoldsItselfCanBeWatched() {
    Resource resource = watched.resource(OnMutation.FAIL);
    List<Object> list = new ArrayList<>();
    list.add(list);
    resource.get(1, () -> list);

    assertThat(resource.get(1, Report::new)).isSameAs(list);
  }

  @Test
  void aResultWithoutContentIsReleasedAndNotStored() {
    Resource resource = watched.resource(OnMutation.WARN);
    Object[] result = {1, new Thread()};

    assertThatThrownBy(() -> resource.get(1, () -> result))
        .isInstanceOfSatisfying(UnhashableResultException.class, e -> {
          assertThat(e.path()).isEqualTo("[1]");
          assertThat(e.typeName()).isEqualTo("java.lang.Thread");
        })
        .hasMessageContaining("Register a hash function for java.lang.Thread");

    assertThat(released).containsExactly((Object) result);
    assertThat(resource.size()).isZero();
    assertThat(resource.get(1, () -> "next")).isEqualTo("next");
  }

  @Test
  void aResultThatIsNothingButAnIdentityIsNotTakenForItsCall() {
    Resource resource = watched.resource(OnMutation.FAIL);
    Thread result = new Thread();

    assertThatThrownBy(() -> resource.get(1, () -> result))
        .isInstanceOf(UnhashableResultException.class)
        .hasMessageContaining("java.lang.Thread");

    assertThat(released).containsExactly(result);
    assertThat(resource.size()).isZero();
  }

  @Test
  void aHashFunctionThatFailsIsNamed() {
    IllegalStateException failure = new IllegalStateException("secret");
    Resource resource = new Resource(Handles.spec(caches, "failing")
        .onMutation(OnMutation.WARN)
        .hashFunc(Row.class, (Row row) -> {
          throw failure;
        }));

    assertThatThrownBy(() -> resource.get(1, () -> List.of(new Row(1))))
        .isInstanceOf(UnhashableResultException.class)
        .hasMessageContaining("at [0]")
        .hasMessageNotContaining("secret")
        .hasCause(failure);
  }

  @Test
  void aResultThatCannotBeReadAnyMoreIsAChange() {
    Object[] parts = {1};

    Resource failing = watched.resource(OnMutation.FAIL);
    failing.get(1, () -> parts);
    Resource warning = new Resource(Handles.spec(caches, "warned").onMutation(OnMutation.WARN));
    warning.get(1, () -> parts);
    parts[0] = new Thread();

    assertThatThrownBy(() -> failing.get(1, Report::new))
        .isInstanceOf(MutatedResultException.class)
        .hasCauseInstanceOf(UnhashableResultException.class);
    assertThat(warning.get(1, Report::new)).isSameAs(parts);
    assertThat(warning.get(1, Report::new)).isSameAs(parts);
    assertThat(warnings).hasSize(1);
    parts[0] = 2;
    assertThat(warning.get(1, Report::new)).isSameAs(parts);
    assertThat(warnings).hasSize(2);
  }

  @Test
  void aLargeResultIsWatchedAsAWhole() {
    Resource resource = watched.resource(OnMutation.FAIL);
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      rows.add(new int[] {i});
    }
    resource.get(1, () -> rows);

    rows.get(4999)[0]++;

    assertThatThrownBy(() -> resource.get(1, Report::new))
        .isInstanceOfSatisfying(
            MutatedResultException.class, e -> assertThat(e.path()).isEmpty());
  }
}
