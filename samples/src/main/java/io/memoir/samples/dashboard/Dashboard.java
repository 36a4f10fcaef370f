package io.memoir.samples.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.memoir.runtime.Caches;
import io.memoir.samples.sales.Databases_Cached;
import io.memoir.samples.sales.FoodmartDatabases;
import io.memoir.samples.sales.OnDemandDataSource;
import io.memoir.samples.sales.SalesQueries;
import io.memoir.samples.sales.SqlSalesQueries;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * A web page over the FoodMart data, for the browsers of this machine: what sliders and selects say
 * becomes a part of the keys, and tables and charts are replayed. Each visitor, by a cookie, has a
 * session.
 *
 * <p>Safe for any threads.
 */
public final class Dashboard implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Dashboard.class.getName());
  private static final int PORT = 8080;
  private static final int THREADS = 16;

  private final Spinning spinning;
  private final Visitors visitors = new Visitors(InstantSource.system());
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final HttpServer server;

  /**
   * Starts the server.
   *
   * @param panels what is shown
   * @param caches those of the panels
   * @param spinning listens to the spinners of the caches
   * @param port where it listens, 0 for any that is free
   * @throws IOException when the port cannot be had; nothing runs then
   */
  Dashboard(Panels panels, Caches caches, Spinning spinning, int port) throws IOException {
    this.spinning = spinning;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    route("GET", "/", new PageRoute(panels, caches));
    route("GET", "/spinner", (exchange, visitor) -> {
      Reply.text(exchange, 200, spinning.labels(visitor));
    });
    route("POST", "/clear", (exchange, visitor) -> {
      caches.clearData();
      Reply.seePage(exchange);
    });
    file("/dashboard.js", "text/javascript; charset=utf-8");
    file("/dashboard.css", "text/css; charset=utf-8");
    server.start();
  }

  /**
   * Shows FoodMart's sales at {@code http://localhost:8080/}, or at another port, until Enter is
   * pressed or the input ends.
   *
   * @param args the port, if any
   * @throws IOException when the port cannot be had
   */
  public static void main(String[] args) throws IOException {
    Spinning spinning = new Spinning();
    int port = args.length == 0 ? PORT : Integer.parseInt(args[0]);
    try (Caches caches = Caches.builder().spinner(spinning).build();
        Dashboard dashboard = new Dashboard(foodmart(caches), caches, spinning, port)) {
      System.out.println("The dashboard is at " + dashboard.address() + "; Enter ends it.");
      int ignored = System.in.read();
    }
  }

  private static Panels foodmart(Caches caches) {
    Databases_Cached databases = new Databases_Cached(new FoodmartDatabases(), caches);
    DataSource db = new OnDemandDataSource(databases, FoodmartDatabases.FOODMART);
    return panels(new SqlSalesQueries(), db, caches);
  }

  static Panels panels(SalesQueries queries, DataSource db, Caches caches) {
    return new Panels_Cached(new SalesPanels(queries, db), caches);
  }

  /**
   * Where it listens.
   *
   * @return the page's address
   */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  private void route(String method, String path, Reply.Route route) {
    server.createContext(path, exchange -> {
      try (exchange) {
        if (!exchange.getRequestURI().getPath().equals(path)) {
          Reply.text(exchange, 404, "There is no such page.");
        } else if (!exchange.getRequestMethod().equals(method)) {
          exchange.getResponseHeaders().set("Allow", method);
          Reply.text(exchange, 405, "Ask by " + method + ".");
        } else {
          serve(exchange, route);
        }
      }
    });
  }

  private void serve(HttpExchange exchange, Reply.Route route) throws IOException {
    Visitor visitor = visitors.enter(Reply.cookie(exchange));
    spinning.serve(visitor);
    try {
      Reply.setCookie(exchange, visitor);
      route.reply(exchange, visitor);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A request failed.", e);
      throw e;
    } finally {
      spinning.served();
      visitors.leave(visitor);
    }
  }

  private void file(String path, String type) {
    server.createContext(path, exchange -> {
      try (exchange) {
        Reply.file(exchange, path.substring(1), type);
      }
    });
  }

  /** Ends the server, and the sessions of all visitors. The caches stay as they are. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    visitors.close();
  }
}
