package io.memoir.samples.dashboard;

import io.memoir.spi.Element;
import io.memoir.spi.ElementSink;
import io.memoir.spi.Showing;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shows elements as HTML: the content, and regions by their names, such as {@code sidebar}.
 *
 * <p>For one thread, that of the request.
 */
final class Page implements ElementSink {
  private final Block content = new Block(Element.of("content"), Showing.LIVE);
  private final Map<String, Block> regions = new LinkedHashMap<>();

  @Override
  public void emit(Element element, Showing showing) {
    content.emit(element, showing);
  }

  @Override
  public ElementSink open(Element container, Showing showing) {
    return content.open(container, showing);
  }

  @Override
  public ElementSink region(String name) {
    return regions.computeIfAbsent(name, each -> new Block(Element.of(each), Showing.LIVE));
  }

  /** The content as HTML. */
  String content() {
    return content.toString();
  }

  /** A region as HTML; empty if nothing was shown there. */
  String shownIn(String region) {
    Block block = regions.get(region);
    return block == null ? "" : block.toString();
  }
}
