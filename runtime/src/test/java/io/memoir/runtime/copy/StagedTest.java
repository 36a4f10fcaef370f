package io.memoir.runtime.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.runtime.codec.FstCodec;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@SuppressWarnings(
    "NullAway") // The older compiler does not read what may be null in type arguments.
class StagedTest {

  private final Staged staged = new Staged();
  private final Snapshots snapshots =
      new Snapshots("f", new FstCodec(), StagedTest.class.getClassLoader(), List.of());

  @Test
  void callersBeforeAndAfterGetStagesAndCopiesOfTheirOwn() {
    CompletableFuture<Object> before = staged.copy();
    List<String> value = new ArrayList<>(List.of("a"));
    staged.settle(snapshots.keep(value));
    CompletableFuture<Object> between = staged.copy();
    assertThat(before).isNotDone();
    assertThat(between).isDone();
    staged.announce();
    CompletableFuture<Object> after = staged.copy();

    assertThat(List.of(before, between, after))
        .allSatisfy(stage -> assertThat(stage.join()).isEqualTo(value).isNotSameAs(value))
        .doesNotHaveDuplicates();
    assertThat(before.join()).isNotSameAs(after.join());
  }

  @Test
  void failureReplacesAValueThatCouldNotBeStored() {
    CompletableFuture<Object> before = staged.copy();
    staged.settle("a");
    IllegalStateException failure = new IllegalStateException("no room");
    staged.fail(failure);
    staged.announce();

    assertThat(before.handle((value, thrown) -> thrown).join()).isSameAs(failure);
    assertThat(staged.copy().handle((value, thrown) -> thrown).join()).isSameAs(failure);
    assertThatThrownBy(staged::kept).isInstanceOf(IllegalStateException.class).hasCause(failure);
  }

  @Test
  void nothingIsKnownBeforeItIsSettled() {
    assertThatThrownBy(staged::kept).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(staged::announce).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void valueGoesToACallerThatIsAlone() {
    Object value = new Object();
    CompletableFuture<Object> alone = staged.copy();
    IllegalStateException failure = new IllegalStateException("no data");

    assertThat(staged.giveAway(value, failure)).isTrue();
    staged.announce();
    assertThat(alone.join()).isSameAs(value);
    assertThat(staged.copy()).isCompletedExceptionally();
  }

  @Test
  void valueGoesToNobodyIfThereAreMoreOrNone() {
    IllegalStateException failure = new IllegalStateException("no data");
    assertThat(staged.giveAway("a", failure)).isFalse();
    CompletableFuture<Object> first = staged.copy();
    CompletableFuture<Object> second = staged.copy();

    assertThat(staged.giveAway("a", failure)).isFalse();
    assertThat(first).isNotDone();
    assertThat(second).isNotDone();
  }

  @Test
  void whatIsTakenIsNoCopy() {
    List<String> value = new ArrayList<>(List.of("a"));
    Staged read = Staged.of(snapshots.adopt(value));

    assertThat(read.take().join()).isEqualTo(value);
    assertThat(Staged.of("b").take().join()).isEqualTo("b");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void callerThatHasGivenUpIsNotHeldOnTo() {
    WeakReference<CompletableFuture<Object>> gone = givenUp();
    while (gone.get() != null) {
      System.gc();
    }

    staged.settle("a");
    staged.announce();
    assertThat(staged.copy().join()).isEqualTo("a");
  }

  private WeakReference<CompletableFuture<Object>> givenUp() {
    CompletableFuture<Object> stage = staged.copy();
    stage.cancel(false);
    return new WeakReference<>(stage);
  }
}
