package io.memoir.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.error.UnhashableArgumentException;
import io.memoir.inputs.Functions.Data;
import io.memoir.runtime.Caches;
import io.memoir.runtime.explain.Explanation.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is read inside a function is a part of its key. Source: Streamlit, widget replay of
 * {@code st.cache_data} up to 1.37.
 */
class InputsTest {

  private final AtomicReference<Instant> time =
      new AtomicReference<>(Instant.parse("2000-01-01T00:00:10Z"));
  private final Caches caches =
      Caches.builder().isolated().clock(time::get).build();
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

  private Data<Integer> risky(String name) {
    return Data.of(
        caches, name, argument -> argument.length() * Inputs.value("risk", Integer.class, 0));
  }

  @Test
  void anInputIsAPartOfTheKeyAndASliderThatGoesBackIsAHit() {
    Data<Integer> function = risky("slider");

    sliders.put("risk", 10);
    assertThat(function.call("abc")).isEqualTo(30);
    assertThat(function.call("abc")).isEqualTo(30);
    assertThat(function.runs).hasValue(1);

    sliders.put("risk", 20);
    assertThat(function.call("abc")).isEqualTo(60);
    sliders.put("risk", 10);
    assertThat(function.call("abc")).isEqualTo(30);
    assertThat(function.runs).hasValue(2);
    assertThat(function.size()).isEqualTo(2);
    assertThat(function.stats().hits()).isEqualTo(2);
    assertThat(function.stats().misses()).isEqualTo(2);
    assertThat(function.stats().loads()).isEqualTo(2);
  }

  @Test
  void anInputThatIsNotThereIsAValueToo() {
    Data<Integer> function = risky("absent");

    assertThat(function.call("abc")).isZero();
    sliders.put("risk", 1);
    assertThat(function.call("abc")).isEqualTo(3);
    sliders.remove("risk");
    assertThat(function.call("abc")).isZero();
    assertThat(function.runs).hasValue(2);
  }

  @Test
  void withoutInputsTheValueIsNoPartOfTheKeyAndAWarningComesOnce() {
    Data<Integer> function = new Data<>(
        Functions.spec(caches, "frozen"), argument -> Inputs.value("risk", Integer.class));
    List<String> warnings = new ArrayList<>();
    sliders.put("risk", 1);

    logged(warnings, () -> {
      function.call("a");
      sliders.put("risk", 2);
      assertThat(function.call("a")).isEqualTo(1);
      assertThat(function.call("b")).isEqualTo(2);
    });

    assertThat(warnings)
        .singleElement()
        .asString()
        .contains("Functions.frozen(String) reads the input \"risk\"")
        .contains("Add inputs = true");
  }

