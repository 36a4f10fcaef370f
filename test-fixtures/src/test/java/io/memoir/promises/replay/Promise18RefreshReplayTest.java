package io.memoir.promises.replay;

import static io.memoir.promises.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.Refresh;
import io.memoir.elements.Elements;
import io.memoir.runtime.Caches;
import io.memoir.testing.FakeClock;
import io.memoir.testing.ShownElements;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refresh shows nothing to anybody; the hits after it show what it has emitted. */
class Promise18RefreshReplayTest {

  private static final Duration TTL = Duration.ofMinutes(10);

  @TempDir
  Path directory;

  private final ShownElements page = new ShownElements();
  private final FakeClock clock = new FakeClock();

  @BeforeEach
  void begin() {
    Shown.RUNS.set(0);
  }

  private Caches caches() {
    return Caches.builder()
        .isolated()
        .clock(clock)
        .directory(directory)
        .elements(page)
        .build();
  }

  private static void awaitRefresh(Promise18RefreshReplayTest_Page_Cached functions) {
    await(() -> functions.caption.stats().refreshes() + functions.kept.stats().refreshes() > 0);
  }

  @Test
  void oldElementsAreShownUntilTheNewOnesAreThere() {
    try (Caches caches = caches()) {
      var functions = new Promise18RefreshReplayTest_Page_Cached(new Shown(), caches);
      functions.caption();
      clock.advance(TTL);
      functions.caption();
      awaitRefresh(functions);
      functions.caption();
    }

    assertThat(page.lines()).containsExactly("run 1", "run 1 (replayed)", "run 2 (replayed)");
  }

  @Test
  void oldElementsComeFromDiskOnce() {
    try (Caches caches = caches()) {
      new Promise18RefreshReplayTest_Page_Cached(new Shown(), caches).kept();
    }
    clock.advance(TTL);
    page.clear();

    try (Caches caches = caches()) {
      var functions = new Promise18RefreshReplayTest_Page_Cached(new Shown(), caches);
      functions.kept();
      awaitRefresh(functions);
      functions.kept();
    }

    assertThat(page.lines()).containsExactly("run 1 (replayed)", "run 2 (replayed)");
  }

  /** What is shown. */
  interface Page {
    @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND)
    int caption();

    @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND, persist = Persist.DISK)
    int kept();
  }

  private static final class Shown implements Page {
    private static final AtomicInteger RUNS = new AtomicInteger();

    @Override
    public int caption() {
      int run = RUNS.incrementAndGet();
      Elements.text("run " + run);
      return run;
    }

    @Override
    public int kept() {
      return caption();
    }
  }
}
