package io.memoir.promises.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Persist;
import io.memoir.Uncached;
import io.memoir.Unhashed;
import io.memoir.elements.Container;
import io.memoir.elements.Elements;
import io.memoir.error.ReplayException;
import io.memoir.runtime.Caches;
import io.memoir.spi.Element;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.ShownElements;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Elements emitted inside a function are shown during the run and replayed, in order and nested, on
 * every hit. Source: Streamlit, static elements in cached functions.
 */
@ExtendWith(CachesExtension.class)
class Promise23ReplayTest {

  private final ShownElements page = new ShownElements();
  private Promise23ReplayTest_Page_Cached functions;

  @BeforeEach
  void open(Caches caches) {
    functions = new Promise23ReplayTest_Page_Cached(caches);
  }

  private void run(Runnable call) {
    Elements.showOn(page, call);
  }

  @Test
  void aHitShowsWhatTheRunHasShownInOrder() {
    run(() -> functions.simple(1));
    run(() -> Elements.text("---"));
    run(() -> functions.simple(1));

    assertThat(page.lines()).containsExactly("1", "---", "1 (replayed)");
  }

  @Test
  void whatAFunctionShowsBelongsToThoseThatCallIt() {
    run(() -> functions.outer(1));
    run(() -> functions.outer(1));

    assertThat(page.lines()).containsExactly("1", "11", "1 (replayed)", "11 (replayed)");
  }

  @Test
  void aHitInsideOfARunIsRecordedToo() {
    run(() -> functions.inner(1));
    page.clear();
    run(() -> functions.outer(1));
    run(() -> functions.outer(1));

    assertThat(page.lines()).containsExactly("1", "11 (replayed)", "1 (replayed)", "11 (replayed)");
  }

  @Test
  void containersMadeInsideAreMadeAgain() {
    run(() -> functions.nested(7));
    run(() -> functions.nested(7));

    assertThat(page.lines())
        .containsExactly(
            "container{}",
            "  a7",
            "  container{}",
            "    deep",
            "  directly",
            "after",
            "container{} (replayed)",
            "  a7 (replayed)",
            "  container{} (replayed)",
            "    deep (replayed)",
            "  directly (replayed)",
            "after (replayed)");
  }

  @Test
  void aHitShowsItWhereItIsCalled() {
    run(() -> functions.simple(1));
    page.clear();
    run(() -> {
      Elements.inContainer(Element.of("container"), () -> functions.simple(1));
    });

    assertThat(page.lines()).containsExactly("container{}", "  1 (replayed)");
  }

  @Test
  void aRegionIsTheSamePlaceForAll() {
    run(() -> functions.sidebar());
    run(() -> {
      Elements.inContainer(Element.of("container"), functions::sidebar);
    });

    assertThat(page.lines()).containsExactly("main", "container{}", "  main (replayed)");
    assertThat(page.region("side").lines()).containsExactly("aside", "aside (replayed)");
  }

  @Test
  void aContainerMadeOutsideIsRefusedWhenTheFunctionRuns() {
    run(() -> {
      Container box = Elements.container();
      assertThatThrownBy(() -> functions.closure(1, box))
          .isExactlyInstanceOf(ReplayException.class)
          .hasMessageContaining(
              "Page.closure(int, Container) emits to a container that was made outside")
          .hasMessageContaining("Make the container inside of the function")
          .hasMessageContaining("return what is to be shown")
          .hasMessageContaining("enter the container around the call");
      box.close();
    });

    assertThat(functions.closure.size()).isZero();
    assertThat(page.lines()).containsExactly("container{}");
  }

  @Test
  void aContainerOfAFunctionThatHasReturnedIsRefused() {
    Container escaped = functions.escaping();

    assertThatThrownBy(() -> escaped.emit(Element.text("late")))
        .isExactlyInstanceOf(ReplayException.class)
        .hasMessageContaining("escaping(), which has returned");
  }

  @Test
  void whatAFailedRunHasShownStaysAndIsNotKept() {
    run(() -> assertThatThrownBy(() -> functions.failing(1)).hasMessage("as told"));
    run(() -> functions.simple(2));
    run(() -> functions.simple(2));

    assertThat(page.lines()).containsExactly("before", "2", "2 (replayed)");
  }

  @Test
  void aFailedInnerRunBelongsToTheOuterOneThatCatches() {
    run(() -> functions.catching(1));
    run(() -> functions.catching(1));

    assertThat(page.lines())
        .containsExactly(
            "before", "caught as told", "before (replayed)", "caught as told (replayed)");
  }

