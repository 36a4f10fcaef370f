package io.memoir.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;

/** The tables of one run in Markdown, and the place in a document where they belong. */
public final class Report {

  private static final String BEGIN = "<!-- written by benchmarks/run: begin -->";
  private static final String END = "<!-- written by benchmarks/run: end -->";

  private Report() {}

  /**
   * Writes all tables.
   *
   * @param results what was measured
   * @param conditions under which, one line for each
   */
  public static String of(Results results, List<String> conditions) throws IOException {
    Tables tables = new Tables(results);
    List<String> lines = new ArrayList<>(conditions);
    lines.add("Versions: " + versions());
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append("- ").append(line).append('\n'));
    section(text, "Goals", tables.goals());
    section(text, "Is it right?", tables.checks());
    section(text, "Hits: CPU ns (ratio to Caffeine), bytes allocated", tables.hits());
    section(text, "D: a 1 MB array: CPU ns (ratio to Caffeine), bytes", tables.arrays());
    section(text, "F: a miss that evicts", tables.misses());
    section(text, "G: hits with one thread and with two", tables.threads());
    section(text, "Copies and references", tables.references());
    section(text, "J: heap for one result", tables.heap());
    return text.toString();
  }

  /**
   * Puts a report between the two marks of a document, in place of the last one.
   *
   * @throws IOException if the document has not both marks; it is left as it is
   */
  public static void write(Path document, String report) throws IOException {
    String text = Files.readString(document);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(document + " has no lines \"" + BEGIN + "\" and \"" + END + "\"");
    }
    Files.writeString(
        document, text.substring(0, begin + BEGIN.length()) + "\n" + report + text.substring(end));
  }

  private static void section(StringBuilder text, String title, String table) {
    text.append("\n### ").append(title).append("\n\n").append(table);
  }

  private static String versions() throws IOException {
    Properties versions = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Report.class.getResourceAsStream("versions.properties"))) {
      versions.load(in);
    }
    List<String> named = new ArrayList<>();
    for (String name : new TreeSet<>(versions.stringPropertyNames())) {
      named.add(name + " " + versions.getProperty(name));
    }
    return String.join(", ", named);
  }
}
