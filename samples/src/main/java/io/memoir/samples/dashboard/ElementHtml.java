package io.memoir.samples.dashboard;

import io.memoir.spi.Element;
import io.memoir.spi.Showing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What elements look like on the page. */
final class ElementHtml {

  private ElementHtml() {}

  /**
   * Writes one element; one of a kind that the page does not know as its properties. What is
   * replayed carries {@code data-replayed="true"}.
   */
  static String of(Element element, Showing showing) {
    String attributes = attributes(showing);
    return switch (element.kind()) {
      case "text" -> "<p%s>%s</p>%n".formatted(attributes, text(element));
      case "heading" -> "<h2%s>%s</h2>%n".formatted(attributes, text(element));
      case "table" -> table(element, attributes);
      case "bars" ->
        new BarChart(
                String.valueOf(element.get("title")),
                list(element.get("labels")),
                list(element.get("values")))
            .svg(attributes);
      default -> "<pre%s>%s</pre>%n".formatted(attributes, Html.escaped(element));
    };
  }

  /** What is replayed, as an attribute after a blank. */
  static String attributes(Showing showing) {
    return showing == Showing.REPLAYED ? " data-replayed=\"true\"" : "";
  }

  private static String text(Element element) {
    return Html.escaped(element.get("text"));
  }

  private static String table(Element element, String attributes) {
    StringBuilder html = new StringBuilder("<table%s><tr>".formatted(attributes));
    list(element.get("columns"))
        .forEach(each -> html.append("<th>").append(Html.escaped(each)).append("</th>"));
    html.append("</tr>\n");
    for (Object row : list(element.get("rows"))) {
      html.append("<tr>");
      list(row).forEach(each -> html.append("<td>").append(Html.escaped(each)).append("</td>"));
      html.append("</tr>\n");
    }
    return html.append("</table>\n").toString();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
