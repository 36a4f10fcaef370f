package io.memoir.runtime.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RefreshPoolTest {

  private static void nothing() {}

  @Test
  void workIsDoneAside() throws Exception {
    RefreshPool pool = new RefreshPool(1);
    CountDownLatch done = new CountDownLatch(1);

    assertThat(pool.submit(done::countDown)).isTrue();
    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    pool.close();
    assertThat(pool.isOpen()).isFalse();
    assertThat(pool.submit(RefreshPoolTest::nothing)).isFalse();
  }

  @Test
  void workIsDoneLaterUntilItIsClosed() throws Exception {
    RefreshPool pool = new RefreshPool(1);
    CountDownLatch done = new CountDownLatch(1);

    assertThat(pool.in(0, done::countDown)).isNotNull();
    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    pool.close();
    RefreshPool closed = new RefreshPool(1);
    closed.close();
    assertThat(closed.in(1, RefreshPoolTest::nothing)).isNull();
  }

  @Test
  void poolWithoutThreadsRefuses() {
    RefreshPool pool = new RefreshPool(0);

    assertThat(pool.isOpen()).isFalse();
    assertThat(pool.submit(RefreshPoolTest::nothing)).isFalse();
    pool.close();
  }

  @Test
  void threadThatCannotStartSwitchesItOff() {
    RefreshPool pool = new RefreshPool(4, work -> {
      throw new OutOfMemoryError("unable to create native thread");
    });

    assertThat(pool.isOpen()).isTrue();
    assertThat(pool.submit(RefreshPoolTest::nothing)).isFalse();
    assertThat(pool.isOpen()).isFalse();
    assertThat(pool.submit(RefreshPoolTest::nothing)).isFalse();
  }

  @Test
  void workThatFailsLeavesItsThreadToOthers() throws Exception {
    RefreshPool pool = new RefreshPool(1, work -> {
      Thread thread = new Thread(work);
      thread.setUncaughtExceptionHandler((unused, thrown) -> {});
      return thread;
    });
    CountDownLatch done = new CountDownLatch(1);

    assertThat(pool.submit(() -> {
          throw new IllegalStateException("on purpose");
        }))
        .isTrue();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!pool.submit(done::countDown)) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.onSpinWait();
    }

    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    pool.close();
  }

  @Test
  void threadThatCannotBeMadeNowMayBeMadeLater() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    RefreshPool pool = new RefreshPool(1, work -> {
      if (asked.incrementAndGet() == 1) {
        throw new SecurityException("not now");
      }
      return new Thread(work);
    });
    CountDownLatch done = new CountDownLatch(1);

    assertThat(pool.submit(RefreshPoolTest::nothing)).isFalse();
    assertThat(pool.isOpen()).isTrue();
    assertThat(pool.submit(done::countDown)).isTrue();
    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    pool.close();
  }
}
