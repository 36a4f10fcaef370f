package io.memoir.samples.dashboard;

import io.memoir.spi.Element;
import io.memoir.spi.ElementSink;
import io.memoir.spi.Showing;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a page that holds elements and other blocks, in the order in which they came. One of
 * kind {@code panel} has ids that begin with its property {@code name}, and says whether it was a
 * hit.
 *
 * <p>For one thread, that of the request.
 */
final class Block implements ElementSink {
  private final Element kind;
  private final Showing showing;
  private final List<Object> parts = new ArrayList<>();
  private boolean live;

  Block(Element kind, Showing showing) {
    this.kind = kind;
    this.showing = showing;
  }

  @Override
  public void emit(Element element, Showing how) {
    live |= how == Showing.LIVE;
    parts.add(ElementHtml.of(element, how));
  }

  @Override
  public Block open(Element container, Showing how) {
    Block inner = new Block(container, how);
    parts.add(inner);
    return inner;
  }

  /** Whether an element in it, or in a block in it, was emitted just now. */
  private boolean isLive() {
    return live || parts.stream().anyMatch(part -> part instanceof Block block && block.isLive());
  }

  /** The block as HTML. */
  @Override
  public String toString() {
    StringBuilder html = new StringBuilder();
    if (kind.kind().equals("panel")) {
      String name = Html.escaped(kind.get("name"));
      String answer = isLive() ? "miss" : "hit";
      html.append("<section id=\"%s-panel\">%n<p class=\"answer\" id=\"%s-answer\">%s</p>%n"
          .formatted(name, name, answer));
      parts.forEach(html::append);
      return html.append("</section>\n").toString();
    }
    html.append("<div class=\"%s\"%s>%n"
        .formatted(Html.escaped(kind.kind()), ElementHtml.attributes(showing)));
    parts.forEach(html::append);
    return html.append("</div>\n").toString();
  }
}
