package io.memoir.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown; for one thread. */
final class MarkdownTable {

  private final List<String> lines = new ArrayList<>();

  MarkdownTable(List<String> head) {
    row(head);
    lines.add("|---".repeat(head.size()) + "|");
  }

  MarkdownTable row(List<String> cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
    return this;
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
