package io.memoir.runtime.spinner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTest {

  private static final Map<String, String> XTERM = Map.of("TERM", "xterm");

  @TempDir
  Path folder;

  private boolean mayBe(Map<String, String> environment) {
    return new Terminal(environment, false, folder.resolve("none")).mayBeInteractive();
  }

  private boolean mayBe(String target) throws IOException {
    Path link = folder.resolve("stderr");
    Files.createSymbolicLink(link, Path.of(target));
    return new Terminal(XTERM, false, link).mayBeInteractive();
  }

  @Test
  void aTerminalHasAKindThatIsNotDumb() {
    assertThat(mayBe(XTERM)).isTrue();
    assertThat(mayBe(Map.of("TERM", "dumb"))).isFalse();
    assertThat(mayBe(Map.of("TERM", ""))).isFalse();
    assertThat(mayBe(Map.of())).isFalse();
  }

  @Test
  void continuousIntegrationIsNoTerminal() {
    assertThat(mayBe(Map.of("TERM", "xterm", "CI", "true"))).isFalse();
    assertThat(mayBe(Map.of("TERM", "xterm", "CI", "1"))).isFalse();
    assertThat(mayBe(Map.of("TERM", "xterm", "CI", "false"))).isTrue();
    assertThat(mayBe(Map.of("TERM", "xterm", "CI", ""))).isTrue();
  }

  @Test
  void theTerminalOfWindowsIsKnownByItsSession() {
    Map<String, String> session = Map.of("WT_SESSION", "1");
    Path none = folder.resolve("none");

    assertThat(new Terminal(session, true, none).mayBeInteractive()).isTrue();
    assertThat(new Terminal(session, false, none).mayBeInteractive()).isFalse();
    assertThat(new Terminal(Map.of(), true, none).mayBeInteractive()).isFalse();
  }

  @Test
  void errorsThatGoToADeviceMayBeSeen() throws IOException {
    assertThat(mayBe("/dev/pts/3")).isTrue();
  }

  @Test
  void errorsThatGoToAFileAreNotSeen() throws IOException {
    assertThat(mayBe("/tmp/errors.log")).isFalse();
  }

  @Test
  void errorsThatGoNowhereAreNotSeen() throws IOException {
    assertThat(mayBe("/dev/null")).isFalse();
  }

  @Test
  void errorsThatGoToAnotherProgramAreNotSeen() throws IOException {
    assertThat(mayBe("pipe:[1234]")).isFalse();
  }
}
