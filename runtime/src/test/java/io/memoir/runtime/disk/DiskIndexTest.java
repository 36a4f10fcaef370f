package io.memoir.runtime.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.disk.DiskIndex.Found;
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
  void filesOfOthersAreIdle() {
    index.looking();
    index.found(List.of(file("a", 1), file("c", 3), file("b", 2)));

    assertThat(index.bytes()).isEqualTo(30);
    assertThat(index.takeExcess(2, MOST_BYTES)).containsExactly("b");
    assertThat(index.takeExcess(1, MOST_BYTES)).containsExactly("c");
    assertThat(index.takeExcess(0, MOST_BYTES)).isEmpty();
  }

  @Test
  void filesThatAreGoneAreForgotten() {
    index.looking();
    index.found(List.of());

    assertThat(index.bytes()).isZero();
    assertThat(index.nameOf("key of a")).isNull();
  }

  @Test
  void aFileThatWasWrittenWhileSomebodyLookedIsKnown() {
    index.looking();
    index.used("key of b", "b", 10);
    index.found(List.of(file("a", 1)));

    assertThat(index.nameOf("key of b")).isEqualTo("b");
    assertThat(index.bytes()).isEqualTo(20);
    assertThat(index.isOver(1, MOST_BYTES)).isTrue();
  }

  @Test
  void aFileThatWasRemovedWhileSomebodyLookedIsGone() {
    index.looking();
    index.take("key of a");
    index.found(List.of(file("a", 1)));

    assertThat(index.bytes()).isZero();
    assertThat(index.isOver(0, MOST_BYTES)).isFalse();
  }

  @Test
  void whatChangedBeforeSomebodyLookedIsNotSpecial() {
    index.looking();
    index.used("key of b", "b", 10);
    index.looking();
    index.found(List.of(file("a", 1)));

    assertThat(index.nameOf("key of b")).isNull();
    assertThat(index.bytes()).isEqualTo(10);
  }
}
