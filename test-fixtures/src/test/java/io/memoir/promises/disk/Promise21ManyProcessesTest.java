package io.memoir.promises.disk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.disk.process.AskingProcess;
import io.memoir.promises.disk.process.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that want one result at once. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class Promise21ManyProcessesTest {

  private static final long STEP_MILLIS = 5;

  @TempDir
  Path notes;

  private final Map<String, Jvm> running = new TreeMap<>();

  @BeforeEach
  void begin() throws IOException, InterruptedException {
    for (String name : List.of("a", "b", "c", "d")) {
      running.put(
          name,
          Jvm.start(
              notes.resolve("errors"),
              AskingProcess.class,
              notes.resolve("cache"),
              notes,
              name,
              "none"));
    }
    for (String name : running.keySet()) {
      await(notes.resolve(name + ".ready"));
    }
    Files.createFile(notes.resolve("begin"));
    awaitRuns(1);
  }

  @AfterEach
  void end() {
    running.values().forEach(Jvm::close);
  }

  private Jvm any() {
    return running.values().iterator().next();
  }

  private void await(Path file) throws InterruptedException {
    while (!Files.exists(file)) {
      any().await(STEP_MILLIS);
    }
  }

  private void awaitRuns(int number) throws IOException, InterruptedException {
    while (runs().size() < number) {
      any().await(STEP_MILLIS);
    }
  }

  private List<String> runs() throws IOException {
    Path runs = notes.resolve("runs");
    return Files.exists(runs) ? Files.readAllLines(runs) : List.of();
  }

  private void assertAllAnswered() throws IOException, InterruptedException {
    for (Map.Entry<String, Jvm> each : running.entrySet()) {
      assertThat(each.getValue().exit())
          .as(Files.readString(notes.resolve("errors")))
          .isZero();
      assertThat(notes.resolve(each.getKey() + ".answer")).hasContent("answer to key");
    }
    assertThat(Jvm.sayings(notes.resolve("errors"))).isEmpty();
  }

  @Test
  void oneOfThemComputesAndAllGetTheResult() throws Exception {
    Files.createFile(notes.resolve("end"));

    assertAllAnswered();
    assertThat(runs()).hasSize(1);
  }

  @Test
  void whenTheOneWhoComputesIsKilledAnotherTakesOver() throws Exception {
    String first = runs().get(0);
    requireNonNull(running.remove(first)).kill();
    awaitRuns(2);
    Files.createFile(notes.resolve("end"));

    assertAllAnswered();
    assertThat(runs()).hasSize(2).doesNotHaveDuplicates();
  }
}
