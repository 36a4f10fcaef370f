package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.ConfigurationException;
import io.memoir.runtime.spinner.FunctionSpinner;
import io.memoir.spi.Spinner;
import io.memoir.spi.SpinnerListener;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is shown of a function, by what its annotation and the configuration say. */
class SpinnerPlanTest {

  private static final String FUNCTION = "memoir.functions.io.memoir.runtime.Handles.f.";

  /** Is never told anything: no method runs here. */
  private static final class Silent implements SpinnerListener {

    @Override
    public void begin(Spinner spinner) {
      throw new AssertionError(spinner);
    }

    @Override
    public void end(Spinner spinner) {
      throw new AssertionError(spinner);
    }
  }

  private static Caches caches(String... properties) {
    Caches.Builder builder = Caches.builder().isolated().spinner(new Silent());
    for (int i = 0; i < properties.length; i += 2) {
      builder.property(properties[i], properties[i + 1]);
    }
    return builder.build();
  }

  private static FunctionSpec spec(String... properties) {
    return Handles.spec(caches(properties), "f");
  }

  private static @Nullable FunctionSpinner plan(FunctionSpec spec) {
    return spec.plan().spinner();
  }

  private static String text(FunctionSpec spec) {
    return Objects.requireNonNull(plan(spec)).text();
  }

  private static boolean hasTime(FunctionSpec spec) {
    return Objects.requireNonNull(plan(spec)).showTime();
  }

  @Test
  void theTextNamesTheMethodAndWhetherItHasParameters() {
    assertThat(text(spec())).isEqualTo("Running `f(...)`.");
    FunctionSpec without = caches()
        .function(Handles.class, "g")
        .bodyHash("00112233445566778899aabbccddeeff")
        .delegate(new Handles.Stateless());
    assertThat(text(without)).isEqualTo("Running `g()`.");
    assertThat(hasTime(spec())).isFalse();
    assertThat(Objects.requireNonNull(plan(spec())).function())
        .isEqualTo("io.memoir.runtime.Handles.f(int)");
  }

  @Test
  void theAnnotationGivesTextAndTime() {
    assertThat(text(spec().spinner("Loading"))).isEqualTo("Loading");
    assertThat(text(spec().spinner(""))).isEmpty();
    assertThat(hasTime(spec().showTime(true))).isTrue();
  }

  @Test
  void theAnnotationCanShowNothing() {
    assertThat(plan(spec().showSpinner(false))).isNull();
    assertThat(plan(spec().showSpinner(true))).isNotNull();
  }

  @Test
  void theConfigurationOfAFunctionOverridesItsAnnotation() {
    assertThat(plan(spec(FUNCTION + "showSpinner", "false").showSpinner(true))).isNull();
    assertThat(plan(spec(FUNCTION + "showSpinner", "true").showSpinner(false))).isNotNull();
    assertThat(text(spec(FUNCTION + "spinner", "Loading").spinner("else"))).isEqualTo("Loading");
    assertThat(text(spec(FUNCTION + "spinner", "").spinner("else"))).isEmpty();
    assertThat(hasTime(spec(FUNCTION + "showTime", "true").showTime(false))).isTrue();
  }

  @Test
  void theConfigurationOfAllFunctionsHoldsWhereAnAnnotationSaysNothing() {
    assertThat(plan(spec("memoir.showSpinner", "false"))).isNull();
    assertThat(plan(spec("memoir.showSpinner", "false").showSpinner(true))).isNotNull();
    assertThat(hasTime(spec("memoir.showTime", "true"))).isTrue();
    assertThat(hasTime(spec("memoir.showTime", "true").showTime(false))).isFalse();
  }

  @Test
  void spinnersCanBeSwitchedOffForTheListenerToo() {
    assertThat(plan(spec("memoir.spinner", "never"))).isNull();
    assertThat(plan(spec("memoir.spinner", "AUTO"))).isNotNull();
  }

  @Test
  void cachesOfATestPrintNothing() {
    assertThat(plan(Handles.spec(Caches.builder().isolated().build(), "f"))).isNull();
    assertThat(plan(Handles.spec(
            Caches.builder().isolated().property("memoir.spinner", "always").build(), "f")))
        .isNotNull();
  }

  @Test
  void valuesWithoutMeaningAreErrors() {
    assertThatThrownBy(() -> spec("memoir.spinner", "Loading"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "%s",
            "The builder's property memoir.spinner is \"Loading\", which does not say"
                + " whether spinners are shown." + System.lineSeparator()
                + "Write auto, never or always.");
    assertThatThrownBy(() -> spec(FUNCTION + "spinner", "two\nlines"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is no text of a spinner: it holds a line break");
    assertThatThrownBy(() -> spec(FUNCTION + "showTime", "yes"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is neither true nor false");
  }
}
