package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing that was computed before a clear is stored after it. Streamlit writes it back (catalogue
 * of its behaviour, B167).
 */
@ExtendWith(CachesExtension.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class Promise20ClearFencesTest {

  @Test
  void whatIsUnderWayWhenTheFunctionIsClearedIsNotStored(Caches caches) throws Exception {
    Gate gate = new Gate();
    var gated = new Promise20ClearFencesTest_Gated_Cached(gate, caches);

    clearWhileUnderWay(gated, gate, gated.find::clear);

    assertThatCall(() -> gated.find("a")).isMiss().returns(2);
  }

  @Test
  void whatIsUnderWayWhenItsKeyIsClearedIsNotStored(Caches caches) throws Exception {
    Gate gate = new Gate();
    var gated = new Promise20ClearFencesTest_Gated_Cached(gate, caches);

    clearWhileUnderWay(gated, gate, () -> gated.find.clear("a"));

    assertThatCall(() -> gated.find("a")).isMiss().returns(2);
  }

  @Test
  void whatIsUnderWayWhenAnotherKeyIsClearedIsStored(Caches caches) throws Exception {
    Gate gate = new Gate();
    var gated = new Promise20ClearFencesTest_Gated_Cached(gate, caches);

    clearWhileUnderWay(gated, gate, () -> gated.find.clear("b"));

    assertThatCall(() -> gated.find("a")).isHit().returns(1);
  }

  private static void clearWhileUnderWay(
      Promise20ClearFencesTest_Gated_Cached gated, Gate gate, Runnable clear) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(1);
    Future<Integer> underWay = threads.submit(() -> gated.find("a"));
    gate.entered.await();
    clear.run();
    gate.mayLeave.countDown();
    assertThat(underWay.get()).isEqualTo(1);
    threads.shutdown();
  }

  /** Can be held up. */
  interface Gated {
    @CacheData
    int find(String key) throws InterruptedException;
  }

  /** Holds up the first call. */
  private static final class Gate implements Gated {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayLeave = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();

    @Override
    public int find(String key) throws InterruptedException {
      int run = runs.incrementAndGet();
      entered.countDown();
      mayLeave.await();
      return run;
    }
  }
}
