package io.memoir.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.error.UnhashableArgumentException;
import io.memoir.inputs.Functions.Data;
import io.memoir.runtime.Caches;
import io.memoir.runtime.explain.Explanation.Outcome;
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

  @Test
  void configurationCanSayItToo() {
    try (Caches configured = Caches.builder()
        .isolated()
        .property("memoir.functions.io.memoir.inputs.Functions.configured.inputs", "true")
        .build()) {
      Data<Integer> function = new Data<>(
          Functions.spec(configured, "configured"),
          argument -> Inputs.value("risk", Integer.class));
      sliders.put("risk", 1);
      function.call("a");
      sliders.put("risk", 2);
      assertThat(function.call("a")).isEqualTo(2);
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
        return "" + e.getMessage();
      }
    });

    sliders.put("risk", 6);
    assertThat(outer.call("a")).isEqualTo("too much");
    sliders.put("risk", 5);
    assertThat(outer.call("a")).isEqualTo("risk 5");
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