  private static void logged(List<String> warnings, Runnable action) {
    Logger logger = Logger.getLogger("io.memoir.inputs");
    Handler handler = new Handler() {
      @Override
      public void publish(LogRecord entry) {
        warnings.add(entry.getMessage());
      }

      @Override
      public void flush() {
        // Nothing is held back.
      }

      @Override
      public void close() {
        // There is nothing to close.
      }
    };
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      action.run();
    } finally {
      logger.setUseParentHandlers(true);
      logger.removeHandler(handler);
    }
  }

  /** Source: Streamlit, test_dynamic_widget_replay. */
  @Test
  void whichInputComesNextMayDependOnTheOneBefore() {
    Data<String> function = Data.of(caches, "dynamic", argument -> {
      boolean isDetailed = Inputs.value("detailed", Boolean.class, false);
      return isDetailed ? "level " + Inputs.value("level", Integer.class, 0) : "plain";
    });

    assertThat(function.call("a")).isEqualTo("plain");
    sliders.put("level", 3);
    assertThat(function.call("a")).isEqualTo("plain");
    assertThat(function.runs).hasValue(1);
    sliders.put("detailed", true);
    assertThat(function.call("a")).isEqualTo("level 3");
    sliders.put("level", 4);
    assertThat(function.call("a")).isEqualTo("level 4");
    sliders.put("detailed", false);
    assertThat(function.call("a")).isEqualTo("plain");
    sliders.put("detailed", true);
    sliders.put("level", 3);
    assertThat(function.call("a")).isEqualTo("level 3");
    assertThat(function.runs).hasValue(3);
  }

  /** Source: Streamlit, test_nested_widget_replay. */
  @Test
  void inputsOfAnInnerFunctionCountForTheOuterOneAlsoIfTheInnerOneWasAHit() {
    Data<Integer> inner = risky("inner");
    Data<Integer> outer =
        new Data<>(Functions.spec(caches, "outer"), argument -> inner.call(argument) + 1);
    Data<Integer> outermost =
        new Data<>(Functions.spec(caches, "outermost"), argument -> outer.call(argument) + 1);

    sliders.put("risk", 1);
    inner.call("abc");
    assertThat(outermost.call("abc")).isEqualTo(5);
    assertThat(inner.runs).hasValue(1);
    sliders.put("risk", 2);
    assertThat(outermost.call("abc")).isEqualTo(8);
    assertThat(outermost.call("abc")).isEqualTo(8);
    sliders.put("risk", 1);
    assertThat(outermost.call("abc")).isEqualTo(5);
    assertThat(inner.runs).hasValue(2);
    assertThat(outer.runs).hasValue(2);
    assertThat(outermost.runs).hasValue(2);
  }

  @Test
  void whatAnInnerFunctionWithoutInputsReadsIsFrozenForTheOuterOneToo() {
    Data<Integer> inner = new Data<>(
        Functions.spec(caches, "frozenInner"), argument -> Inputs.value("risk", Integer.class));
    Data<Integer> outer = Data.of(caches, "outerOfFrozen", inner::call);

    sliders.put("risk", 1);
    logged(new ArrayList<>(), () -> outer.call("a"));
    sliders.put("risk", 2);
    assertThat(outer.call("a")).isEqualTo(1);
    assertThat(outer.runs).hasValue(1);
  }

  @Test
  void aFailureOfAnInnerFunctionThatTheOuterOneCatchesDependsOnInputsToo() {
    Data<Integer> inner = Data.of(caches, "failing", argument -> {
      int risk = Inputs.value("risk", Integer.class);
      if (risk > 5) {
        throw new IllegalArgumentException("too much");
      }
      return risk;
    });
    Data<String> outer = new Data<>(Functions.spec(caches, "catching"), argument -> {
      try {
        return "risk " + inner.call(argument);
      } catch (IllegalArgumentException e) {
        return e.getMessage();
      }
    });

    sliders.put("risk", 6);
    assertThat(outer.call("a")).isEqualTo("too much");
    sliders.put("risk", 5);
    assertThat(outer.call("a")).isEqualTo("risk 5");
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
        caches,
        "supplied",
        argument -> Inputs.of("version", () -> version.get() + 0 * risk()));
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

  private static int risk() {
    return Inputs.value("risk", Integer.class, 0);
  }

  @Test
  void aSupplierThatFailsFailsTheCallAndNothingIsKept() {
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    Data<String> function = Data.of(caches, "failingSupplier", argument -> {
      try {
        return Inputs.of("state", () -> {
          if (failure.get() != null) {
            throw failure.get();
          }
          return "fine";
        });
      } catch (IllegalStateException e) {
        return e.getMessage();
      }
    });

    assertThat(function.call("a")).isEqualTo("fine");
    failure.set(new IllegalStateException("down"));
    assertThat(function.call("a")).isEqualTo("down");
    failure.set(new IllegalStateException("really down"));
    assertThat(function.call("a")).isEqualTo("really down");
    failure.set(null);
    assertThat(function.call("a")).isEqualTo("fine");
    assertThat(function.runs).hasValue(3);
    assertThat(function.size()).isOne();
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
  void whatWasReadCountsNotWhatTheLookUpFoundBefore() {
    AtomicInteger asked = new AtomicInteger();
    AtomicReference<List<Integer>> values = new AtomicReference<>(List.of(1));
    Data<Integer> function = Data.of(caches, "racing", argument -> Inputs.of("next", () -> {
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
  void aFunctionThatReadsOtherInputsEachTimeIsNeverWrong() {
    AtomicInteger turn = new AtomicInteger();
    Data<String> function = Data.of(caches, "fickle", argument -> {
      String name = "input " + turn.incrementAndGet() % 3;
      return turn.get() % 4 == 0 ? "none" : name + "=" + Inputs.value(name, Integer.class, 0);
    });

    for (int i = 0; i < 50; i++) {
      sliders.put("input " + i % 3, i);
      String result = function.call("a");
      if (!result.equals("none")) {
        String name = result.substring(0, result.indexOf('='));
        assertThat(result).isEqualTo(name + "=" + sliders.getOrDefault(name, 0));
      }
    }
  }

  @Test
  void aValueThatIsNoPartOfAKeyIsAnErrorThatNamesTheInput() {
    sliders.put("risk", new Thread());
    Data<String> function =
        Data.of(caches, "unhashable", argument -> "" + Inputs.value("risk", Thread.class));

    assertThatExceptionOfType(UnhashableArgumentException.class)
        .isThrownBy(() -> function.call("a"))
        .withMessageContaining("The input \"risk\" that")
        .withMessageContaining("java.lang.Thread")
        .satisfies(e -> assertThat(e.parameter()).isEqualTo("risk"));
    assertThat(function.size()).isZero();
  }

  @Test
  void aValueThatWasAPartOfAKeyAndIsNotAnyMoreIsAnErrorToo() {
    sliders.put("risk", "fine");
    Data<String> function =
        Data.of(caches, "laterUnhashable", argument -> "" + Inputs.value("risk", Object.class));
    function.call("a");

    sliders.put("risk", new Thread());
    assertThatExceptionOfType(UnhashableArgumentException.class)
        .isThrownBy(() -> function.call("a"));
    sliders.put("risk", "fine");
    function.call("a");
    assertThat(function.runs).hasValue(2);
  }

  @Test
  void hashFunctionsServeInputs() {
    caches.hashFuncs().register(Thread.class, Thread::getName);
    Data<String> function = Data.of(
        caches, "hashed", argument -> Inputs.value("thread", Thread.class).getName());

    sliders.put("thread", new Thread("a"));
    function.call("x");
    sliders.put("thread", new Thread("a"));
    assertThat(function.call("x")).isEqualTo("a");
    assertThat(function.runs).hasValue(1);
    sliders.put("thread", new Thread("b"));
    assertThat(function.call("x")).isEqualTo("b");
  }

  @Test
  void aMissingValueWithoutADefaultIsAnErrorThatSaysWhatToDo() {
    Data<String> function =
        Data.of(caches, "missing", argument -> Inputs.value("nothing", String.class));

    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> function.call("a"))
        .withMessageContaining("nothing")
        .withMessageContaining("Inputs.with");
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

  @Test
  void clearForgetsAResultForAllValues() {
    Data<Integer> function = risky("cleared");
    for (int risk = 0; risk < 3; risk++) {
      sliders.put("risk", risk);
      function.call("a");
      function.call("b");
    }

    function.clear("a");

    assertThat(function.size()).isEqualTo(3);
    for (int risk = 0; risk < 3; risk++) {
      sliders.put("risk", risk);
      function.call("a");
      function.call("b");
    }
    assertThat(function.runs).hasValue(9);
    function.clear();
    assertThat(function.size()).isZero();
  }

  @Test
  void explainNamesTheInputThatIsAnother() {
    Data<Integer> function = risky("explained");
    assertThat(function.explain("a").outcome()).isEqualTo(Outcome.MISS_ABSENT);
    sliders.put("risk", 1);
    function.call("a");
    assertThat(function.explain("a").outcome()).isEqualTo(Outcome.HIT_IN_MEMORY);

    sliders.put("risk", 2);

    assertThat(function.explain("a").outcome()).isEqualTo(Outcome.MISS_OTHER_INPUT);
    assertThat(function.explain("a").changes()).containsExactly("the input \"risk\"");
    assertThat(function.explain("a"))
        .hasToString("miss: there are results for other values of the input \"risk\"");
    assertThat(function.explain("b").outcome()).isEqualTo(Outcome.MISS_ABSENT);
    assertThat(function.stats().hits()).isZero();
  }
}
