package io.memoir.benchmarks.check;

import io.memoir.benchmarks.peer.OpenPeer;
import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Bodies;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many threads that ask at once for what is not there. */
final class ThreadChecks {

  private static final int THREADS = 64;

  /** Generous: a peer that lets all bodies run at once needs a moment. */
  private static final Duration TOGETHER = Duration.ofSeconds(3);

  private static final Duration HUNG = Duration.ofSeconds(60);

  private ThreadChecks() {}

  /** Counts how often the body runs while 64 threads ask for one key. */
  static Outcome oneKey(Peer peer) throws Exception {
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch asking = new CountDownLatch(THREADS);
    Bodies bodies = new Bodies() {
      @Override
      public String slow(String key) {
        runs.incrementAndGet();
        await(asking);
        pause();
        return key;
      }
    };
    try (OpenPeer open = peer.open(bodies)) {
      Crowd<String> crowd = new Crowd<>();
      for (int i = 0; i < THREADS; i++) {
        crowd.add(() -> {
          asking.countDown();
          return open.functions().slow("a");
        });
      }
      if (crowd.run(HUNG) == null) {
        return Outcome.wrong("HANGS");
      }
    }
    int loads = runs.get();
    return new Outcome(loads + (loads == 1 ? " load" : " loads"), loads == 1);
  }

  /** Asks for 64 keys at once: each body waits until all of them run. */
  static Outcome manyKeys(Peer peer) throws Exception {
    CountDownLatch running = new CountDownLatch(THREADS);
    AtomicInteger runs = new AtomicInteger();
    AtomicInteger heldUp = new AtomicInteger();
    Bodies bodies = new Bodies() {
      @Override
      public String slow(String key) {
        runs.incrementAndGet();
        running.countDown();
        if (!await(running)) {
          heldUp.incrementAndGet();
        }
        return key;
      }
    };
    try (OpenPeer open = peer.open(bodies)) {
      Crowd<String> crowd = new Crowd<>();
      for (int i = 0; i < THREADS; i++) {
        String key = "key-" + i;
        crowd.add(() -> open.functions().slow(key));
      }
      if (crowd.run(HUNG) == null) {
        return Outcome.wrong("HANGS");
      }
    }
    boolean isRight = heldUp.get() == 0 && runs.get() == THREADS;
    return new Outcome(runs.get() + " loads, " + (isRight ? "at once" : "held up"), isRight);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All threads have announced their call by now; this is for the call itself. */
  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
