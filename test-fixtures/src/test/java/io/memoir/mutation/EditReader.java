package io.memoir.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads an edit: lines {@code edit:}, {@code in:} a file with {@code -} and {@code +} lines,
 * {@code module:} and {@code new:} a file with its text, {@code delete:} a file, {@code with:} an
 * option, {@code manifest:} a line, {@code changes:}, {@code may:}, {@code needless:} functions. In
 * texts {@code \n} is a line break and {@code \t} a tabulator.
 */
final class EditReader {

  private final List<Edit.Step> steps = new ArrayList<>();
  private final Set<String> changes = new TreeSet<>();
  private final Set<String> may = new TreeSet<>();
  private final Set<String> needless = new TreeSet<>();
  private String name = "";
  private String option = "";
  private String manifest = "";
  private String module = "";
  private String path = "";
  private String before = "";

  Edit read(String block) {
    block.lines().forEach(this::line);
    return new Edit(name, steps, changes, may, needless, option, manifest);
  }

  private void line(String line) {
    int space = line.indexOf(' ');
    String word = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space + 1);
    switch (word) {
      case "edit:" -> name = rest;
      case "with:" -> option = rest;
      case "manifest:" -> manifest = rest;
      case "changes:" -> changes.addAll(List.of(rest.split(" ")));
      case "may:" -> may.addAll(List.of(rest.split(" ")));
      case "needless:" -> needless.addAll(List.of(rest.split(" ")));
      default -> step(word, rest);
    }
  }

  private void step(String word, String rest) {
    switch (word) {
      case "in:" -> {
        path = rest;
        module = "";
      }
      case "module:" -> module = rest;
      case "new:" -> path = rest;
      case "delete:" -> steps.add(new Edit.Step("", rest, "", "", true));
      case "-" -> before = text(rest);
      case "+" -> steps.add(new Edit.Step(module, path, before, text(rest), false));
      default -> throw new IllegalArgumentException(name + ": " + word);
    }
  }

  private static String text(String written) {
    return written.replace("\\n", "\n").replace("\\t", "\t");
  }
}
