package io.memoir.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "0.004|0",
        "0.536|0.54",
        "1.5|1.5",
        "1.996|2",
        "2.04|2",
        "17.25|17.3",
        "20.4|20",
        "100|100",
        "7687933|7,687,933"
      })
  void aNumberHasAboutTwoDigitsThatMeanSomething(double value, String text) {
    assertThat(Numbers.plain(value)).isEqualTo(text);
  }
}
