package io.memoir.runtime.spinner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT0S | 0.0 seconds",
        "PT0.5S | 0.5 seconds",
        "PT2.499999999S | 2.4 seconds",
        "PT59.99S | 59.9 seconds",
        "PT1M | 1 minute, 0.0 seconds",
        "PT2M5.25S | 2 minutes, 5.2 seconds",
        "PT1H2M | 1 hour, 2 minutes, 0.0 seconds",
        "PT25H0.1S | 25 hours, 0 minutes, 0.1 seconds"
      })
  void theTimeHasAPrecisionOfATenthOfASecond(Duration time, String words) {
    assertThat(Elapsed.words(time)).isEqualTo(words);
  }
}
