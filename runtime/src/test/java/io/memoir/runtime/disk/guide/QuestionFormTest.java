package io.memoir.runtime.disk.guide;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.runtime.disk.file.DamagedFileException;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.execution.input.Question;
import io.memoir.runtime.execution.input.Questions;
import io.memoir.runtime.execution.input.World;
import io.memoir.runtime.key.Arguments;
import io.memoir.runtime.key.HashFunctions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class QuestionFormTest {

  private static final World WORLD = new World(InstantSource.system());
  private static final FunctionInputs INPUTS = inputs(WORLD);
  private static final Path FILE = Path.of("a file").toAbsolutePath();

  static final List<Question> KNOWN = List.of(
      new Questions.OfFile(WORLD, FILE),
      new Questions.OfEnvironment("PATH"),
      new Questions.OfEnvironment(""),
      new Questions.OfProperty("user.home ä 漢 \uD83D\uDE00"),
      new Questions.OfClock(WORLD, Duration.ofHours(1)),
      new Questions.OfClock(WORLD, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)),
      new Questions.OfValue(null, "risk", null),
      new Questions.OfValue(null, "risk", Arguments.whole(0.5)),
      new Questions.OfValue(INPUTS, "level", Arguments.whole("LOW")));

  static final List<Question> UNKNOWN = List.of(
      new Questions.OfSupplier(INPUTS, "version", () -> 1),
      new Questions.OfSource(INPUTS, "risk", null),
      new Questions.OfFile(new World(InstantSource.system()), FILE),
      new Questions.OfFile(WORLD, Path.of("a file")),
      new Questions.OfClock(new World(InstantSource.system()), Duration.ofHours(1)),
      new Questions.OfValue(inputs(WORLD), "level", null),
      new Questions.OfProperty("half a character \uD83D"));

  private final QuestionForm form = new QuestionForm(INPUTS);

  private static FunctionInputs inputs(World world) {
    Arguments arguments = new Arguments("f()", HashFunctions.none(), List.of());
    return new FunctionInputs("f()", true, arguments, true, world);
  }

  private byte[] write(Question question) {
    return requireNonNull(form.write(question));
  }

  @ParameterizedTest
  @FieldSource("KNOWN")
  void whatIsReadIsWhatWasWritten(Question question) throws DamagedFileException {
    assertThat(form.read(write(question))).isEqualTo(question);
    assertThat(form.admits(question)).isTrue();
  }

  @ParameterizedTest
  @FieldSource("UNKNOWN")
  void whatOtherProcessesCannotAskIsNotWritten(Question question) {
    assertThat(form.admits(question)).isFalse();
  }

  @Test
  void differentQuestionsHaveDifferentForms() {
    List<String> forms = new ArrayList<>();
    for (Question question : KNOWN) {
      forms.add(Arrays.toString(write(question)));
    }

    assertThat(forms).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @FieldSource("KNOWN")
  void whatIsCutOffOrLongerIsDamaged(Question question) {
    byte[] whole = write(question);
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> form.read(part)).isInstanceOf(DamagedFileException.class);
    }
    assertThatThrownBy(() -> form.read(Arrays.copyOf(whole, whole.length + 1)))
        .isInstanceOf(DamagedFileException.class);
  }

  @Test
  void anyBytesAreAQuestionOrDamaged() {
    Random random = new Random(24);
    int questions = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = write(KNOWN.get(random.nextInt(KNOWN.size())));
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(form.read(bytes)).isNotNull();
        questions++;
      } catch (DamagedFileException e) {
        assertThat(e).hasMessage("has inputs that cannot be read");
      }
    }
    assertThat(questions).isBetween(1, 19_999);
  }
}
