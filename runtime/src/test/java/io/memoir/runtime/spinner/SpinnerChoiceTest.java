package io.memoir.runtime.spinner;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.config.SpinnerMode;
import org.junit.jupiter.api.Test;

class SpinnerChoiceTest {

  private final SpinnerChoice choice = new SpinnerChoice();

  private boolean isTold(SpinnerMode mode) {
    return choice.of(mode).of("f()", "a", true) != null;
  }

  @Test
  void cachesOfTheirOwnUseTheTerminalOnlyIfItIsConfigured() {
    assertThat(isTold(SpinnerMode.AUTO)).isFalse();
    assertThat(isTold(SpinnerMode.NEVER)).isFalse();
    assertThat(isTold(SpinnerMode.ALWAYS)).isTrue();
  }

  @Test
  void aListenerIsToldUnlessNobodyIsTo() {
    choice.listener(new Recorded());

    assertThat(isTold(SpinnerMode.AUTO)).isTrue();
    assertThat(isTold(SpinnerMode.ALWAYS)).isTrue();
    assertThat(isTold(SpinnerMode.NEVER)).isFalse();
  }

  @Test
  void theProgramsCachesUseATerminalIfThereIsOne() {
    choice.onTerminal();

    assertThat(isTold(SpinnerMode.AUTO)).isEqualTo(Terminal.ofProgram().mayBeInteractive());
  }

  @Test
  void closingWithoutSpinnersDoesNothing() {
    choice.of(SpinnerMode.NEVER).close();
  }
}
