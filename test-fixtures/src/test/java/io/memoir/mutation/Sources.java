package io.memoir.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A program of several modules, as somebody writes it. */
final class Sources {

  /** Each module uses those before it. */
  static final List<String> MODULES = List.of("library", "unused", "api", "helper", "app");

  /** Those that come as jars always, without our marker. */
  static final List<String> LIBRARIES = List.of("library", "unused");

  private static final String START = "=== ";

  private final Map<String, Map<String, String>> modules = new TreeMap<>();

  private Sources() {}

  /** The program that is edited. */
  static Sources read() {
    Sources sources = new Sources();
    for (String module : MODULES) {
      Map<String, String> files = new TreeMap<>();
      for (String file : ("\n" + Texts.read(module + ".txt")).split("\n" + START, -1)) {
        int end = file.indexOf('\n');
        if (end > 0) {
          files.put(file.substring(0, end), file.substring(end + 1));
        }
      }
      sources.modules.put(module, files);
    }
    return sources;
  }

  /**
   * The program after an edit.
   *
   * @throws IllegalArgumentException when there is nothing that the edit could change
   */
  Sources with(Edit edit) {
    Sources edited = new Sources();
    modules.forEach((module, files) -> edited.modules.put(module, new TreeMap<>(files)));
    for (Edit.Step step : edit.steps()) {
      edited.apply(edit.name(), step);
    }
    return edited;
  }

  private void apply(String edit, Edit.Step step) {
    if (!step.module().isEmpty()) {
      files(step.module()).put(step.path(), step.after());
      return;
    }
    for (Map<String, String> files : modules.values()) {
      String text = files.get(step.path());
      int at = text == null ? -1 : text.indexOf(step.before());
      if (text != null && at >= 0) {
        files.remove(step.path());
        if (!step.isDeletion()) {
          String end = text.substring(at + step.before().length());
          files.put(step.path(), text.substring(0, at) + step.after() + end);
        }
        return;
      }
    }
    throw new IllegalArgumentException(
        edit + ": no " + step.path() + " with `" + step.before() + "`");
  }

  private Map<String, String> files(String module) {
    Map<String, String> files = modules.get(module);
    if (files == null) {
      throw new IllegalArgumentException("There is no module " + module);
    }
    return files;
  }

  /** Whether a module is the same in another version of the program. */
  boolean isSame(String module, Sources other) {
    return files(module).equals(other.files(module));
  }

  /** Writes a module's files; returns where they are. */
  List<Path> write(String module, Path folder) {
    return files(module).entrySet().stream()
        .map(file -> write(folder.resolve(file.getKey()), file.getValue()))
        .toList();
  }

  private static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
