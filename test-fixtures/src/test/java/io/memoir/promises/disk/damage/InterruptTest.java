package io.memoir.promises.disk.damage;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.runtime.Caches;
import io.memoir.testing.FakeClock;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A thread that is interrupted while it reads and writes results, or was before. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class InterruptTest {

  @TempDir
  Path folder;

  private Processes processes = new Processes(Path.of(""), new FakeClock());

  @BeforeEach
  void begin() {
    processes = new Processes(folder, new FakeClock());
    Things.RUNS.set(0);
  }

  @AfterEach
  void end() {
    Thread.interrupted();
    processes.close();
  }

  private static Things_Cached things(Caches caches) {
    return new Things_Cached(new Things.Computed(), caches);
  }

  @Test
  void anInterruptedThreadStoresAndFinds() {
    Things_Cached first = things(processes.start());
    Thread.currentThread().interrupt();
    assertThat(first.pairs("a")).hasSize(2);
    Things_Cached later = things(processes.start());
    assertThat(later.pairs("a")).hasSize(2);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(Things.RUNS).hasValue(1);
    assertThat(first.pairs.stats().storeErrors()).isZero();
    assertThat(later.pairs.stats().storeErrors()).isZero();
  }

  @Test
  void anInterruptedThreadClears() {
    Things_Cached first = things(processes.start());
    first.pairs("a");
    first.pairs("b");
    Thread.currentThread().interrupt();
    things(processes.start()).pairs.clear("a");
    things(processes.start()).text.clear();
    assertThat(Thread.interrupted()).isTrue();

    first.pairs("looks");
    first.pairs("a");
    things(processes.start()).pairs("a");

    assertThat(Things.RUNS).hasValue(4);
  }

  /** About as long as it takes to write a file: of those that begin some are interrupted. */
  private static final long PAUSE_NANOS = 150_000;

  private static final int KEYS = 300;

  @Test
  void interruptsAtAnyTimeCostNothing() throws Exception {
    Caches caches = processes.start();
    Things_Cached things = things(caches);
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread busy = new Thread(() -> {
      for (int i = 0; i < KEYS; i++) {
        String key = "key " + i;
        assertThat(things.pairs(key)).isEqualTo(List.copyOf(new Things.Computed().pairs(key)));
        things.text(key);
        if (i % 10 == 0) {
          things.text.clear();
        }
        // Noticed by nobody else.
        Thread.interrupted();
      }
    });
    busy.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
    busy.start();
    while (busy.isAlive()) {
      busy.interrupt();
      // Else no file could ever be written to its end: an interrupt closes it.
      LockSupport.parkNanos(PAUSE_NANOS);
    }

    assertThat(thrown.get()).isNull();
    assertThat(caches.stats().storeErrors()).isZero();
    assertThat(new CacheFiles(folder).named(".part")).isEmpty();
    assertThat(new CacheFiles(folder).results("pairs")).hasSize(KEYS);
  }
}
