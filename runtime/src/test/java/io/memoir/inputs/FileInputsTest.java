package io.memoir.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.inputs.Functions.Data;
import io.memoir.runtime.Caches;
import io.memoir.runtime.explain.Explanation.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that a function reads is an input by its content. */
class FileInputsTest {

  @TempDir
  private Path folder;

  private final Caches caches = Caches.builder().isolated().build();

  @AfterEach
  void close() {
    caches.close();
  }

  private Path file() {
    return folder.resolve("rates.csv");
  }

  private Data<String> reading(String name) {
    return Data.of(caches, name, argument -> argument + text(Inputs.file(file())));
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "nothing";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String content) throws IOException {
    Files.writeString(file(), content);
  }

  private void age() throws IOException {
    Files.setLastModifiedTime(file(), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
  }

  @Test
  void aFileThatChangesIsAMissAndWhenItIsBackAHit() throws IOException {
    Data<String> function = reading("changing");
    write("1");
    assertThat(function.call("a")).isEqualTo("a1");
    assertThat(function.call("a")).isEqualTo("a1");
    assertThat(function.runs).hasValue(1);

    write("22");
    assertThat(function.explain("a").outcome()).isEqualTo(Outcome.MISS_OTHER_INPUT);
    assertThat(function.explain("a").changes()).containsExactly("the file " + file());
    assertThat(function.call("a")).isEqualTo("a22");
    write("1");
    assertThat(function.call("a")).isEqualTo("a1");
    assertThat(function.runs).hasValue(2);
  }

  @Test
  void aFileOfTheSameSizeThatIsWrittenInTheSameSecondIsAMiss() throws IOException {
    Data<String> function = reading("racy");

    for (int i = 10; i < 99; i++) {
      write("" + i);
      assertThat(function.call("a")).isEqualTo("a" + i);
    }
  }

  @Test
  void aFileOfTheSameSizeAndTimeIsAMiss() throws IOException {
    Data<String> function = reading("backdated");
    write("1");
    age();
    assertThat(function.call("a")).isEqualTo("a1");
    write("2");
    age();
    assertThat(function.call("a")).isEqualTo("a2");
  }

  @Test
  void aFileThatIsNotThereIsAnInputToo() throws IOException {
    Data<String> function = reading("absent");
    assertThat(function.call("a")).isEqualTo("anothing");
    assertThat(function.call("a")).isEqualTo("anothing");
    assertThat(function.runs).hasValue(1);
    write("1");
    assertThat(function.call("a")).isEqualTo("a1");
    Files.delete(file());
    assertThat(function.call("a")).isEqualTo("anothing");
    assertThat(function.runs).hasValue(2);
  }

  @Test
  void aFileThatChangesBeforeTheBodyEndsIsNotStoredUnderWhatItWas() throws IOException {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    Data<String> function = Data.of(caches, "late", argument -> {
      Path file = Inputs.file(file());
      if (isFirst.getAndSet(false)) {
        try {
          write("2");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return text(file);
    });
    Data<String> outer = new Data<>(Functions.spec(caches, "outerOfLate"), function::call);
    write("1");

    assertThat(outer.call("a")).isEqualTo("2");
    assertThat(function.size()).isZero();
    assertThat(outer.size()).isZero();
    write("1");
    assertThat(outer.call("a")).isEqualTo("1");
  }

  @Test
  void aFolderIsAnErrorThatIsNotStored() throws IOException {
    Files.createDirectory(file());
    Data<String> function = reading("folder");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> function.call("a"))
        .withMessageContaining("no regular file");
    Files.delete(file());
    write("1");
    assertThat(function.call("a")).isEqualTo("a1");
  }

  /** Dependency edges: whoever used the file's content by way of others is a miss as well. */
  @Test
  void callersOfAFunctionWhoseFileChangedAreMissesAlsoIfItWasAHitForThem() throws IOException {
    Data<String> inner = reading("inner");
    Data<String> middle =
        new Data<>(Functions.spec(caches, "middle"), argument -> "m" + inner.call(argument));
    Data<String> outer =
        new Data<>(Functions.spec(caches, "outer"), argument -> "o" + middle.call(argument));
    write("1");
    inner.call("a");
    middle.call("a");
    assertThat(outer.call("a")).isEqualTo("oma1");

    write("2");

    assertThat(outer.explain("a").changes()).containsExactly("the file " + file());
    assertThat(outer.call("a")).isEqualTo("oma2");
    assertThat(middle.call("a")).isEqualTo("ma2");
    assertThat(inner.runs).hasValue(2);
    assertThat(middle.runs).hasValue(2);
  }
}
