package io.memoir.promises.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.promises.disk.process.Processes;
import io.memoir.testing.FakeClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The completed value is what is on disk, and is read as a stage that is done. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class Promise14OnDiskTest {

  private final FakeClock clock = new FakeClock();
  private final ByHand byHand = new ByHand();

  @TempDir
  Path directory;

  private Processes processes = new Processes(Path.of(""), clock);

  @BeforeEach
  void begin() {
    processes = new Processes(directory.resolve("cache"), clock);
  }

  @AfterEach
  void end() {
    processes.close();
  }

  private Sources_Cached process() {
    return new Sources_Cached(byHand, processes.start());
  }

  /** The last stage is completed by another thread than the one that called. */
  private void complete(String... value) throws InterruptedException {
    CompletableFuture<Object> last = byHand.stage(byHand.runs() - 1);
    Thread completing = new Thread(() -> last.complete(new ArrayList<>(List.of(value))));
    completing.start();
    completing.join();
  }

  @Test
  void valueSurvivesTheProcess() throws Exception {
    CompletableFuture<List<String>> stage = process().kept("a");
    complete("1");
    assertThat(stage.join()).containsExactly("1");
    CompletableFuture<List<String>> read = process().kept("a");

    assertThat(read).isDone();
    read.join().add("by a caller");
    assertThat(process().kept("a").join()).containsExactly("1");
    assertThat(byHand.runs()).isEqualTo(1);
  }

  @Test
  void largeValueIsACopyForEachCallerToo() throws Exception {
    String[] much = new String[1 << 16];
    Arrays.setAll(much, i -> "row number " + i);
    Sources_Cached writing = process();
    CompletableFuture<List<String>> first = writing.kept("a");
    CompletableFuture<List<String>> second = writing.kept("a");
    complete(much);
    first.join().clear();
    assertThat(second.join()).hasSize(much.length);
    Sources_Cached reading = process();
    reading.kept("a").join().clear();

    assertThat(reading.kept("a").join()).hasSize(much.length);
    assertThat(writing.kept("a").join()).hasSize(much.length);
    assertThat(byHand.runs()).isEqualTo(1);
  }

  @Test
  void failureIsNotWritten() throws Exception {
    CompletableFuture<List<String>> stage = process().kept("a");
    byHand.stage(0).completeExceptionally(new IllegalStateException("down"));
    assertThat(stage).isCompletedExceptionally();
    CompletableFuture<List<String>> next = process().kept("a");
    complete("2");

    assertThat(next.join()).containsExactly("2");
  }

  @Test
  void callOfAnotherProcessDoesNotWaitForWhatIsUnderWay() throws Exception {
    CompletableFuture<List<String>> here = process().kept("a");
    CompletableFuture<List<String>> there = process().kept("a");
    complete("there");

    assertThat(here).isNotDone();
    assertThat(there.join()).containsExactly("there");
    byHand.stage(0).complete(List.of("here"));
    assertThat(here.join()).containsExactly("here");
  }

  @Test
  void clearByAnotherProcessFencesWhatIsUnderWay() throws Exception {
    Sources_Cached mine = process();
    CompletableFuture<List<String>> before = mine.kept("a");
    process().kept.clear("a");
    complete("old");
    assertThat(before.join()).containsExactly("old");
    CompletableFuture<List<String>> after = mine.kept("a");
    complete("new");

    assertThat(after.join()).containsExactly("new");
    assertThat(process().kept("a").join()).containsExactly("new");
    assertThat(byHand.runs()).isEqualTo(2);
  }

  @Test
  void clearHereFencesWhatIsUnderWay() throws Exception {
    Sources_Cached mine = process();
    CompletableFuture<List<String>> before = mine.kept("a");
    mine.kept.clear();
    complete("old");

    assertThat(before.join()).containsExactly("old");
    assertThat(process().kept("a")).isNotDone();
  }

  @Test
  void ttlCountsFromTheCompletion() throws Exception {
    ask(process().kept("a"));
    clock.advance(Duration.ofMinutes(50));
    complete("1");
    clock.advance(Duration.ofMinutes(50));
    assertThat(process().kept("a").join()).containsExactly("1");
    clock.advance(Duration.ofMinutes(10));

    assertThat(process().kept("a")).isNotDone();
  }

  @Test
  void whatComesAfterTheCachesAreClosedIsItsCallersAllTheSame() throws Exception {
    CompletableFuture<List<String>> stage = process().kept("a");
    processes.close();
    complete("1");

    assertThat(stage.join()).containsExactly("1");
  }

  @Test
  void methodThatThrowsLetsTheNextCallRunIt() throws Exception {
    Sources_Cached mine = process();
    byHand.instead(() -> {
      throw new IllegalStateException("no stage");
    });
    assertThatThrownBy(() -> mine.kept("a")).hasMessage("no stage");
    byHand.instead(() -> null);
    assertThatThrownBy(() -> mine.kept("a")).hasMessageContaining("returned null");
    byHand.instead(() -> CompletableFuture.completedFuture(List.of("1")));
    Sources_Cached other = process();

    assertThat(other.kept("a").join()).containsExactly("1");
    assertThat(mine.kept("a").join()).containsExactly("1");
    assertThat(byHand.runs()).isEqualTo(3);
  }

  @Test
  void oneThreadCanBeginMany() throws Exception {
    Sources_Cached mine = process();
    List<CompletableFuture<List<String>>> stages = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      stages.add(mine.kept("id " + i));
    }
    for (int i = 99; i >= 0; i--) {
      byHand.stage(i).complete(List.of("value " + i));
    }

    assertThat(stages).allSatisfy(stage -> assertThat(stage).isDone());
    assertThat(process().kept("id 7").join()).containsExactly("value 7");
  }

  /** The stage is of no interest. */
  private static void ask(CompletionStage<?> stage) {
    assertThat(stage).isNotNull();
  }
}