  @Test
  void aFunctionThatReturnsNothingIsReplayed() {
    run(() -> functions.show("x"));
    run(() -> functions.show("x"));

    assertThat(page.lines()).containsExactly("x", "x (replayed)");
  }

  @Test
  void resourcesAreReplayedToo() {
    run(() -> functions.model("m"));
    run(() -> functions.model("m"));

    assertThat(page.lines()).containsExactly("loading m", "loading m (replayed)");
    assertThat(functions.model.stats().hits()).isEqualTo(1);
  }

  @Test
  void withoutASinkNothingIsShownAndAllIsKept() {
    functions.simple(3);
    run(() -> functions.simple(3));

    assertThat(page.lines()).containsExactly("3 (replayed)");
  }

  @Test
  void theSinkOfTheCachesIsForThreadsThatAreBoundToNone() {
    ShownElements all = new ShownElements();
    try (Caches caches = Caches.builder().isolated().elements(all).build()) {
      var shown = new Promise23ReplayTest_Page_Cached(caches);
      shown.outer(1);
      shown.outer(1);
      run(() -> shown.outer(1));
    }

    assertThat(all.lines()).containsExactly("1", "11", "1 (replayed)", "11 (replayed)");
    assertThat(page.lines()).containsExactly("1 (replayed)", "11 (replayed)");
  }

  @Test
  void aFunctionDoesNotSayItselfWhereItIsShown() {
    assertThatThrownBy(() -> functions.rebinding())
        .isExactlyInstanceOf(ReplayException.class)
        .hasMessageContaining("Say it around the call");
  }

  @Test
  void clearForgetsWhatWasShown() {
    run(() -> functions.simple(1));
    functions.simple.clear();
    run(() -> functions.simple(1));

    assertThat(page.lines()).containsExactly("1", "1");
  }

  @Test
  void anotherProcessReplaysFromDisk(@TempDir Path directory) {
    try (Caches first = Caches.builder().isolated().directory(directory).build()) {
      run(() -> new Promise23ReplayTest_Page_Cached(first).kept(1));
    }
    page.clear();
    try (Caches second = Caches.builder().isolated().directory(directory).build()) {
      var kept = new Promise23ReplayTest_Page_Cached(second);
      run(() -> kept.kept(1));
      run(() -> kept.kept(1));

      assertThat(kept.kept.stats().disk().hits()).isEqualTo(1);
      assertThat(kept.kept.stats().hits()).isEqualTo(2);
    }

    assertThat(page.lines())
        .containsExactly(
            "container{} (replayed)",
            "  row{values=[1, 2.5, null]} (replayed)",
            "container{} (replayed)",
            "  row{values=[1, 2.5, null]} (replayed)");
  }

  /** Functions that show something. */
  @CacheData
  static class Page {

    Page() {}

    int simple(int n) {
      Elements.text("" + n);
      return n;
    }

    int inner(int n) {
      Elements.text("" + (10 + n));
      return n;
    }

    int outer(int n) {
      Elements.text("" + n);
      return inner(n);
    }

    int nested(int n) {
      Container box = Elements.container();
      Elements.text("a" + n);
      try (Container deep = Elements.container()) {
        deep.emit(Element.text("deep"));
      }
      Elements.text("directly");
      box.close();
      Elements.text("after");
      return n;
    }

    int sidebar() {
      Elements.inRegion("side", () -> Elements.text("aside"));
      Elements.text("main");
      return 1;
    }

    @CacheData
    int closure(int n, @Unhashed Container box) {
      box.emit(Element.text("lost"));
      return 1;
    }

    @CacheResource
    @SuppressWarnings("CacheUnreleased") // It is what the test is about.
    Container escaping() {
      return Elements.container();
    }

    int failing(int n) {
      Elements.text("before");
      throw new IllegalStateException("as told");
    }

    String catching(int n) {
      try {
        return "" + failing(n);
      } catch (IllegalStateException e) {
        Elements.text("caught " + e.getMessage());
        return "";
      }
    }

    @CacheData
    void show(String text) {
      Elements.text(text);
    }

    @CacheResource
    Object model(String name) {
      Elements.text("loading " + name);
      return new Object();
    }

    int rebinding() {
      Elements.showOn(new ShownElements()).close();
      return 1;
    }

    @CacheData(persist = Persist.DISK)
    int kept(int n) {
      try (Container box = Elements.container()) {
        Elements.emit(
            Element.of("row").with("values", Arrays.<@Nullable Object>asList(n, 2.5, null)));
      }
      return n;
    }

    @Uncached
    @Override
    public String toString() {
      return "page";
    }
  }
}
