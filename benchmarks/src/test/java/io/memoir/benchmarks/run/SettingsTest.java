package io.memoir.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void settingsThatAreNotGivenKeepTheirDefault() {
    Settings settings = Settings.parse(List.of("--only=LongHit", "--forks=3"));

    assertThat(settings)
        .extracting(Settings::only, Settings::forks, Settings::iterations, Settings::rows)
        .containsExactly("LongHit", 3, 5, 10_000_000);
  }

  @Test
  void anUnknownSettingIsAnErrorThatNamesIt() {
    assertThatThrownBy(() -> Settings.parse(List.of("--fork=3")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fork");
  }

  @Test
  void whatIsNoSettingIsAnErrorThatShowsTheForm() {
    assertThatThrownBy(() -> Settings.parse(List.of("LongHit")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--name=value");
  }

  @Test
  void aSmokeRunStaysInThisProcess() {
    assertThat(Settings.parse(List.of("--forks=3")).smoke().forks()).isZero();
  }
}
