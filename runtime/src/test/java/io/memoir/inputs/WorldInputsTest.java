package io.memoir.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.inputs.Functions.Data;
import io.memoir.runtime.Caches;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clocks, settings and suppliers are inputs, as of when they are read. */
class WorldInputsTest {

  private final AtomicReference<Instant> time =
      new AtomicReference<>(Instant.parse("2000-01-01T00:00:10Z"));
  private final Caches caches = Caches.builder().isolated().clock(time::get).build();
  private final Map<String, Object> sliders = new HashMap<>();
  private Inputs.Bound bound;

  @BeforeEach
  void bind() {
    bound = Inputs.bind(sliders::get);
  }

  @AfterEach
  void close() {
    bound.close();
    caches.close();
  }

  @Test
  void theClockCountsByItsBucketAndIsTheOneOfTheCaches() {
    Data<Instant> function =
        Data.of(caches, "clock", argument -> Inputs.clock(Duration.ofMinutes(1)));

    assertThat(function.call("a")).isEqualTo(Instant.parse("2000-01-01T00:00:00Z"));
    time.set(Instant.parse("2000-01-01T00:00:59Z"));
    assertThat(function.call("a")).isEqualTo(Instant.parse("2000-01-01T00:00:00Z"));
    assertThat(function.runs).hasValue(1);
    time.set(Instant.parse("2000-01-01T00:01:00Z"));
    assertThat(function.call("a")).isEqualTo(Instant.parse("2000-01-01T00:01:00Z"));
  }

  @Test
  void aBucketBefore1970BeginsBeforeTheTime() {
    time.set(Instant.parse("1969-12-31T23:59:59.9Z"));
    Data<Instant> function =
        Data.of(caches, "early", argument -> Inputs.clock(Duration.ofSeconds(1, 500_000_000)));

    assertThat(function.call("a")).isEqualTo(Instant.parse("1969-12-31T23:59:58.500Z"));
  }

  @Test
  void propertiesAndTheEnvironmentAreInputs() {
    Data<String> function = Data.of(
        caches,
        "property",
        argument -> Inputs.property("io.memoir.inputs.test") + Inputs.env("PATH"));
    String path = System.getenv("PATH");
    try {
      assertThat(function.call("a")).isEqualTo("null" + path);
      System.setProperty("io.memoir.inputs.test", "x");
      assertThat(function.call("a")).isEqualTo("x" + path);
      assertThat(function.call("a")).isEqualTo("x" + path);
      assertThat(function.runs).hasValue(2);
    } finally {
      System.clearProperty("io.memoir.inputs.test");
    }
  }

  @Test
  void aSupplierIsAskedAgainAndWhatItReadsItselfIsNoInput() {
    AtomicInteger version = new AtomicInteger(1);
    Data<Integer> function = Data.of(
        caches, "supplied", argument -> Inputs.of("version", () -> version.get() + 0 * risk()));
    sliders.put("risk", 1);

    assertThat(function.call("a")).isEqualTo(1);
    sliders.put("risk", 2);
    function.call("a");
    assertThat(function.runs).hasValue(1);
    version.set(2);
    assertThat(function.call("a")).isEqualTo(2);
    version.set(1);
    assertThat(function.call("a")).isEqualTo(1);
    assertThat(function.runs).hasValue(2);
  }

  @Test
  void aSupplierThatFailsFailsTheCallAndNothingIsKept() {
    AtomicReference<String> state = new AtomicReference<>("fine");
    Data<String> function = Data.of(caches, "failingSupplier", argument -> {
      try {
        return Inputs.of("state", () -> {
          if (!state.get().equals("fine")) {
            throw new IllegalStateException(state.get());
          }
          return state.get();
        });
      } catch (IllegalStateException e) {
        return "" + e.getMessage();
      }
    });

    assertThat(function.call("a")).isEqualTo("fine");
    state.set("down");
    assertThat(function.call("a")).isEqualTo("down");
    state.set("really down");
    assertThat(function.call("a")).isEqualTo("really down");
    state.set("fine");
    assertThat(function.call("a")).isEqualTo("fine");
    assertThat(function.runs).hasValue(3);
    assertThat(function.size()).isOne();
  }

  @Test
  void whatWasReadCountsNotWhatTheLookUpFoundBefore() {
    AtomicInteger asked = new AtomicInteger();
    AtomicReference<List<Integer>> values = new AtomicReference<>(List.of(1));
    Data<Integer> function = Data.of(
        caches,
        "racing",
        argument -> Inputs.of("next", () -> {
          List<Integer> now = values.get();
          return now.get(Math.min(asked.getAndIncrement(), now.size() - 1));
        }));
    function.call("a");

    // The look-up sees 2, the body 3.
    asked.set(0);
    values.set(List.of(2, 3));
    assertThat(function.call("a")).isEqualTo(3);
    values.set(List.of(3));
    assertThat(function.call("a")).isEqualTo(3);
    assertThat(function.runs).hasValue(2);
    values.set(List.of(2));
    assertThat(function.call("a")).isEqualTo(2);
    assertThat(function.runs).hasValue(3);
  }

  @Test
  void anInputThatChangesWhileItIsReadTwiceIsNotStored() {
    Data<Integer> function = Data.of(caches, "torn", argument -> {
      int first = Inputs.value("risk", Integer.class);
      if (first == 1) {
        sliders.put("risk", 2);
      }
      return first + Inputs.value("risk", Integer.class);
    });
    Data<Integer> outer = new Data<>(Functions.spec(caches, "outerOfTorn"), function::call);

    sliders.put("risk", 1);
    assertThat(outer.call("a")).isEqualTo(3);
    assertThat(function.size()).isZero();
    assertThat(outer.size()).isZero();
    assertThat(outer.call("a")).isEqualTo(4);
    assertThat(outer.call("a")).isEqualTo(4);
    assertThat(outer.runs).hasValue(2);
  }

  @Test
  void outsideOfFunctionsInputsAreJustRead() throws Exception {
    sliders.put("risk", 1);

    assertThat(Inputs.value("risk", Integer.class)).isEqualTo(1);
    assertThat(Inputs.of("x", () -> 2)).isEqualTo(2);
    assertThat(Inputs.clock(Duration.ofDays(1))).isBeforeOrEqualTo(Instant.now());
    assertThat((int) Inputs.with(name -> 7, () -> Inputs.value("risk", Integer.class)))
        .isEqualTo(7);
    assertThat(Inputs.value("risk", Integer.class)).isEqualTo(1);
  }

  private static int risk() {
    return Inputs.value("risk", Integer.class, 0);
  }
}
