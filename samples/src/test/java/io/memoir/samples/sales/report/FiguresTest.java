package io.memoir.samples.sales.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private final Locale before = Locale.getDefault();

  @BeforeEach
  void speakGerman() {
    Locale.setDefault(Locale.GERMANY);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  @Test
  void numbersReadTheSameInEveryLocale() {
    assertThat(Figures.money(new BigDecimal("1079147.4700"))).isEqualTo("1,079,147.47");
    assertThat(Figures.count(164_558)).isEqualTo("164,558");
    assertThat(Figures.percent(0.3464)).isEqualTo("+34.6 %");
    assertThat(Figures.percent(-0.03)).isEqualTo("-3.0 %");
    assertThat(Figures.time(Duration.ofNanos(1_234_567_890))).isEqualTo("1,234.568 ms");
    assertThat(Figures.seconds(Duration.ofMillis(10_849))).isEqualTo("10.8 s");
  }

  @Test
  void longTextsAreCut() {
    assertThat(Figures.shortened("twelve chars", 12)).isEqualTo("twelve chars");
    assertThat(Figures.shortened("thirteen chars", 12)).isEqualTo("thirteen ...");
  }
}
