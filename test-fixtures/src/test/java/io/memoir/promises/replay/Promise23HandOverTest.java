package io.memoir.promises.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.Unhashed;
import io.memoir.elements.Container;
import io.memoir.elements.Elements;
import io.memoir.error.ReplayException;
import io.memoir.runtime.Caches;
import io.memoir.session.CallContext;
import io.memoir.spi.Element;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.ShownElements;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is recorded is bound to the thread, and goes along with work that is handed to another one.
 * Source: Streamlit, where recording is local to the thread or task.
 */
@ExtendWith(CachesExtension.class)
class Promise23HandOverTest {

  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final ShownElements page = new ShownElements();
  private Promise23HandOverTest_Work_Cached functions;

  @BeforeEach
  void open(Caches caches) {
    functions = new Promise23HandOverTest_Work_Cached(worker, caches);
  }

  @AfterEach
  void stop() {
    worker.shutdownNow();
  }

  @Test
  void whatAThreadShowsThatWasHandedTheRunBelongsToIt() {
    Elements.showOn(page, () -> functions.handing(1));
    Elements.showOn(page, () -> functions.handing(1));

    assertThat(page.lines())
        .containsExactly(
            "before",
            "there",
            "after",
            "before (replayed)",
            "there (replayed)",
            "after (replayed)");
  }

  @Test
  void functionsCalledThereBelongToItToo() {
    Elements.showOn(page, () -> functions.handingACall(1));
    page.clear();
    Elements.showOn(page, () -> functions.handingACall(1));

    assertThat(page.lines()).containsExactly("inner (replayed)");
  }

  @Test
  void aThreadThatWasHandedNothingIsInNoFunction() {
    Elements.showOn(page, () -> functions.alone(1));
    Elements.showOn(page, () -> functions.alone(1));

    assertThat(page.lines()).containsExactly("here", "here (replayed)");
  }

  @Test
  void aContainerOfTheRunIsRefusedThere() {
    Elements.showOn(
        page,
        () -> assertThatThrownBy(() -> functions.leaking(1))
            .rootCause()
            .isExactlyInstanceOf(ReplayException.class)
            .hasMessageContaining("which another thread runs")
            .hasMessageContaining("CallContext.capture()"));
  }

  @Test
  void afterTheRunHasEndedNothingCanBelongToIt() {
    Elements.showOn(page, () -> functions.late(1));
    functions.begin.complete(null);

    assertThatThrownBy(() -> functions.later.join())
        .rootCause()
        .isExactlyInstanceOf(ReplayException.class);
    assertThat(page.lines()).isEmpty();
  }

  /** Functions that have others work for them. */
  @CacheData
  static class Work {

    private final transient ExecutorService _worker;

    /** Lets go on what the last late run has started. */
    @Unhashed
    final transient CompletableFuture<Void> begin = new CompletableFuture<>();

    /** What the last late run has started. */
    @Unhashed
    transient CompletableFuture<Void> later = new CompletableFuture<>();

    Work(ExecutorService worker) {
      this._worker = worker;
    }

    int handing(int n) {
      Elements.text("before");
      CompletableFuture.runAsync(() -> Elements.text("there"), CallContext.carrying(_worker))
          .join();
      Elements.text("after");
      return n;
    }

    int inner(int n) {
      Elements.text("inner");
      return n;
    }

    int handingACall(int n) {
      return CompletableFuture.supplyAsync(() -> inner(n), CallContext.carrying(_worker))
          .join();
    }

    int alone(int n) {
      CompletableFuture.runAsync(() -> Elements.text("nowhere"), _worker).join();
      Elements.text("here");
      return n;
    }

    int leaking(int n) {
      Container box = Elements.container();
      CompletableFuture.runAsync(() -> box.emit(Element.text("lost")), _worker).join();
      return n;
    }

    int late(int n) {
      CallContext context = CallContext.capture();
      later = begin.thenRunAsync(context.wrap(() -> Elements.text("late")), _worker);
      return n;
    }
  }
}
