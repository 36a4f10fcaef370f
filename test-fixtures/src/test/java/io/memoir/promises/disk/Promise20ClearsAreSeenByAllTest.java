package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.promises.disk.process.Processes;
import io.memoir.runtime.Caches;
import io.memoir.testing.FakeClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was computed before a clear is used after it, whichever process has cleared. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class Promise20ClearsAreSeenByAllTest {

  @TempDir
  Path directory;

  private Processes processes = new Processes(Path.of(""), new FakeClock());
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeEach
  void begin() {
    processes = new Processes(directory.resolve("cache"), new FakeClock());
  }

  @AfterEach
  void end() {
    processes.close();
    threads.shutdownNow();
  }

  private static Promise20ClearsAreSeenByAllTest_Gated_Cached gated(Gate gate, Caches caches) {
    return new Promise20ClearsAreSeenByAllTest_Gated_Cached(gate, caches);
  }

  /** Computes {@code find("a")} in one process while another one clears. */
  private Promise20ClearsAreSeenByAllTest_Gated_Cached clearWhileUnderWay(
      Consumer<Promise20ClearsAreSeenByAllTest_Gated_Cached> clear) throws Exception {
    Gate gate = new Gate();
    var mine = gated(gate, processes.start());
    Future<Integer> underWay = threads.submit(() -> mine.find("a"));
    gate._entered.await();
    clear.accept(gated(new Gate(), processes.start()));
    gate._mayLeave.countDown();
    assertThat(underWay.get()).isEqualTo(1);
    return mine;
  }

  private int inAnotherProcess() throws InterruptedException {
    Gate open = new Gate();
    open._mayLeave.countDown();
    open._runs.set(100);
    return gated(open, processes.start()).find("a");
  }

  @Test
  void whatIsUnderWayWhenAnotherProcessClearsIsNotUsedLater() throws Exception {
    var mine = clearWhileUnderWay(other -> other.find.clear());

    assertThat(mine.find("a")).isEqualTo(2);
    assertThat(inAnotherProcess()).isEqualTo(2);
  }

  @Test
  void whatIsUnderWayWhenAnotherProcessClearsItsKeyIsNotUsedLater() throws Exception {
    var mine = clearWhileUnderWay(other -> other.find.clear("a"));

    assertThat(mine.find("a")).isEqualTo(2);
    assertThat(inAnotherProcess()).isEqualTo(2);
  }

  @Test
  void whatIsUnderWayWhenAnotherProcessClearsAnotherKeyIsUsedLater() throws Exception {
    var mine = clearWhileUnderWay(other -> other.find.clear("b"));

    assertThat(mine.find("a")).isEqualTo(1);
    assertThat(inAnotherProcess()).isEqualTo(1);
  }

  @Test
  void aClearIsSeenAlthoughThereIsALogAlready() throws Exception {
    gated(new Gate(), processes.start()).find.clear("c");

    var mine = clearWhileUnderWay(other -> {
      other.find.clear();
      other.find.clear("c");
    });

    assertThat(mine.find("a")).isEqualTo(2);
    assertThat(inAnotherProcess()).isEqualTo(2);
  }

  @Test
  void theCopyInMemoryIsForgottenAtTheNextLookAtTheDisk() throws Exception {
    Gate gate = new Gate();
    gate._mayLeave.countDown();
    var mine = gated(gate, processes.start());
    mine.find("a");

    gated(new Gate(), processes.start()).find.clear("a");
    mine.find("looks");

    assertThat(mine.find("a")).isEqualTo(3);
  }

  @Test
  void aClearOfOneFunctionLeavesTheOthers() throws Exception {
    Gate gate = new Gate();
    gate._mayLeave.countDown();
    var mine = gated(gate, processes.start());
    mine.find("a");
    mine.other("a");

    mine.find.clear();
    gated(gate, processes.start()).other("a");

    assertThat(gate._runs).hasValue(2);
  }

  @Test
  void nothingComesBackThatWasComputedBeforeAClear() throws Exception {
    AtomicInteger version = new AtomicInteger();
    Gated delegate = new Versioned(version);
    var mine = new Promise20ClearsAreSeenByAllTest_Gated_Cached(delegate, processes.start());
    AtomicBoolean isOver = new AtomicBoolean();
    List<Future<?>> busy = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      var another = new Promise20ClearsAreSeenByAllTest_Gated_Cached(delegate, processes.start());
      var theirs = i % 2 == 0 ? mine : another;
      busy.add(threads.submit(() -> {
        while (!isOver.get()) {
          theirs.find("a");
          theirs.find.clear("b");
          theirs.find("b");
        }
        return theirs;
      }));
    }

    for (int i = 0; i < 300; i++) {
      int now = version.incrementAndGet();
      if (i % 2 == 0) {
        mine.find.clear();
      } else {
        mine.find.clear("a");
      }
      assertThat(mine.find("a")).isGreaterThanOrEqualTo(now);
      try (Caches fresh = processes.start()) {
        assertThat(new Promise20ClearsAreSeenByAllTest_Gated_Cached(delegate, fresh).find("a"))
            .isGreaterThanOrEqualTo(now);
      }
    }
    isOver.set(true);
    for (Future<?> each : busy) {
      each.get();
    }
  }

  /** Can be held up. */
  interface Gated {
    @CacheData(persist = Persist.DISK)
    int find(String key) throws InterruptedException;

    @CacheData(persist = Persist.DISK)
    int other(String key) throws InterruptedException;
  }

  /** Holds up all calls until they may leave. */
  private static final class Gate implements Gated {
    private final CountDownLatch _entered = new CountDownLatch(1);
    private final CountDownLatch _mayLeave = new CountDownLatch(1);
    private final AtomicInteger _runs = new AtomicInteger();

    @Override
    public int find(String key) throws InterruptedException {
      int run = _runs.incrementAndGet();
      _entered.countDown();
      _mayLeave.await();
      return run;
    }

    @Override
    public int other(String key) throws InterruptedException {
      return find(key);
    }
  }

  /** Returns the version as of its beginning, some time later. */
  private static final class Versioned implements Gated {
    private final AtomicInteger _version;

    Versioned(AtomicInteger version) {
      this._version = version;
    }

    @Override
    public int find(String key) {
      int begun = _version.get();
      Thread.onSpinWait();
      return begun;
    }

    @Override
    public int other(String key) {
      return find(key);
    }
  }
}
