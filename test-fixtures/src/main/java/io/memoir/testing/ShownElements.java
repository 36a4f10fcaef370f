package io.memoir.testing;

import io.memoir.spi.Element;
import io.memoir.spi.ElementSink;
import io.memoir.spi.Showing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Elements that were shown, for assertions: {@link #lines} has one line for each, indented by two
 * blanks for each container around it.
 *
 * <p>Safe for any threads.
 */
public final class ShownElements implements ElementSink {

  private final List<Object> parts = new ArrayList<>();
  private final Map<String, ShownElements> regions = new TreeMap<>();

  /** Makes an empty page. */
  public ShownElements() {}

  /** An element, or a container when a place follows it. */
  private record Shown(Element element, Showing showing) {

    String line() {
      Object text = element.get("text");
      String line = text instanceof String said ? said : element.toString();
      return showing == Showing.REPLAYED ? line + " (replayed)" : line;
    }
  }

  @Override
  public synchronized void emit(Element element, Showing showing) {
    parts.add(new Shown(element, showing));
  }

  @Override
  public synchronized ElementSink open(Element container, Showing showing) {
    ShownElements inside = new ShownElements();
    parts.add(new Shown(container, showing));
    parts.add(inside);
    return inside;
  }

  @Override
  public synchronized ShownElements region(String name) {
    return regions.computeIfAbsent(name, unused -> new ShownElements());
  }

  /**
   * What was shown, in order.
   *
   * @return a line for each element: its text, else its kind and properties, followed by
   *     {@code (replayed)} if it was shown for a hit
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    addLines("", lines);
    return lines;
  }

  private synchronized void addLines(String indent, List<String> lines) {
    for (Object part : parts) {
      if (part instanceof ShownElements inside) {
        inside.addLines(indent + "  ", lines);
      } else {
        lines.add(indent + ((Shown) part).line());
      }
    }
  }

  /**
   * The elements themselves, those in containers included, in order.
   *
   * @return a list of its own
   */
  public synchronized List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    for (Object part : parts) {
      if (part instanceof ShownElements inside) {
        elements.addAll(inside.elements());
      } else {
        elements.add(((Shown) part).element());
      }
    }
    return elements;
  }

  /** Forgets what was shown, in regions too. */
  public synchronized void clear() {
    parts.clear();
    regions.clear();
  }
}
