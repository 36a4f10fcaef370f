package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.error.ConfigurationException;
import io.memoir.promises.disk.process.Warnings;
import io.memoir.runtime.Caches;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code maxSize} bounds what results take in memory: of one function, and of all together. Source:
 * Streamlit, parameter {@code max_size}: count and bytes hold together, the least recently used
 * leaves, one result always stays, and no result is refused.
 */
class Promise16MaxSizeTest {

  private static final String BLOCKS =
      "memoir.functions.io.memoir.promises." + "Promise16MaxSizeTest.Blocks.";

  private static Caches.Builder isolated() {
    return Caches.builder().isolated();
  }

  private static Promise16MaxSizeTest_Blocks_Cached blocks(Caches caches) {
    return new Promise16MaxSizeTest_Blocks_Cached(new Zeros(), caches);
  }

  @Test
  void theLeastRecentlyUsedLeavesForANewOne() {
    try (Caches caches = isolated().build()) {
      var blocks = blocks(caches);
      blocks.tenThousand(3001);
      blocks.tenThousand(3002);
      blocks.tenThousand(3003);
      blocks.tenThousand(3001);
      blocks.tenThousand(3004);

      assertThat(blocks.tenThousand.stats().evictions()).isOne();
      assertThat(blocks.tenThousand.size()).isEqualTo(3);
      assertThatCall(caches, () -> blocks.tenThousand(3001)).isHit();
      assertThatCall(caches, () -> blocks.tenThousand(3003)).isHit();
      assertThatCall(caches, () -> blocks.tenThousand(3004)).isHit();
      assertThatCall(caches, () -> blocks.tenThousand(3002)).isMiss();
    }
  }

  @Test
  void asManyLeaveAsALargeOneNeeds() {
    try (Caches caches = isolated().build()) {
      var blocks = blocks(caches);
      blocks.tenThousand(1001);
      blocks.tenThousand(1002);
      blocks.tenThousand(1003);
      blocks.tenThousand(8500);

      assertThat(blocks.tenThousand.stats().evictions()).isEqualTo(2);
      assertThatCall(caches, () -> blocks.tenThousand(1003)).isHit();
      assertThatCall(caches, () -> blocks.tenThousand(8500)).isHit();
    }
  }

  @Test
  void oneThatIsLargerThanAllIsKeptAloneAndSaidOnce() {
    try (Caches caches = isolated().build();
        Warnings warnings = new Warnings("io.memoir.memory")) {
      var blocks = blocks(caches);
      blocks.tenThousand(1000);
      blocks.tenThousand(20_000);

      assertThat(blocks.tenThousand.size()).isOne();
      assertThatCall(caches, () -> blocks.tenThousand(20_000)).isHit();

      blocks.tenThousand(30_000);
      assertThat(blocks.tenThousand.size()).isOne();
      assertThatCall(caches, () -> blocks.tenThousand(30_000)).isHit();
      assertThat(warnings.messages())
          .singleElement()
          .asString()
          .contains("more than maxSize allows");
    }
  }

  @Test
  void numberAndSizeHoldTogether() {
    try (Caches caches = isolated().build()) {
      var blocks = blocks(caches);
      blocks.twoOrTenThousand(1);
      blocks.twoOrTenThousand(2);
      blocks.twoOrTenThousand(3);
      assertThat(blocks.twoOrTenThousand.size()).isEqualTo(2);

      blocks.twoOrTenThousand(9000);
      blocks.twoOrTenThousand(9001);
      assertThat(blocks.twoOrTenThousand.size()).isOne();
    }
  }

  @Test
  void theSizeOfWhatIsThereIsTold() {
    try (Caches caches = isolated().build()) {
      var blocks = blocks(caches);
      blocks.tenThousand(5000);
      blocks.unbounded(5000);

      assertThat(blocks.tenThousand.stats().memory().bytes()).isBetween(5000L, 5400L);
      assertThat(blocks.unbounded.stats().memory().bytes()).isZero();
      assertThat(caches.stats().memory().bytes())
          .isEqualTo(blocks.tenThousand.stats().memory().bytes());

      blocks.tenThousand.clear();
      assertThat(blocks.tenThousand.stats().memory().bytes()).isZero();
    }
  }

  @Test
  void itCanBeConfiguredForAFunction() {
    try (Caches caches = isolated()
        .property(BLOCKS + "unbounded.maxSize", "10 KB")
        .property(BLOCKS + "tenThousand.maxSize", "none")
        .build()) {
      var blocks = blocks(caches);
      for (int length = 3001; length <= 3004; length++) {
        blocks.unbounded(length);
        blocks.tenThousand(length);
      }

      assertThat(blocks.unbounded.maxSize()).isEqualTo(10_000);
      assertThat(blocks.unbounded.size()).isEqualTo(3);
      assertThat(blocks.tenThousand.maxSize()).isNull();
      assertThat(blocks.tenThousand.size()).isEqualTo(4);
    }
  }

