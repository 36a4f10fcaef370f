package io.memoir.runtime.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.runtime.disk.DiskIndex.Found;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiskIndexTest {

  private static final long MOST_BYTES = Long.MAX_VALUE;

  private final DiskIndex index = new DiskIndex();

  @BeforeEach
  void begin() {
    index.used("key of a", "a", 10);
  }

  private static Found file(String name, long usedMillis) {
    return new Found(name, 10, FileTime.fromMillis(usedMillis));
  }

  @Test
  void filesOfOthersAreIdle() throws IOException {
    index.look(() -> List.of(file("a", 1), file("c", 3), file("b", 2)));

    assertThat(index.bytes()).isEqualTo(30);
    assertThat(index.takeExcess(2, MOST_BYTES)).containsExactly("b");
    assertThat(index.takeExcess(1, MOST_BYTES)).containsExactly("c");
    assertThat(index.takeExcess(0, MOST_BYTES)).isEmpty();
  }

  @Test
  void aFileThatAnotherProcessHasUsedGoesLater() throws IOException {
    index.look(() -> List.of(file("a", 1), file("c", 3), file("b", 2)));
    assertThat(index.eldest()).isEqualTo("b");

    index.usedElsewhere("b");
    index.usedElsewhere("a");
    index.usedElsewhere("unknown");

    assertThat(index.eldest()).isEqualTo("c");
    assertThat(index.takeExcess(0, MOST_BYTES)).containsExactly("c", "b");
    assertThat(index.eldest()).isNull();
  }

  @Test
  void filesThatAreGoneAreForgotten() throws IOException {
    index.look(List::of);

    assertThat(index.bytes()).isZero();
    assertThat(index.nameOf("key of a")).isNull();
  }

  @Test
  void aFileThatWasWrittenWhileSomebodyLookedIsKnown() throws IOException {
    index.look(() -> {
      index.used("key of b", "b", 10);
      return List.of(file("a", 1));
    });

    assertThat(index.nameOf("key of b")).isEqualTo("b");
    assertThat(index.bytes()).isEqualTo(20);
    assertThat(index.isOver(1, MOST_BYTES)).isTrue();
  }

  @Test
  void aFileThatWasRemovedWhileSomebodyLookedIsGone() throws IOException {
    index.look(() -> {
      index.take("key of a");
      return List.of(file("a", 1));
    });

    assertThat(index.bytes()).isZero();
    assertThat(index.isOver(0, MOST_BYTES)).isFalse();
  }

  @Test
  void aFileThatIsBeingDeletedIsGone() throws IOException {
    index.used("key of b", "b", 10);
    assertThat(index.take("key of a")).isEqualTo("a");
    index.look(() -> List.of(file("a", 1), file("b", 2)));

    assertThat(index.bytes()).isEqualTo(10);
    assertThat(index.isOver(1, MOST_BYTES)).isFalse();
  }

  @Test
  void anIdleFileThatIsBeingDeletedIsGone() throws IOException {
    index.left("key of a");
    assertThat(index.takeExcess(0, MOST_BYTES)).containsExactly("a");
    index.look(() -> List.of(file("a", 1)));

    assertThat(index.bytes()).isZero();
  }

  @Test
  void aFileThatIsBeingClearedIsGone() throws IOException {
    index.takeFile("a");
    index.look(() -> List.of(file("a", 1)));

    assertThat(index.bytes()).isZero();
    assertThat(index.nameOf("key of a")).isNull();
  }

  @Test
  void aFileThatCouldNotBeDeletedIsFoundAgain() throws IOException {
    index.takeFile("a");
    index.deleted("a");
    index.look(() -> List.of(file("a", 1)));

    assertThat(index.takeExcess(0, MOST_BYTES)).containsExactly("a");
  }

  @Test
  void filesThatWereClearedWhileSomebodyLookedAreGone() throws IOException {
    index.look(() -> {
      index.clear();
      index.used("key of b", "b", 10);
      return List.of(file("a", 1), file("of another process", 2));
    });

    assertThat(index.nameOf("key of b")).isEqualTo("b");
    assertThat(index.bytes()).isEqualTo(10);
  }

  @Test
  void whatChangedBeforeSomebodyLookedIsNotSpecial() throws IOException {
    index.used("key of b", "b", 10);
    index.look(() -> List.of(file("a", 1)));

    assertThat(index.nameOf("key of b")).isNull();
    assertThat(index.bytes()).isEqualTo(10);
  }

  @Test
  void aLookThatFailsChangesNothing() {
    assertThatThrownBy(() -> index.look(() -> {
          throw new IOException("no folder");
        }))
        .isInstanceOf(IOException.class);

    assertThat(index.nameOf("key of a")).isEqualTo("a");
    assertThat(index.bytes()).isEqualTo(10);
  }
}
