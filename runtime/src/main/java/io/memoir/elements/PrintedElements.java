package io.memoir.elements;

import io.memoir.spi.Element;
import io.memoir.spi.ElementSink;
import io.memoir.spi.Showing;
import java.io.PrintStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Elements as lines of text, such as on a console: the text of an element of kind {@code text},
 * else its kind and properties; two blanks before it for each container around it. Those that are
 * replayed look the same.
 *
 * <p>As safe for several threads as the stream is.
 */
public final class PrintedElements implements ElementSink {

  private final PrintStream out;
  private final String indent;

  /**
   * Prints elements.
   *
   * @param out where to; not closed
   */
  public PrintedElements(PrintStream out) {
    this(Objects.requireNonNull(out, "out"), "");
  }

  private PrintedElements(PrintStream out, String indent) {
    this.out = out;
    this.indent = indent;
  }

  @Override
  public void emit(Element element, Showing showing) {
    @Nullable Object text = element.kind().equals("text") ? element.get("text") : null;
    String line = text == null ? element.toString() : text.toString();
    out.println(indent + line.replace("\n", "\n" + indent));
  }

  @Override
  public ElementSink open(Element container, Showing showing) {
    return new PrintedElements(out, indent + "  ");
  }

  @Override
  public ElementSink region(String name) {
    return new PrintedElements(out, indent + name + ": ");
  }
}
