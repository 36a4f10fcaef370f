package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheResource;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Expired results are freed although nobody calls any more. */
@ExtendWith(CachesExtension.class)
class Promise15ExpiredResultsAreFreedTest {

  @Test
  void anExpiredResourceIsReleasedWithoutAnotherCall(Caches caches, FakeClock clock)
      throws InterruptedException {
    var pools = new Promise15ExpiredResultsAreFreedTest_Pools_Cached(Pool::new, caches);
    Pool pool = pools.open("a");

    clock.advance(Duration.ofMinutes(59));
    Pool again = pools.open("a");
    assertThat(again).isSameAs(pool);
    assertThat(pool.released.getCount()).isOne();
    clock.advance(Duration.ofMinutes(1));

    assertThat(pool.released.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(pools.open.stats().expirations()).isOne();
    assertThat(pools.open.stats().misses()).isOne();
  }

  /** Opens pools that are released after an hour. */
  interface Pools {
    @CacheResource(ttl = "1h", onRelease = Release.class)
    Pool open(String name);
  }

  /** Tells when it was released. */
  static final class Pool {
    final String name;
    final CountDownLatch released = new CountDownLatch(1);

    Pool(String name) {
      this.name = name;
    }
  }

  /** Releases a pool. */
  static final class Release implements Consumer<Pool> {
    @Override
    public void accept(Pool pool) {
      pool.released.countDown();
    }
  }
}
