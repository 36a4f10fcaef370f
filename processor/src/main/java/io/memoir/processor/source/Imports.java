package io.memoir.processor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The import declarations of a file.
 *
 * @param single simple name to the qualified names it is imported from, static imports included
 * @param packages the names of {@code import a.b.*}, in order
 * @param types the names of {@code import static a.B.*}, in order
 * @param modules the names of {@code import module m}, sorted
 */
record Imports(
    Map<String, Set<String>> single,
    List<String> packages,
    List<String> types,
    Set<String> modules) {

  /** Takes the import declarations that are next. */
  static Imports read(Cursor cursor) {
    Imports imports =
        new Imports(new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
    while (cursor.sees("import") || cursor.sees(";")) {
      if (cursor.take().is("import")) {
        imports.readOne(cursor);
      }
    }
    return imports;
  }

  private void readOne(Cursor cursor) {
    boolean isStatic = cursor.skip("static");
    if (cursor.sees("module") && cursor.peek(1).isWord()) {
      cursor.take();
      modules.add(cursor.qualifiedName());
      return;
    }
    String name = cursor.qualifiedName();
    if (cursor.sees(".") && cursor.peek(1).is("*")) {
      cursor.take();
      cursor.take();
      (isStatic ? types : packages).add(name);
    } else if (!name.isEmpty()) {
      String simple = name.substring(name.lastIndexOf('.') + 1);
      single.computeIfAbsent(simple, key -> new TreeSet<>()).add(name);
    }
  }
}
