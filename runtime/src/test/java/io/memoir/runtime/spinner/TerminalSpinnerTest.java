package io.memoir.runtime.spinner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a terminal gets, byte for byte. */
class TerminalSpinnerTest {

  private static final Duration DELAY = Duration.ofMillis(500);
  private static final Duration TICK = Duration.ofMillis(100);
  private static final String ERASE = "\r\u001b[K";

  private final FakeScheduler time = new FakeScheduler();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Charset charset = StandardCharsets.UTF_8;
  private final Spinners spinners = new Spinners(
      () -> new TerminalSpinner(new PrintStream(bytes, false), charset), time, time, 0);

  private Spin begin(String text, boolean showTime) {
    return Objects.requireNonNull(new FunctionSpinner(spinners, "f()", text, showTime).begin());
  }

  private static String line(String content) {
    return "\u001b[?7l\r" + content + "\u001b[K\u001b[?7h";
  }

  /** What came since the last question. */
  private String written() {
    String text = bytes.toString(charset);
    bytes.reset();
    return text;
  }

  @Test
  void itTurnsAndIsErased() {
    Spin spin = begin("Running `f()`.", false);
    time.advance(DELAY.plus(TICK).plus(TICK));
    assertThat(written())
        .isEqualTo(line("⠋ Running `f()`.") + line("⠙ Running `f()`.") + line("⠹ Running `f()`."));

    spin.end();

    assertThat(written()).isEqualTo(ERASE);
    time.advance(Duration.ofHours(1));
    assertThat(written()).isEmpty();
  }

  @Test
  void aFastRunWritesNothing() {
    Spin spin = begin("a", false);
    time.advance(DELAY.minusNanos(1));
    spin.end();
    time.advance(TICK);

    assertThat(written()).isEmpty();
  }

  @Test
  void theTimeGoesOn() {
    begin("a", true);
    time.advance(DELAY.plus(TICK));

    assertThat(written()).isEqualTo(line("⠋ a (0.5 seconds)") + line("⠙ a (0.6 seconds)"));
  }

  @Test
  void anEmptyTextIsASpinnerAlone() {
    begin("", false);
    time.advance(DELAY);

    assertThat(written()).isEqualTo(line("⠋"));
  }

  @Test
  void oneLineIsEnoughForMany() {
    Spin first = begin("a", false);
    time.advance(DELAY.plus(DELAY));
    Spin second = begin("b", false);
    time.advance(DELAY.minusNanos(1));
    written();

    time.advance(Duration.ofNanos(1));
    assertThat(written()).endsWith(line("⠋ a (and 1 more)"));
    first.end();
    assertThat(written()).isEqualTo(line("⠋ b"));
    second.end();
    assertThat(written()).isEqualTo(ERASE);
  }

  @Test
  void closingErasesTheLine() {
    begin("a", false);
    begin("b", false);
    time.advance(DELAY);
    written();

    spinners.close();

    assertThat(written()).endsWith(ERASE);
  }

  @Test
  void aTerminalThatIsNotUnicodeGetsPlainCharacters() {
    charset = StandardCharsets.US_ASCII;
    Spin spin = begin("Preise für 3 €", false);
    time.advance(DELAY.plus(TICK).plus(TICK).plus(TICK).plus(TICK));
    spin.end();

    assertThat(written())
        .isEqualTo(line("| Preise f?r 3 ?")
            + line("/ Preise f?r 3 ?")
            + line("- Preise f?r 3 ?")
            + line("\\ Preise f?r 3 ?")
            + line("| Preise f?r 3 ?")
            + ERASE);
  }
}
