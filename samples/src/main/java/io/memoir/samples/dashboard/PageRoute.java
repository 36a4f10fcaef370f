package io.memoir.samples.dashboard;

import com.sun.net.httpserver.HttpExchange;
import io.memoir.elements.Container;
import io.memoir.elements.Elements;
import io.memoir.inputs.Inputs;
import io.memoir.runtime.CacheStats;
import io.memoir.runtime.Caches;
import io.memoir.spi.Element;
import io.memoir.spi.Reentry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;

/**
 * Replies with the page: the form at once, so that a spinner can be seen, and the rest when it is
 * there.
 *
 * <p>Safe for any threads.
 */
final class PageRoute implements Reply.Route {
  private static final System.Logger LOG = System.getLogger(PageRoute.class.getName());

  private static final String BEGIN = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>FoodMart</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="/dashboard.css">
      </head>
      <body>
      <header>
      <h1>FoodMart</h1>
      <form id="inputs" action="/" method="get">
      %s<p><button id="show">Show</button></p>
      </form>
      <form action="/clear" method="post"><button id="clear">Clear cache</button></form>
      <p id="spinner" role="status" hidden></p>
      <script src="/dashboard.js"></script>
      </header>
      """;

  private static final String END = """
      <main id="content">
      %s</main>
      <aside id="sidebar">
      %s</aside>
      <footer id="stats">
      Hits: <span id="hits">%d</span>, misses: <span id="misses">%d</span>, \
      runs: <span id="runs">%d</span>
      </footer>
      </body>
      </html>
      """;

  private final Panels panels;
  private final Caches caches;

  PageRoute(Panels panels, Caches caches) {
    this.panels = panels;
    this.caches = caches;
  }

  @Override
  public void reply(HttpExchange exchange, Visitor visitor) throws IOException {
    Map<String, Object> values;
    try {
      values = Form.values(visitor.values(), Reply.parameters(exchange));
    } catch (IllegalArgumentException e) {
      Reply.text(exchange, 400, String.valueOf(e.getMessage()));
      return;
    }
    visitor.choose(values);
    Reply.begin(exchange, 200, "text/html; charset=utf-8");
    OutputStream out = exchange.getResponseBody();
    out.write(BEGIN.formatted(Form.html(values)).getBytes(StandardCharsets.UTF_8));
    out.flush();
    out.write(rest(visitor, values).getBytes(StandardCharsets.UTF_8));
  }

  private String rest(Visitor visitor, Map<String, Object> values) {
    Page page = new Page();
    visitor.session().run(() -> Inputs.with(values::get, () -> showPanels(page)));
    CacheStats stats = caches.stats();
    return END.formatted(
        page.content(), page.shownIn("sidebar"), stats.hits(), stats.misses(), stats.loads());
  }

  private void showPanels(Page page) {
    Reentry back = Elements.showOn(page);
    try {
      show("revenue", panels::revenue);
      show("baskets", panels::baskets);
      show("customers", panels::customers);
    } finally {
      back.close();
    }
  }

  /** A part of the page. */
  private interface Panel {
    void show() throws SQLException;
  }

  /** A panel that fails says so and leaves the others as they are. */
  private static void show(String name, Panel panel) {
    Container box = Elements.container(Element.of("panel").with("name", name));
    try {
      panel.show();
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.WARNING, "The panel " + name + " failed.", e);
      Elements.text("This could not be read from the database; the log says why.");
    } finally {
      box.close();
    }
  }
}
