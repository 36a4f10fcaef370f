package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.promises.disk.process.AskingProcess;
import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Jvm;
import io.memoir.promises.disk.process.Processes;
import io.memoir.promises.disk.process.SealedFile;
import io.memoir.promises.disk.process.Warnings;
import io.memoir.runtime.Caches;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.lock.LockFile;
import io.memoir.runtime.disk.lock.Places;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that has the lock of a result and does not go on: nobody waits for it for ever. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class Promise21StoppedProcessTest {

  private static final long STEP_MILLIS = 5;

  @TempDir
  Path notes;

  private Jvm start(String name, String maxWait) throws IOException {
    return Jvm.start(
        notes.resolve("errors." + name),
        AskingProcess.class,
        notes.resolve("cache"),
        notes,
        name,
        maxWait);
  }

  private List<String> runs() throws IOException {
    Path runs = notes.resolve("runs");
    return Files.exists(runs) ? Files.readAllLines(runs) : List.of();
  }

  private void awaitRuns(int number, Jvm process) throws IOException, InterruptedException {
    while (runs().size() < number) {
      assertThat(process.isAlive()).isTrue();
      process.await(STEP_MILLIS);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // which has no such signal
  void anotherOneComputesTheResultAfterAWhile() throws Exception {
    Files.createFile(notes.resolve("begin"));
    try (Jvm first = start("first", "none");
        Jvm second = startAfter(first)) {
      awaitRuns(2, second);
      Files.createFile(notes.resolve("end"));

      assertThat(second.exit()).isZero();
      assertThat(notes.resolve("second.answer")).hasContent("answer to key");
      assertThat(Jvm.sayings(second.errors()))
          .anyMatch(line -> line.contains("computed by two processes")
              && line.contains("Question.answer(String)")
              && line.contains("after 0.2s"));
      assertThat(notes.resolve("first.answer")).doesNotExist();
      first.goOn();
      assertThat(first.exit()).isZero();
      assertThat(notes.resolve("first.answer")).hasContent("answer to key");
      assertThat(runs()).containsExactly("first", "second");
    }
  }

  private Jvm startAfter(Jvm first) throws IOException, InterruptedException {
    awaitRuns(1, first);
    first.stop();
    return start("second", "200ms");
  }

  @Test
  void eachWaitCountsAndTheFirstIsTold() throws Exception {
    try (Processes processes = new Processes(notes.resolve("cache"), new FakeClock());
        Warnings warnings = new Warnings()) {
      Caches first = processes.start();
      assertThat(squares(first).of(1) + squares(first).of(2)).isEqualTo(5);
      CacheFiles files = new CacheFiles(notes.resolve("cache"));
      List<LockFile.Hold> held = new ArrayList<>();
      try (LockFile locks = LockFile.of(files.format(), FileNames.LOCKS)) {
        for (Path result : files.results("of")) {
          Subject subject = SealedFile.read(result, Seal.checksum()).header().subject();
          held.add(locks.tryLock(
              Places.RESULT.of(subject.key().toArray(), subject.function().toArray())));
          Files.delete(result);
        }
        Caches second = processes.start(builder -> builder.property("memoir.maxWait", "50ms"));

        assertThat(squares(second).of(1) + squares(second).of(2)).isEqualTo(5);

        assertThat(held).hasSize(2).doesNotContainNull();
        assertThat(second.stats().storeErrors()).isEqualTo(2);
        assertThat(warnings.messages()).hasSize(1);
        assertThat(warnings.messages().get(0)).contains("Squares.of(int)", "after 0.05s");
        assertThat(files.results("of")).hasSize(2);
      }
    }
  }

  private static Promise21StoppedProcessTest_Squares_Cached squares(Caches caches) {
    return new Promise21StoppedProcessTest_Squares_Cached(new Multiplied(), caches);
  }

  /** Can be computed by anybody. */
  interface Squares {
    @CacheData(persist = Persist.DISK)
    int of(int number);
  }

  /** Multiplies. */
  static final class Multiplied implements Squares {
    @Override
    public int of(int number) {
      return number * number;
    }
  }
}
