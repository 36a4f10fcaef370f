package io.memoir.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.execution.input.Question;
import io.memoir.runtime.store.step.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which input comes next is known as long as a result or an execution is there that tells. */
class GuidesTest {

  private static final Map<String, Object> VALUES = new HashMap<>();

  private final Departures departures = new Departures(true);
  private long now;
  private MemoryStore store = new MemoryStore(new Bounds(2, 100, () -> now));

  private record Named(String name) implements Question {

    @Override
    public @Nullable Object answer() {
      return VALUES.get(name);
    }

    @Override
    public String words() {
      return name;
    }
  }

  private static Object key(Object base, Object... namesAndValues) {
    Object key = base;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      key = new Step(key, new Named((String) namesAndValues[i]), namesAndValues[i + 1]);
    }
    return key;
  }

  private Flight begun(Object key) {
    Flight flight = new Flight(key);
    assertThat(store.begin(flight, departures)).isSameAs(flight);
    return flight;
  }

  private boolean put(Flight flight, Object leaf, String result) {
    flight.reach(leaf);
    boolean isKept = store.put(flight, result, departures);
    store.end(flight);
    return isKept;
  }

  /** Runs as callers do: from where the walk ends to what was read. */
  private boolean run(Object base, Object... namesAndValues) {
    Object leaf = key(base, namesAndValues);
    return put(begun(store.walk(base)), leaf, "of " + namesAndValues.length);
  }

  private static void set(Object... namesAndValues) {
    VALUES.clear();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      VALUES.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
  }

  private @Nullable Object found(Object base) {
    Entry entry = store.find(store.walk(base));
    return entry == null ? null : entry.kept();
  }

  @Test
  void aWalkEndsAtTheResultForTheInputsAsTheyAre() {
    set("a", 1, "b", 2);
    assertThat(run("k", "a", 1, "b", 2)).isTrue();

    assertThat(store.walk("k")).isEqualTo(key("k", "a", 1, "b", 2));
    assertThat(found("k")).isEqualTo("of 4");
    assertThat(store.hit("k")).isNull();
    assertThat(store.size()).isOne();
    set("a", 1, "b", 3);
    assertThat(found("k")).isNull();
    assertThat(store.walk("other")).isEqualTo("other");
  }

  @Test
  void guidesGoWithTheLastResultBelowThem() {
    set("a", 1, "b", 2);
    run("k", "a", 1, "b", 2);
    set("a", 2);
    run("k", "a", 2);
    assertThat(store.question("k")).isEqualTo(new Named("a"));
    assertThat(store.question(key("k", "a", 1))).isEqualTo(new Named("b"));

    run("x");
    assertThat(departures.evicted()).isOne();
    assertThat(store.question(key("k", "a", 1))).isNull();
    assertThat(store.question("k")).isNotNull();
    run("y");
    assertThat(departures.evicted()).isEqualTo(2);
    assertThat(store.question("k")).isNull();
    assertThat(store.walk("k")).isEqualTo("k");
  }

  @Test
  void guidesGoWithResultsThatExpireOrAreCleared() {
    set("a", 1);
    run("k", "a", 1);
    now = 100;
    store.removeExpired(departures);
    assertThat(store.question("k")).isNull();

    run("k", "a", 1);
    store.clear("k", departures);
    assertThat(store.question("k")).isNull();
    assertThat(store.size()).isZero();

    run("k", "a", 1);
    store.clear(departures);
    assertThat(store.question("k")).isNull();
    assertThat(departures.leaving()).hasSize(3);
  }

  @Test
  void guidesGoWithExecutionsThatFail() {
    set("a", 1);
    run("k", "a", 1);
    set("a", 2);
    Flight second = begun(store.walk("k"));
    store.remove(Objects.requireNonNull(store.find(key("k", "a", 1))));
    assertThat(store.question("k")).isNotNull();

    store.end(second);

    assertThat(store.question("k")).isNull();
  }

  @Test
  void anExecutionDoesNotBeginUnderAKeyThatInputsHaveMadeAnother() {
    set("a", 1);
    run("k", "a", 1);
    assertThat(store.begin(new Flight("k"), departures)).isSameAs(MemoryStore.MOVED);

    store.clear("k", departures);
    assertThat(store.begin(new Flight(key("k", "a", 1)), departures)).isSameAs(MemoryStore.MOVED);
    begun("k");
  }

  @Test
  void whoReadsAnotherInputTakesThePlaceOfWhatWasThere() {
    set("a", 1);
    run("k", "a", 1);
    set("a", 2);
    Flight below = begun(store.walk("k"));
    Flight mine = begun(key("k", "a", 3));

    assertThat(put(mine, key("k", "b", 5), "other")).isTrue();

    assertThat(store.question("k")).isEqualTo(new Named("b"));
    set("b", 5);
    assertThat(found("k")).isEqualTo("other");
    assertThat(store.size()).isOne();
    assertThat(departures.leaving()).containsExactly("of 2");
    // It would not be reached by a clear any more.
    assertThat(put(below, key("k", "a", 2), "fenced")).isFalse();
  }

  @Test
  void whoReadsNothingTakesThePlaceOfAllThatReads() {
    set("a", 1);
    run("k", "a", 1);
    set("a", 2);

    assertThat(run("k")).isTrue();

    assertThat(store.question("k")).isNull();
    assertThat(found("k")).isEqualTo("of 0");
    assertThat(store.size()).isOne();
  }

  @Test
  void whoReadsMoreTakesThePlaceOfAResultOnTheWay() {
    set("a", 1);
    run("k", "a", 1);
    set("a", 2);
    Flight mine = begun(store.walk("k"));

    assertThat(put(mine, key("k", "a", 1, "b", 1), "more")).isTrue();

    set("a", 1, "b", 1);
    assertThat(found("k")).isEqualTo("more");
    assertThat(store.size()).isOne();
  }

  @Test
  void aResultIsNotKeptWhereAnotherOneIsOrIsMade() {
    set("a", 1);
    run("k", "a", 1);
    set("a", 2);
    Flight running = begun(store.walk("k"));
    Flight third = begun(key("k", "a", 3));
    Flight fourth = begun(key("k", "a", 4));

    assertThat(put(third, key("k", "a", 1), "again")).isFalse();
    assertThat(put(fourth, key("k", "a", 2, "b", 1), "on the way")).isFalse();
    assertThat(put(running, key("k", "a", 2), "of 2")).isTrue();
    assertThat(store.size()).isEqualTo(2);
  }

  @Test
  void aClearOfTheKeyFencesExecutionsForAllInputs() {
    set("a", 1);
    run("k", "a", 1);
    set("a", 2);
    Flight running = begun(store.walk("k"));

    store.clear("k", departures);

    assertThat(put(running, key("k", "a", 2), "late")).isFalse();
    assertThat(store.size()).isZero();
    assertThat(store.question("k")).isNull();
  }

  @Test
  void aWayMayHaveMoreStepsThanAStackHasRoomFor() {
    Object[] namesAndValues = new Object[40_000];
    for (int i = 0; i < namesAndValues.length; i += 2) {
      namesAndValues[i] = "n" + i;
      namesAndValues[i + 1] = i;
    }
    set(namesAndValues);

    assertThat(run("k", namesAndValues)).isTrue();

    assertThat(found("k")).isEqualTo("of 40000");
    store.clear("k", departures);
    assertThat(store.question("k")).isNull();
  }

  @Test
  void keysWithTheSameStepsAreEqual() {
    assertThat(key("k", "a", 1, "b", 2)).isEqualTo(key("k", "a", 1, "b", 2));
    assertThat(key("k", "a", 1, "b", 2)).hasSameHashCodeAs(key("k", "a", 1, "b", 2));
    assertThat(key("k", "a", 1, "b", 2)).isNotEqualTo(key("k", "a", 1, "b", 3));
    assertThat(key("k", "a", 1, "b", 2)).isNotEqualTo(key("k", "b", 2));
    assertThat(key("k", "a", 1)).isNotEqualTo(key("l", "a", 1));
    assertThat(key("k", "a", 1)).isNotEqualTo("k");
    assertThat(new Object()).isNotEqualTo(key("k", "a", 1));
  }
}
