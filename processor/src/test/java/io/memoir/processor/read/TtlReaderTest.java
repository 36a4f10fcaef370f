package io.memoir.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.ttl.Ttl;
import io.memoir.ttl.TtlReader;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TtlReaderTest {

  private static final TtlReader READER = new TtlReader("Leave it out.", "use @Uncached.");

  @ParameterizedTest
  @CsvSource({
    "90s, PT90S",
    "10m, PT10M",
    "1h23s, PT1H23S",
    "1h 30m, PT1H30M",
    "1.5 days, PT36H",
    "1d, PT24H",
    "1 Day, PT24H",
    "2 weeks, PT336H",
    "500ms, PT0.5S",
    "0.001 s, PT0.001S",
    "30 seconds, PT30S",
    "5 min, PT5M",
    "' 2 HOURS ', PT2H",
    "PT1H, PT1H",
    "P1DT2H, PT26H",
    "pt0.5s, PT0.5S",
  })
  void readsADuration(String text, Duration duration) {
    assertThat(READER.read(text)).isEqualTo(Ttl.of(text, duration));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "5",
        "1.5",
        "abc",
        "1 fortnight",
        "1mo",
        "1M",
        "1D",
        "0s",
        "0.0 h",
        "-1d",
        "-PT1H",
        "PT0S",
        "P1Y",
        "1,5 days",
        "1h soon",
        "soon 1h",
        "s",
        "1..5s",
        "1_000s",
        "1h;30m",
        "٣s",
        "99999999999999999999d",
        "NaN",
        "∞"
      })
  void anythingElseHasNoMeaningButAHint(String text) {
    Ttl ttl = READER.read(text);

    assertThat(ttl.duration()).isNull();
    assertThat(ttl.hint()).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "5, '\"5s\"'",
    "'1,5 days', '\"1.5 days\"'",
    "10 minuts, '\"minute\"'",
    "3 horas, '\"hour\"'",
    "0s, '@Uncached'",
  })
  void theHintSaysWhatToWrite(String text, String part) {
    assertThat(READER.read(text).hint()).contains(part);
  }
}
