package io.memoir.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lays the text of a wrapper out as the formatter of this project would, for what the writers of
 * this package write. Only white space outside of strings changes.
 */
final class Layout {

  /** The length of the longest line. */
  static final int WIDTH = 100;

  /** An annotation that stands alone on its line. */
  private static final Pattern ANNOTATION = Pattern.compile(" *@[\\w.]+(\\(.*\\))?");

  /** What is between the words of javadoc: a tag stays with what follows it. */
  private static final Pattern GAPS = Pattern.compile("(?<!\\{@(code|link)) +");

  private final StringBuilder text = new StringBuilder();

  /** What has been read of a line that JavaPoet had wrapped. */
  private String open = "";

  private Layout() {}

  /** The text in the format of the project. */
  static String format(String source) {
    Layout layout = new Layout();
    List<String> javadoc = new ArrayList<>();
    for (String line : source.lines().toList()) {
      String stripped = line.strip();
      if (!javadoc.isEmpty() || stripped.equals("/**")) {
        javadoc.add(line);
        if (stripped.endsWith("*/")) {
          layout.text.append(javadoc(javadoc));
          javadoc.clear();
        }
      } else {
        layout.add(line);
      }
    }
    return layout.text.append(layout.open).toString();
  }

  /** Whether a line is short enough. */
  static boolean fits(String line) {
    return line.length() <= WIDTH;
  }

  /** Blanks at the start of a line. */
  static String blanks(int count) {
    return " ".repeat(count);
  }

  /** Where the name that starts at {@code start} ends. */
  static int end(String text, int start) {
    int end = start;
    while (Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The number of blanks at the start of a line. */
  static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** The parts between the commas that are in no bracket and no string. */
  static List<String> parts(String list) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      i = closing(list, i);
      if (i < list.length() && list.charAt(i) == ',') {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    if (!list.isBlank()) {
      parts.add(list.substring(start).strip());
    }
    return parts;
  }

  /**
   * Where the bracket or string that starts at {@code start} ends; {@code start} if none does, the
   * length of the text if there is no end.
   */
  static int closing(String text, int start) {
    if (text.charAt(start) == '"') {
      int end = start + 1;
      while (end < text.length() && text.charAt(end) != '"') {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      return Math.min(end, text.length());
    }
    if ("([{<".indexOf(text.charAt(start)) < 0) {
      return start;
    }
    int end = start + 1;
    while (end < text.length() && !isClosing(text, end)) {
      end = closing(text, end) + 1;
    }
    return Math.min(end, text.length());
  }

  private static boolean isClosing(String text, int index) {
    return ")]}>".indexOf(text.charAt(index)) >= 0;
  }

  private void add(String line) {
    if (open.isEmpty() && (line.isBlank() || line.strip().startsWith("/"))) {
      text.append(line).append('\n');
      return;
    }
    String next = line.strip();
    if (open.endsWith(" {") && !next.startsWith("}")) {
      // A record, and it has a body after all.
      flush();
    }
    open += open.isEmpty() ? line : gap(next) + next;
    if (isWhole(open)) {
      flush();
    }
  }

  /** What is between the line so far and the next part of it. */
  private String gap(String next) {
    boolean isBracket =
        open.endsWith("(") || open.endsWith("{") || next.startsWith(")") || next.startsWith("}");
    return isBracket ? "" : " ";
  }

  private void flush() {
    text.append(logical(open)).append('\n');
    open = "";
  }

  /** Whether nothing of a statement, a header or an annotation is missing. */
  private static boolean isWhole(String line) {
    return line.endsWith(";")
        || line.endsWith("}")
        || (line.endsWith(" {") && !line.contains(" record "))
        || (line.indexOf('@') >= 0 && ANNOTATION.matcher(line).matches());
  }

  private static String logical(String line) {
    String start = line.strip();
    if (isComplete(start)) {
      return line;
    }
    if (start.startsWith("if (")) {
      return Expressions.condition(line, indent(line) + 4);
    }
    boolean isMember = start.startsWith("private ") || start.startsWith("public ");
    return line.endsWith(";") && !isMember ? Expressions.format(line) : Headers.format(line);
  }

  /** Whether it is nothing that could be broken: an import, a lone annotation, a brace. */
  private static boolean isComplete(String line) {
    return line.startsWith("import ")
        || line.startsWith("package ")
        || line.startsWith("}")
        || (line.startsWith("@")
            && line.length() > 1
            && !line.endsWith("{")
            && !line.endsWith(";"));
  }

  /** The javadoc of {@code comment}, whose first and last line are its start and its end. */
  private static String javadoc(List<String> comment) {
    String margin = blanks(indent(comment.get(0)));
    List<String> content = comment.subList(1, comment.size() - 1).stream()
        .map(line -> line.strip().substring(1))
        .toList();
    String only = margin + "/** " + content.get(0).strip() + " */";
    return content.size() == 1 && fits(only)
        ? only + "\n"
        : content.stream()
            .map(line -> fill(margin + " *" + blanks(indent(line)), line.strip()))
            .collect(Collectors.joining("", margin + "/**\n", margin + " */\n"));
  }

  private static String fill(String margin, String words) {
    String whole = margin + words;
    if (fits(whole) && !words.contains("  ")) {
      return whole.stripTrailing() + "\n";
    }
    StringBuilder text = new StringBuilder();
    String line = margin;
    for (String word : GAPS.splitAsStream(words).toList()) {
      boolean isFirst = line.isBlank() || line.length() == margin.length();
      if (!isFirst && line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = words.startsWith("<li>") ? margin + "    " + word : margin + word;
      } else {
        line += isFirst ? word : " " + word;
      }
    }
    return text.append(line.stripTrailing()).append('\n').toString();
  }
}
