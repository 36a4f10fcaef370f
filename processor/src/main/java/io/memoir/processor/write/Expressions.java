package io.memoir.processor.write;

import java.util.ArrayList;
import java.util.List;

/** Breaks statements into lines, each with a line end but the last. */
final class Expressions {

  /** How many columns may be before the last call of a chain on one line. */
  private static final int LAST_CALL = 80;

  /** The start of a lambda that is the only argument of a call. */
  private static final String LAMBDA = "(() -> ";

  private Expressions() {}

  /** The lines of a statement that stands on one line. */
  static String format(String statement) {
    int indent = Layout.indent(statement);
    String text = statement.strip();
    String tail = text.endsWith(";") ? ";" : "";
    String code = text.substring(0, text.length() - tail.length());
    String start = code.startsWith("return ") ? "return " : "";
    return expression(Layout.blanks(indent) + start, code.substring(start.length()), indent, tail);
  }

  /**
   * The lines of {@code code}.
   *
   * @param lead what is on its first line before it
   * @param indent the indentation of the line that its other lines belong to
   * @param tail what is on its last line after it
   */
  private static String expression(String lead, String code, int indent, String tail) {
    if (fits(lead, code, tail)) {
      return lead + code + tail;
    }
    int inner = indent + 4;
    if (code.contains(" != null ? ")) {
      return choice(lead, code, inner, tail);
    }
    int body = code.indexOf(LAMBDA) + LAMBDA.length();
    if (body >= LAMBDA.length() && fits(Layout.blanks(inner), code.substring(body), tail)) {
      String head = lead + code.substring(0, body).stripTrailing();
      return head + "\n" + Layout.blanks(inner) + code.substring(body) + tail;
    }
    if (code.contains(" && ")) {
      return conjunction(lead, List.of(code.split(" && ")), inner, tail);
    }
    int right = code.indexOf(" = ") + 3;
    if (right > 2) {
      return assignment(lead, code.substring(0, right), code.substring(right), indent, tail);
    }
    List<String> chain = chain(code);
    return chain.size() > 2 ? calls(lead, chain, inner, tail) : call(lead, code, indent, tail);
  }

  /** An assignment; a value that needs more than one line goes on behind the local variable. */
  private static String assignment(
      String lead, String left, String value, int indent, String tail) {
    String own = Layout.blanks(indent + 4);
    if (!left.startsWith("this.") && !fits(own, value, tail)) {
      return expression(lead + left, value, indent, tail);
    }
    String variable = lead + left.stripTrailing();
    return (Layout.fits(variable)
            ? variable
            : variable.replace("this.", "this\n" + lead + "        ."))
        + "\n"
        + expression(own, value, indent + 4, tail);
  }

  /** Whether a line is short enough, and the last call of a chain on it starts early enough. */
  private static boolean fits(String lead, String code, String tail) {
    int start = code.indexOf("caches.function(");
    if (start >= 0) {
      List<String> chain = chain(code.substring(start));
      String before = lead + String.join("", chain.subList(0, chain.size() - 1));
      return before.length() + start <= LAST_CALL && Layout.fits(lead + code + tail);
    }
    return Layout.fits(lead + code + tail);
  }

  /** The lines of a comparison with null that stands on one line. */
  static String condition(String line, int indent) {
    return Layout.fits(line)
        ? line
        : line.replace(" == null", "\n" + Layout.blanks(indent) + "== null");
  }

  /** Conditions that hold together, on a line each. */
  private static String conjunction(String lead, List<String> parts, int inner, String tail) {
    StringBuilder lines = new StringBuilder(lead + parts.get(0));
    for (int i = 1; i < parts.size(); i++) {
      String own = i < parts.size() - 1 ? "" : tail;
      lines.append('\n').append(expression(Layout.blanks(inner) + "&& ", parts.get(i), inner, own));
    }
    return lines.toString();
  }

  /** A short condition, and what follows from it on lines of their own. */
  private static String choice(String lead, String code, int inner, String tail) {
    int question = code.indexOf(" ? ");
    int colon = code.indexOf(" : ", question);
    String margin = Layout.blanks(inner);
    String yes = code.substring(question + 3, colon);
    String no = code.substring(colon + 3);
    return (lead + code.substring(0, question))
        + "\n"
        + expression(margin + "? ", yes, inner, "")
        + "\n"
        + expression(margin + ": ", no, inner, tail);
  }

  /** The receiver and the calls of a chain. */
  private static List<String> chain(String code) {
    List<String> links = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < code.length(); i++) {
      i = Layout.closing(code, i);
      boolean isEnd = code.startsWith(").", i) || (links.isEmpty() && code.startsWith(".", i));
      if (isEnd) {
        int end = code.charAt(i) == '.' ? i : i + 1;
        links.add(code.substring(start, end));
        start = end;
      }
    }
    links.add(code.substring(start));
    return links;
  }

  private static String calls(String lead, List<String> chain, int inner, String tail) {
    String margin = Layout.blanks(inner);
    StringBuilder lines = new StringBuilder(lead).append(chain.get(0));
    for (int i = 1; i < chain.size(); i++) {
      String after = i == chain.size() - 1 ? tail : "";
      lines.append('\n').append(expression(margin, chain.get(i), inner, after));
    }
    return lines.toString();
  }

  private static String call(String lead, String code, int indent, String tail) {
    int bracket = code.indexOf('(');
    if (bracket < 0 || code.endsWith("()")) {
      return lead + code + tail;
    }
    String closing = code.endsWith(")") ? ")" : "";
    String head = lead + code.substring(0, bracket + 1);
    String list = code.substring(bracket + 1, code.length() - closing.length());
    int inner = indent + 4;
    String margin = Layout.blanks(inner);
    int dot = code.lastIndexOf('.', bracket);
    if (dot > 0 && !Layout.fits(head)) {
      return lead + code.substring(0, dot) + "\n"
          + expression(margin, code.substring(dot), inner, tail);
    }
    if (fits(margin, list, closing + tail)) {
      return head + "\n" + margin + list + closing + tail;
    }
    List<String> arguments = Layout.parts(list);
    if (arguments.size() == 1 && list.contains("(")) {
      return expression(head, list, indent, closing + tail);
    }
    return head + onePerLine(arguments, inner, closing + tail);
  }

  private static String onePerLine(List<String> arguments, int indent, String tail) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < arguments.size(); i++) {
      String after = i < arguments.size() - 1 ? "," : tail;
      lines.append('\n').append(expression(Layout.blanks(indent), arguments.get(i), indent, after));
    }
    return lines.toString();
  }
}
