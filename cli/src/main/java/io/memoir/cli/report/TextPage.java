package io.memoir.cli.report;

import io.memoir.cli.report.Part.Column;
import io.memoir.cli.report.Part.Field;
import io.memoir.cli.report.Part.Fields;
import io.memoir.cli.report.Part.Sentence;
import io.memoir.cli.report.Part.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/**
 * A report for people: aligned, in the order in which it is told.
 *
 * <p>For one thread.
 */
public final class TextPage {

  private static final String GAP = "  ";

  private final Ansi ansi;
  private final StringBuilder text = new StringBuilder();

  /**
   * Begins a page.
   *
   * @param ansi whether there are colours
   */
  public TextPage(Ansi ansi) {
    this.ansi = ansi;
  }

  /** Writes a report. */
  public String write(Report report) {
    int width = report.parts().stream()
        .flatMap(part -> part instanceof Fields fields ? fields.fields().stream() : Stream.empty())
        .mapToInt(field -> field.label().length())
        .max()
        .orElse(0);
    for (Part part : report.parts()) {
      if (part instanceof Sentence sentence) {
        line(plain(sentence.text()));
      } else if (part instanceof Fields fields) {
        write(fields, width);
      } else if (part instanceof Table table && !table.rows().isEmpty()) {
        write(table);
      }
    }
    return text.toString();
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append(System.lineSeparator());
  }

  private void write(Fields fields, int width) {
    for (Field field : fields.fields()) {
      line(padded(field.label(), width, false) + GAP + plain(field.value().text()));
    }
  }

  private void write(Table table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(Column::heading).toList());
    table
        .rows()
        .forEach(row -> lines.add(row.stream().map(value -> plain(value.text())).toList()));
    int columns = table.columns().size();
    int[] widths = IntStream.range(0, columns)
        .map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
        .toArray();
    boolean[] atRight = new boolean[columns];
    for (int i = 0; i < columns; i++) {
      int column = i;
      atRight[i] = table.rows().stream().anyMatch(row -> row.get(column).isNumber());
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = aligned(lines.get(i), widths, atRight);
      line(i == 0 && ansi.enabled() ? ansi.string("@|bold " + line.stripTrailing() + "|@") : line);
    }
  }

  private static String aligned(List<String> cells, int[] widths, boolean[] atRight) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : GAP).append(padded(cells.get(i), widths[i], atRight[i]));
    }
    return line.toString();
  }

  private static String padded(String text, int width, boolean atRight) {
    String spaces = " ".repeat(Math.max(0, width - text.length()));
    return atRight ? spaces + text : text + spaces;
  }

  /** Names come from files: what would steer a terminal is shown as a question mark. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
