package io.memoir.runtime.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.explain.Explanation.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {

  @Test
  void otherCodeIsToldByWhatChanged() {
    Explanation told = new Explanation(
        Outcome.MISS_OTHER_CODE,
        List.of("com.acme.Prices.round(double) changed", "com.acme.Tax is new"));

    assertThat(told)
        .hasToString("miss: recomputed, because com.acme.Prices.round(double) changed,"
            + " com.acme.Tax is new");
    assertThat(Explanation.of(Outcome.MISS_OTHER_CODE))
        .hasToString("miss: recomputed, because its code changed");
  }

  @ParameterizedTest
  @EnumSource
  void theFirstWordSaysWhetherTheMethodRuns(Outcome outcome) {
    Explanation explanation = Explanation.of(outcome);

    assertThat(explanation.willRun())
        .isEqualTo(explanation.toString().matches("(miss|not cached): .+"))
        .isNotEqualTo(explanation.toString().matches("(hit|running): .+"));
  }

  @Test
  void changesAreItsOwn() {
    List<String> changes = new ArrayList<>(List.of("its source changed"));
    Explanation explanation = new Explanation(Outcome.MISS_OTHER_CODE, changes);

    changes.clear();

    assertThat(explanation.changes()).containsExactly("its source changed");
  }
}
