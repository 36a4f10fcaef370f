package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A full cache drops the least recently used result when a new one is added. Source: Streamlit,
 * parameter {@code max_entries}, as it behaves (its text says "the oldest").
 */
@ExtendWith(CachesExtension.class)
class Promise16LeastRecentlyUsedTest {

  @Test
  void theFirstOfThreeIsDropped(Caches caches) {
    var squares = new Promise16LeastRecentlyUsedTest_Squares_Cached(n -> n * n, caches);
    squares.square(1);
    squares.square(2);
    squares.square(3);

    assertThatCall(() -> squares.square(2)).isHit();
    assertThatCall(() -> squares.square(3)).isHit();
    assertThatCall(() -> squares.square(1)).isMiss();
    assertThat(squares.square.size()).isEqualTo(2);
    assertThat(squares.square.stats().evictions()).isEqualTo(2);
  }

  @Test
  void aReadCountsAsAUse(Caches caches) {
    var squares = new Promise16LeastRecentlyUsedTest_Squares_Cached(n -> n * n, caches);
    squares.square(1);
    squares.square(2);
    squares.square(1);
    squares.square(3);

    assertThatCall(() -> squares.square(1)).isHit();
    assertThatCall(() -> squares.square(2)).isMiss();
  }

  /** A bounded function. */
  interface Squares {
    @CacheData(maxEntries = 2)
    int square(int n);
  }
}
