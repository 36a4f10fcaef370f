package io.memoir.streamlit.shown;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.elements.Elements;
import io.memoir.runtime.Caches;
import io.memoir.spi.Spinner;
import io.memoir.spi.SpinnerListener;
import io.memoir.testing.ShownElements;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ReportsTest {

  private final CountDownLatch spinnerIsShown = new CountDownLatch(1);
  private final StatusLine statusLine = new StatusLine();

  @Test
  void aHitShowsWhatTheRunHasShown() {
    try (Caches caches = Caches.builder().isolated().build()) {
      Reports reports = new Reports_Cached(new ShownReports(spinnerIsShown), caches);
      ShownElements page = new ShownElements(); // what is on a page, for tests

      Elements.showOn(page, () -> reports.monthly("May"));
      List<String> first = page.lines();
      page.clear();
      Elements.showOn(page, () -> reports.monthly("May"));

      assertThat(first).hasSize(4).contains("Loading May", "  north 10", "  south 20");
      assertThat(page.lines()).hasSize(4).contains("Loading May (replayed)");
    }
  }

  @Test
  void aSpinnerIsShownWhileTheMethodRuns() {
    try (Caches caches = Caches.builder().isolated().spinner(statusLine).build()) {
      Reports reports = new Reports_Cached(new ShownReports(spinnerIsShown), caches);

      reports.forecast("Oslo"); // takes more than half a second
      reports.forecast("Oslo"); // a hit

      assertThat(statusLine.texts).containsExactly("Asking the weather service", "");
    }
  }

  /** Shows spinners where the program shows its status. */
  private final class StatusLine implements SpinnerListener {

    private final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    public void begin(Spinner spinner) {
      texts.add(spinner.text());
      spinnerIsShown.countDown();
    }

    @Override
    public void end(Spinner spinner) {
      texts.add("");
    }
  }
}
