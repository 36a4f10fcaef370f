package io.memoir.samples.dashboard;

import org.jspecify.annotations.Nullable;

/** Writes text so that HTML and SVG show it as it is. */
final class Html {

  private Html() {}

  /** Text for an element's content, or for an attribute in quotes of either kind. */
  static String escaped(@Nullable Object value) {
    String text = String.valueOf(value);
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(character);
      }
    }
    return html.toString();
  }
}
