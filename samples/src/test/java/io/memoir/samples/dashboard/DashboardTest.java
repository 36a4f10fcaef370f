package io.memoir.samples.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page as programs see it; {@link DashboardBrowserTest} is what a browser makes of it. */
class DashboardTest {
  private DashboardUnderTest dashboard;
  private CountingSales sales;
  private final HttpClient anna = visitor();
  private final HttpClient ben = visitor();

  private static HttpClient visitor() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  @BeforeEach
  void start() throws IOException {
    dashboard = new DashboardUnderTest();
    sales = dashboard.sales;
  }

  @AfterEach
  void stop() {
    dashboard.close();
  }

  @Test
  void firstPageIsComputed() throws Exception {
    String page = get(anna, "");

    assertThat(page)
        .contains(answer("revenue", "miss"), answer("baskets", "miss"))
        .contains(answer("customers", "miss"), "<span id=\"misses\">3</span>")
        .doesNotContain("data-replayed");
  }

  @Test
  void sliderMovedBackIsAHit() throws Exception {
    get(anna, "?customers=10");

    String moved = get(anna, "?customers=11");
    String back = get(anna, "?customers=10");

    assertThat(moved).contains(answer("customers", "miss"), "<td>11</td>");
    assertThat(back).contains(answer("customers", "hit"), "<td>10</td>");
    assertThat(sales.customers).hasValue(2);
  }

  @Test
  void sliderIsNoBusinessOfPartsThatDoNotReadIt() throws Exception {
    get(anna, "?customers=10");

    String moved = get(anna, "?customers=11");

    assertThat(moved).contains(answer("revenue", "hit"), answer("baskets", "hit"));
    assertThat(sales.revenues).hasValue(1);
    assertThat(sales.pairs).hasValue(1);
  }

  @Test
  void elementsAreReplayedAsTheyWere() throws Exception {
    String first = get(anna, "");

    String again = get(anna, "");

    assertThat(again)
        .contains("<h2 data-replayed=\"true\">Revenue by month, 1998</h2>")
        .contains(
            "<div class=\"container\" data-replayed=\"true\">\n<figure data-replayed=\"true\">")
        .contains("<table data-replayed=\"true\">");
    assertThat(parts(again).replace(" data-replayed=\"true\"", ""))
        .isEqualTo(parts(first).replace(">miss</p>", ">hit</p>"));
  }

  @Test
  void whatIsShownInTheSideBarIsReplayedThere() throws Exception {
    get(anna, "");

    String again = get(anna, "");

    assertThat(again.substring(again.indexOf("<aside")))
        .contains("<p data-replayed=\"true\">Revenue of 1998: 1998.50</p>");
  }

  @Test
  void visitorsDoNotShareResultsOfSessions() throws Exception {
    get(anna, "");

    String bens = get(ben, "");

    assertThat(bens).contains(answer("customers", "miss"), answer("revenue", "hit"));
    assertThat(sales.customers).hasValue(2);
    assertThat(sales.revenues).hasValue(1);
    assertThat(get(anna, "")).contains(answer("customers", "hit"));
  }

  @Test
  void eachVisitorHasChosenForHimself() throws Exception {
    get(anna, "?customers=17");

    assertThat(get(ben, "")).contains("value=\"10\"").doesNotContain("value=\"17\"");
    assertThat(get(anna, "")).contains("value=\"17\"").contains("<td>17</td>");
  }

  @Test
  void cookieThatNobodyWasGivenIsNotTaken() throws Exception {
    HttpResponse<String> reply = HttpClient.newHttpClient()
        .send(request("").header("Cookie", "visitor=mine").build(), text());

    assertThat(reply.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(cookie -> assertThat(cookie)
            .matches("visitor=[\\w-]{32}; Path=/; HttpOnly; SameSite=Strict")
            .doesNotContain("mine"));
  }

  @Test
  void clearRunsAgainForAll() throws Exception {
    get(anna, "");
    get(ben, "");

    HttpResponse<String> reply =
        anna.send(request("clear").POST(HttpRequest.BodyPublishers.noBody()).build(), text());

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.uri()).isEqualTo(dashboard.address());
    assertThat(reply.body()).contains(answer("revenue", "miss"), answer("customers", "miss"));
    assertThat(get(ben, "")).contains(answer("revenue", "hit"), answer("customers", "miss"));
  }

  @Test
  void getDoesNotClear() throws Exception {
    get(anna, "");

    assertThat(anna.send(request("clear").build(), text()).statusCode()).isEqualTo(405);
    assertThat(get(anna, "")).contains(answer("revenue", "hit"));
  }

  @Test
  void textIsNoHtml() throws Exception {
    assertThat(get(anna, ""))
        .contains("<td>&lt;b&gt;Anna &quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;</td>")
        .contains("<figcaption>Drink &amp; Food</figcaption>")
        .doesNotContain("<b>");
  }

  @Test
  void valueThatTheFormDoesNotHaveIsAnError() throws Exception {
    HttpResponse<String> reply = anna.send(request("?customers=%3Cscript%3E").build(), text());

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(reply.body())
        .isEqualTo("customers is \"<script>\"; it has to be a number from 1 to 20.");
    assertThat(get(anna, "")).contains("value=\"10\"");
  }

  @Test
  void unknownPageIsNotFound() throws Exception {
    assertThat(anna.send(request("other").build(), text()).statusCode()).isEqualTo(404);
    assertThat(anna.send(request("clear/other").build(), text()).statusCode()).isEqualTo(404);
  }

  @Test
  void panelThatFailsLeavesTheOthers() throws Exception {
    sales.fail();

    assertThat(get(anna, ""))
        .contains("This could not be read from the database", "Revenue by month, 1998")
        .doesNotContain("broke");
  }

  @Test
  void spinnerIsShownToWhomItRunsForWhileItRuns() throws Exception {
    get(ben, "?year=1997");
    get(anna, "?year=1997");
    CountDownLatch gate = sales.closeGate();

    CompletableFuture<HttpResponse<String>> page =
        anna.sendAsync(request("?year=1998").build(), text());
    String label = awaitSpinner(anna);
    String bens = get(ben, "spinner");
    gate.countDown();
    String shown = page.get(60, TimeUnit.SECONDS).body();

    assertThat(label).matches("Adding up the sales \\(\\d+\\.\\d seconds\\)");
    assertThat(bens).isEmpty();
    assertThat(shown).contains(answer("revenue", "miss"));
    assertThat(get(anna, "spinner")).isEmpty();
  }

  /** A run is shown after half a second; each question is a look-up in a map. */
  private String awaitSpinner(HttpClient visitor) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < deadline) {
      String label = get(visitor, "spinner");
      if (!label.isEmpty()) {
        return label;
      }
    }
    throw new AssertionError("There was no spinner.");
  }

  private static String answer(String panel, String answer) {
    return "id=\"" + panel + "-answer\">" + answer + "</p>";
  }

  /** Everything but the form before and the counts behind it. */
  private static String parts(String page) {
    return page.substring(page.indexOf("<main"), page.indexOf("<footer"));
  }

  private String get(HttpClient visitor, String path) throws Exception {
    HttpResponse<String> reply = visitor.send(request(path).build(), text());
    assertThat(reply.statusCode()).isEqualTo(200);
    return reply.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(dashboard.address().resolve("/" + path));
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }

  @Test
  void addressIsOfThisMachine() {
    URI address = dashboard.address();

    assertThat(address.getHost()).isEqualTo("localhost");
    assertThat(address.getPort()).isPositive();
  }
}
