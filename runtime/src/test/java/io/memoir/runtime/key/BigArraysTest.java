package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BigArraysTest {
  @Test
  void oneChangedElementOfMillionsIsAnotherKey() {
    long[] array = new long[4_000_000];
    Object before = Keys.of(array);

    array[3_141_592] = 1;

    assertThat(Keys.of(array)).isNotEqualTo(before);
  }

  @Test
  void arrayInsideOtherTreesIsKeyedAsAlone() {
    byte[] array = new byte[1_000_000];
    Object before = Keys.of(List.of("a", List.of(array), "b"));

    array[999_999] = 1;

    assertThat(Keys.of(List.of("a", List.of(array), "b"))).isNotEqualTo(before);
    assertThat(Keys.of(List.of("a", List.of(array), "b")))
        .isEqualTo(Keys.of(List.of("a", List.of(array.clone()), "b")));
  }
}
