package io.memoir.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "PT48H, ofDays(2), 2 days",
    "PT25H, ofHours(25), 1 day 1 hour",
    "PT1H30M, ofMinutes(90), 1 hour 30 minutes",
    "PT1S, ofSeconds(1), 1 second",
    "PT0.5S, ofMillis(500), 500 milliseconds",
    "PT1.000000001S, 'ofSeconds(1, 1)', 1 second 1 nanosecond",
    "PT3000000000S, ofMinutes(50000000), 34722 days 5 hours 20 minutes",
    "PT2147483649S, ofSeconds(2147483649L), 24855 days 3 hours 14 minutes 9 seconds",
  })
  void areSaidInTheLargestExactUnits(Duration duration, String code, String words) {
    assertThat(Durations.code(duration)).hasToString("java.time.Duration." + code);
    assertThat(Durations.words(duration)).isEqualTo(words);
  }
}
