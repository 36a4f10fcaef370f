package io.memoir.samples.dashboard;

import java.util.List;
import java.util.Locale;

/**
 * A bar for each value, as SVG.
 *
 * <p>Immutable if its lists are.
 *
 * @param title is written above
 * @param labels one for each value
 * @param values numbers; those below zero get no bar
 */
record BarChart(String title, List<?> labels, List<?> values) {
  private static final int STEP = 30;
  private static final int HEIGHT = 120;

  /** The chart as an SVG element with {@code attributes}, which begin with a blank or are empty. */
  String svg(String attributes) {
    double greatest = values.stream().mapToDouble(BarChart::number).max().orElse(0);
    int width = Math.max(1, values.size()) * STEP;
    StringBuilder svg = new StringBuilder(
        "<figure%s><figcaption>%s</figcaption>%n".formatted(attributes, Html.escaped(title)));
    svg.append("<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">%n"
        .formatted(width, HEIGHT, width, HEIGHT));
    for (int i = 0; i < values.size(); i++) {
      double height = greatest > 0 ? Math.max(0, number(values.get(i))) / greatest * HEIGHT : 0;
      svg.append(String.format(
          Locale.ROOT,
          "<rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"><title>%s: %s</title></rect>%n",
          i * STEP,
          HEIGHT - height,
          STEP - 4,
          height,
          Html.escaped(i < labels.size() ? labels.get(i) : i),
          Html.escaped(values.get(i))));
    }
    return svg.append("</svg></figure>\n").toString();
  }

  private static double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : 0;
  }
}