  @Test
  void allFunctionsShareABoundAndTheLeastRecentlyUsedOfAllLeaves() {
    try (Caches caches = isolated().property("memoir.maxSize", "10 KB").build()) {
      var blocks = blocks(caches);
      blocks.unbounded(3001);
      blocks.other(3002);
      blocks.unbounded(3003);
      blocks.unbounded(3001);

      blocks.other(3004);
      assertThatCall(caches, () -> blocks.unbounded(3001)).isHit();
      assertThatCall(caches, () -> blocks.unbounded(3003)).isHit();
      assertThatCall(caches, () -> blocks.other(3004)).isHit();
      assertThat(blocks.other.stats().evictions()).isOne();

      blocks.unbounded(3005);
      assertThat(blocks.unbounded.stats().evictions()).isOne();
      assertThat(blocks.other.size()).isOne();
      assertThatCall(caches, () -> blocks.unbounded(3003)).isHit();
      assertThatCall(caches, () -> blocks.unbounded(3005)).isHit();
      assertThat(caches.stats().memory().bytes()).isLessThanOrEqualTo(10_000);
    }
  }

  @Test
  void theLastResultOfAllFunctionsStaysHoweverLargeItIs() {
    try (Caches caches = isolated().property("memoir.maxSize", "10 KB").build();
        Warnings warnings = new Warnings("io.memoir.memory")) {
      var blocks = blocks(caches);
      blocks.other(3000);
      blocks.unbounded(20_000);
      assertThat(blocks.other.size()).isZero();
      assertThatCall(caches, () -> blocks.unbounded(20_000)).isHit();

      blocks.other(3000);
      assertThat(blocks.unbounded.size()).isZero();
      assertThatCall(caches, () -> blocks.other(3000)).isHit();
      assertThat(warnings.messages()).hasSize(1);
    }
  }

  @Test
  void whatWasClearedOrOfAWrapperThatIsGoneTakesNoRoom() {
    try (Caches caches = isolated().property("memoir.maxSize", "10 KB").build()) {
      var blocks = blocks(caches);
      blocks.unbounded(4000);
      blocks.other(4001);
      blocks.unbounded.clear();
      blocks.unbounded(4002);

      assertThat(caches.stats().evictions()).isZero();
      assertThatCall(caches, () -> blocks.other(4001)).isHit();
    }
  }

  @Test
  void resourcesAreNotCountedAndStay() {
    try (Caches caches = isolated().property("memoir.maxSize", "10 KB").build()) {
      var blocks = blocks(caches);
      blocks.resource(50_000);
      blocks.unbounded(4000);
      blocks.other(4001);

      assertThatCall(caches, () -> blocks.unbounded(4000)).isHit();
      assertThatCall(caches, () -> blocks.resource(50_000)).isHit();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "0 MB", "1,5 GB", "much"})
  void aSizeOfAllThatIsNoneIsAnError(String size) {
    Caches.Builder builder = isolated().property("memoir.maxSize", size);

    assertThatThrownBy(builder::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("how much memory");
  }

  @Test
  void manyThreadsKeepTheBoundOfAll() throws InterruptedException {
    try (Caches caches = isolated().property("memoir.maxSize", "50 KB").build()) {
      var blocks = blocks(caches);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int seed = i;
        threads.add(new Thread(() -> {
          for (int n = 0; n < 2000; n++) {
            int length = 1000 + (n * 7 + seed) % 60;
            byte[] block = n % 2 == 0 ? blocks.unbounded(length) : blocks.other(length);
            assertThat(block).hasSize(length);
          }
        }));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      blocks.unbounded(999);

      assertThat(caches.stats().memory().bytes()).isBetween(40_000L, 50_000L);
      assertThat(caches.stats().evictions()).isPositive();
      assertThatCall(caches, () -> blocks.unbounded(999)).isHit();
    }
  }

  /** Functions with bounds and without. */
  interface Blocks {
    @CacheData(maxSize = "10 KB")
    byte[] tenThousand(int length);

    @CacheData(maxSize = "10 KB", maxEntries = 2)
    byte[] twoOrTenThousand(int length);

    @CacheData
    byte[] unbounded(int length);

    @CacheData
    byte[] other(int length);

    @CacheResource
    byte[] resource(int length);
  }

  /** Blocks of zeros. */
  static final class Zeros implements Blocks {

    @Override
    public byte[] tenThousand(int length) {
      return new byte[length];
    }

    @Override
    public byte[] twoOrTenThousand(int length) {
      return new byte[length];
    }

    @Override
    public byte[] unbounded(int length) {
      return new byte[length];
    }

    @Override
    public byte[] other(int length) {
      return new byte[length];
    }

    @Override
    public byte[] resource(int length) {
      return new byte[length];
    }
  }
}
