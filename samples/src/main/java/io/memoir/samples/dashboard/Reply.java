package io.memoir.samples.dashboard;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The little that the page needs of HTTP. */
final class Reply {
  static final String COOKIE = "visitor";

  private Reply() {}

  /** What a request does for whoever makes it. */
  @FunctionalInterface
  interface Route {
    void reply(HttpExchange exchange, Visitor visitor) throws IOException;
  }

  /** The parameters of a request by name, decoded; the last one counts if a name comes twice. */
  static Map<String, String> parameters(HttpExchange exchange) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    for (String each : query == null ? new String[0] : query.split("&", -1)) {
      String[] parts = each.split("=", 2);
      parameters.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The visitor's cookie; null if the request carries none. */
  static @Nullable String cookie(HttpExchange exchange) {
    for (String line : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
      for (String each : line.split(";", -1)) {
        if (each.strip().startsWith(COOKIE + "=")) {
          return each.strip().substring(COOKIE.length() + 1);
        }
      }
    }
    return null;
  }

  /** Scripts of other sites do not see the cookie, and their forms do not carry it. */
  static void setCookie(HttpExchange exchange, Visitor visitor) {
    exchange
        .getResponseHeaders()
        .set("Set-Cookie", COOKIE + "=" + visitor.cookie() + "; Path=/; HttpOnly; SameSite=Strict");
  }

  /** Begins a reply whose length is not known yet. */
  static void begin(HttpExchange exchange, int status, String type) throws IOException {
    head(exchange, type);
    exchange.sendResponseHeaders(status, 0);
  }

  static void text(HttpExchange exchange, int status, String text) throws IOException {
    whole(exchange, status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends the browser to the page, by GET. */
  static void seePage(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", "/");
    exchange.sendResponseHeaders(303, -1);
  }

  /** Sends a file that lies beside this class. */
  static void file(HttpExchange exchange, String name, String type) throws IOException {
    try (InputStream file = Reply.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IOException("There is no file " + name + " beside " + Reply.class);
      }
      whole(exchange, 200, type, file.readAllBytes());
    }
  }

  private static void whole(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    head(exchange, type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static void head(HttpExchange exchange, String type) {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
  }
}
