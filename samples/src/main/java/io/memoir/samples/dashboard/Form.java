package io.memoir.samples.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sliders and selects of the page: what values they can have, and how they look. */
final class Form {
  private static final List<Control> CONTROLS = List.of(
      new Select("year", "Year", List.of(1997, 1998), 1998),
      new Slider("baskets", "Baskets, at least", 3, 8, 5),
      new Select(
          "state",
          "State",
          List.of("BC", "CA", "DF", "Guerrero", "Jalisco", "Oaxaca", "OR", "Veracruz", "WA"),
          "WA"),
      new Slider("customers", "Customers, at most", 1, 20, 10));

  private Form() {}

  /** What a user can choose. */
  private sealed interface Control permits Slider, Select {
    String name();

    String label();

    Object initial();

    /** The value that the text of a request stands for. */
    Object parsed(String text);

    String html(Object value);
  }

  /** A whole number between two others, both included. */
  private record Slider(String name, String label, int least, int most, Integer initial)
      implements Control {

    @Override
    public Object parsed(String text) {
      for (int value = least; value <= most; value++) {
        if (Integer.toString(value).equals(text)) {
          return value;
        }
      }
      throw wrong(this, text, "a number from " + least + " to " + most);
    }

    @Override
    public String html(Object value) {
      return "<input type=\"range\" id=\"%1$s\" name=\"%1$s\" min=\"%2$d\" max=\"%3$d\""
              .formatted(name, least, most)
          + " value=\"%1$s\"><output for=\"%2$s\">%1$s</output>".formatted(value, name);
    }
  }

  /** One of a few values. */
  private record Select(String name, String label, List<Object> options, Object initial)
      implements Control {

    @Override
    public Object parsed(String text) {
      return options.stream()
          .filter(each -> each.toString().equals(text))
          .findFirst()
          .orElseThrow(() -> wrong(this, text, "one of " + options));
    }

    @Override
    public String html(Object value) {
      StringBuilder html = new StringBuilder("<select id=\"%1$s\" name=\"%1$s\">".formatted(name));
      for (Object each : options) {
        html.append("<option%s>%s</option>"
            .formatted(each.equals(value) ? " selected" : "", Html.escaped(each)));
      }
      return html.append("</select>").toString();
    }
  }

  private static IllegalArgumentException wrong(Control control, String text, String expected) {
    return new IllegalArgumentException(
        "%s is \"%s\"; it has to be %s.".formatted(control.name(), text, expected));
  }

  /** The values of a form that nobody has touched. */
  static Map<String, Object> initial() {
    Map<String, Object> values = new LinkedHashMap<>();
    CONTROLS.forEach(each -> values.put(each.name(), each.initial()));
    return Map.copyOf(values);
  }

  /**
   * The values after a request.
   *
   * @param before the values of those that it does not name
   * @param parameters of the request; those of other names are ignored
   * @return a value for each control
   * @throws IllegalArgumentException when a control cannot have such a value
   */
  static Map<String, Object> values(Map<String, Object> before, Map<String, String> parameters) {
    Map<String, Object> values = new LinkedHashMap<>(before);
    for (Control each : CONTROLS) {
      String text = parameters.get(each.name());
      if (text != null) {
        values.put(each.name(), each.parsed(text));
      }
    }
    return Map.copyOf(values);
  }

  /** The controls as HTML, without the form around them. */
  static String html(Map<String, Object> values) {
    StringBuilder html = new StringBuilder();
    for (Control each : CONTROLS) {
      html.append("<p><label for=\"%s\">%s</label> %s</p>%n"
          .formatted(
              each.name(),
              Html.escaped(each.label()),
              each.html(values.getOrDefault(each.name(), each.initial()))));
    }
    return html.toString();
  }
}
