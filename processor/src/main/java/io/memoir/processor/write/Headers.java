package io.memoir.processor.write;

import java.util.List;

/** Breaks headers of types and methods, and fields, into lines, with no line end at the last. */
final class Headers {

  private Headers() {}

  /** The lines of a header or field that stands on one line. */
  static String format(String line) {
    if (line.strip().startsWith("@")) {
      int end = line.indexOf(' ', line.indexOf('@'));
      return line.substring(0, end) + "\n" + format(margin(line, 0) + line.substring(end + 1));
    }
    if (Layout.fits(line)) {
      return line;
    }
    if (line.endsWith(";")) {
      return line.contains(" = ") ? constant(line) : field(line);
    }
    int keyword = line.indexOf(" class ");
    return keyword >= 0 && line.lastIndexOf('(', keyword) < 0 ? type(line) : method(line);
  }

  private static String margin(String line, int more) {
    return " ".repeat(Layout.indent(line) + more);
  }

  private static String constant(String line) {
    int value = line.indexOf(" = ") + 2;
    String declared = line.substring(0, value);
    String gap = "\n" + margin(line, 4);
    if (Layout.fits(declared)) {
      return declared + gap + line.substring(value + 1);
    }
    int name = declared.lastIndexOf(' ', value - 3);
    return line.substring(0, name)
        + (gap + declared.substring(name + 1))
        + (gap + "    " + line.substring(value + 1));
  }

  private static String field(String line) {
    int name = line.lastIndexOf(' ');
    int modifiers = line.indexOf(" final ") + " final".length();
    return declared(line.substring(0, name), modifiers)
        + ("\n" + margin(line, 4) + line.substring(name + 1));
  }

  private static String type(String line) {
    int keyword = line.indexOf(" class ");
    int end = Layout.end(line, keyword + " class ".length());
    int supertype = line.charAt(end) == '<' ? Layout.closing(line, end) + 1 : end;
    String parent = margin(line, 3) + line.substring(supertype);
    return declared(line.substring(0, supertype), keyword)
        + "\n"
        + typed(parent, margin(parent, 4));
  }

  /** A type with modifiers that end at {@code gap}. */
  private static String declared(String line, int gap) {
    int end = line.indexOf('<');
    if (Layout.fits(end < 0 ? line : line.substring(0, end + 1))) {
      return typed(line, margin(line, 8));
    }
    return line.substring(0, gap)
        + "\n"
        + typed(margin(line, 0) + line.substring(gap + 1), margin(line, 8));
  }

  /** A type, with its arguments on lines of their own if it is too long. */
  private static String typed(String line, String margin) {
    int bracket = line.indexOf('<');
    if (bracket < 0 || Layout.fits(line)) {
      return line;
    }
    int end = Layout.closing(line, bracket);
    return line.substring(0, bracket + 1)
        + broken(line.substring(bracket + 1, end), line.substring(end), margin);
  }

  /** A list on a line of its own, or on a line for each part. */
  private static String broken(String list, String after, String margin) {
    if (Layout.fits(margin + list + after)) {
      return "\n" + margin + list + after;
    }
    StringBuilder lines = new StringBuilder();
    List<String> parts = Layout.parts(list);
    for (int i = 0; i < parts.size(); i++) {
      String part = margin + parts.get(i);
      lines.append('\n').append(part(part, i < parts.size() - 1 ? "," : after));
    }
    return lines.toString();
  }

  /** A parameter, with its name on another line than its type if it is too long. */
  private static String part(String part, String after) {
    int name = part.lastIndexOf(' ');
    return Layout.fits(part + after) || part.isBlank() || part.endsWith(">")
        ? part + after
        : typed(part.substring(0, name), margin(part, 8))
            + ("\n" + margin(part, 4) + part.substring(name + 1) + after);
  }

  private static String method(String line) {
    int bracket = line.indexOf('(');
    int closing = Layout.closing(line, bracket);
    String head = line.substring(0, bracket + 1);
    String list = line.substring(bracket + 1, closing);
    String rest = line.substring(closing);
    if (!Layout.fits(list.isEmpty() ? head + ")" : head) && head.strip().contains(" ")) {
      return longHead(line, bracket);
    }
    int thrown = rest.indexOf(" throws ");
    String margin = margin(line, 4);
    if (thrown >= 0 && Layout.fits(head + list + ")")) {
      return head + list + ")" + thrown(margin, rest);
    }
    return thrown >= 0 && !Layout.fits(margin + list + rest)
        ? head + broken(list, ")", margin) + thrown(margin, rest)
        : head + broken(list, rest, margin);
  }

  /** A method whose name is on another line than its modifiers, type parameters or result. */
  private static String longHead(String line, int bracket) {
    int parameters = line.indexOf('<');
    if (parameters >= 0 && parameters < bracket && line.charAt(parameters - 1) == ' ') {
      int end = Layout.closing(line, parameters) + 1;
      while (line.startsWith(" @", end)) {
        end = line.indexOf(' ', end + 1);
      }
      return typed(line.substring(0, end), margin(line, 8))
          + "\n"
          + format(margin(line, 3) + line.substring(end));
    }
    int name = line.lastIndexOf(' ', bracket);
    String before = line.substring(0, name);
    boolean isConstructor = before.matches(" *(public|protected|private)");
    return before + "\n" + format(margin(line, isConstructor ? 0 : 4) + line.substring(name + 1));
  }

  private static String thrown(String margin, String rest) {
    StringBuilder text = new StringBuilder();
    String line = margin + "throws";
    List<String> types = Layout.parts(rest.substring(") throws ".length(), rest.length() - 2));
    for (int i = 0; i < types.size(); i++) {
      String next = types.get(i) + (i < types.size() - 1 ? "," : " {");
      if (!Layout.fits(line + " " + next)) {
        text.append('\n').append(line);
        line = margin + "   ";
      }
      line += " " + next;
    }
    return text.append('\n').append(line).toString();
  }
}
