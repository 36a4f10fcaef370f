package io.memoir.samples.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page in a real browser; skipped, with a message, where there is no Chromium. */
class DashboardBrowserTest {
  private static @Nullable Browser shared;

  private DashboardUnderTest dashboard;
  private CountingSales sales;
  private Browser browser;

  @BeforeAll
  static void openBrowser() throws IOException {
    Browser.assumeInstalled();
    shared = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (shared != null) {
      shared.close();
    }
  }

  @BeforeEach
  void start() throws IOException {
    dashboard = new DashboardUnderTest();
    sales = dashboard.sales;
    browser = Objects.requireNonNull(shared);
  }

  @AfterEach
  void stop() {
    dashboard.close();
  }

  @Test
  void sliderMovedByKeysAndBackIsAHit() {
    show(browser, "");
    assertThat(browser.text("customers-answer")).isEqualTo("miss");

    browser.element("customers").sendKeys(Keys.ARROW_RIGHT);
    browser.await("the slider is at 11", () -> days(browser).equals("11"));
    assertThat(browser.text("customers-answer")).isEqualTo("miss");
    assertThat(browser.text("revenue-answer")).isEqualTo("hit");

    browser.element("customers").sendKeys(Keys.ARROW_LEFT);
    browser.await("the slider is back at 10", () -> days(browser).equals("10"));
    assertThat(browser.text("customers-answer")).isEqualTo("hit");
    assertThat(sales.customers).hasValue(2);
  }

  @Test
  void tablesAndChartsAreReplayed() {
    show(browser, "");
    assertThat(replayed("")).isEqualTo("0");

    browser.element("show").click();
    browser.await("all is a hit", () -> browser.text("customers-answer").equals("hit"));

    assertThat(replayed("#customers-panel table")).isEqualTo("1");
    assertThat(replayed("#revenue-panel figure")).isEqualTo("1");
    assertThat(replayed("#sidebar p")).isEqualTo("1");
    assertThat(
            browser.ask("document.querySelector('#revenue-panel svg rect').getBBox().height > 0"))
        .isEqualTo("true");
  }

  @Test
  void spinnerIsSeenWhileAMissRuns() {
    show(browser, "?year=1998");
    assertThat(browser.element("spinner").isDisplayed()).isFalse();
    CountDownLatch gate = sales.closeGate();

    browser.element("year").sendKeys("1997");
    browser.await("the spinner is seen", () -> browser.element("spinner").isDisplayed());
    String text = browser.element("spinner").getText();
    gate.countDown();

    assertThat(text).matches("Adding up the sales \\(\\d+\\.\\d seconds\\)");
    browser.await("1997 is shown", () -> browser.text("revenue-panel").contains("month, 1997"));
    browser.await("the spinner is gone", () -> !browser.element("spinner").isDisplayed());
  }

  @Test
  void spinnerIsSeenBeforeTheFirstPageIsThere() {
    CountDownLatch gate = sales.closeGate();

    browser.go(dashboard.address());
    browser.await("the spinner is seen", () -> browser.element("spinner").isDisplayed());
    String shown = browser.text("content");
    gate.countDown();

    assertThat(shown).isEmpty();
    browser.await("the page is there", () -> browser.text("customers-answer").equals("miss"));
    browser.await("the spinner is gone", () -> !browser.element("spinner").isDisplayed());
  }

  @Test
  void twoBrowsersDoNotShareResultsOfSessions() throws IOException {
    show(browser, "?customers=12");

    try (Browser other = Browser.open()) {
      show(other, "?customers=12");

      assertThat(other.text("customers-answer")).isEqualTo("miss");
      assertThat(other.text("revenue-answer")).isEqualTo("hit");
      assertThat(sales.customers).hasValue(2);
      assertThat(sales.revenues).hasValue(1);
    }
  }

  @Test
  void buttonClearsTheCache() {
    show(browser, "");
    browser.element("show").click();
    browser.await("all is a hit", () -> browser.text("revenue-answer").equals("hit"));

    browser.element("clear").click();
    browser.await("all is a miss", () -> browser.text("customers-answer").equals("miss"));

    assertThat(browser.text("revenue-answer")).isEqualTo("miss");
    assertThat(sales.revenues).hasValue(2);
  }

  @Test
  void namesAreShownAsTheyAre() {
    show(browser, "");

    assertThat(browser.ask("document.querySelector('#customers-panel td').textContent"))
        .isEqualTo("<b>Anna \"A\" & 'B'</b>");
  }

  private void show(Browser where, String query) {
    URI page = dashboard.address().resolve("/" + query);
    where.go(page);
    where.await(
        "the page is there",
        () -> where.ask("location.href").equals(page.toString())
            && where.ask("document.readyState").equals("complete")
            && !where.text("customers-answer").isEmpty());
  }

  /** The sales of the tests say that the customer came on as many days as were asked for. */
  private static String days(Browser where) {
    return where.ask("document.querySelector('#customers-panel td:nth-child(3)')?.textContent");
  }

  private String replayed(String selector) {
    return browser.ask("document.querySelectorAll('" + selector + "[data-replayed=true]').length");
  }
}
