package io.memoir.processor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What one source file declares.
 *
 * @param packageName empty for the unnamed package
 * @param imports what its simple names may mean
 * @param types its top-level types
 * @param tokens all after the imports, without Memoir's own annotations
 */
record SourceFile(String packageName, Imports imports, List<TypeText> types, List<Token> tokens) {

  private static final String MEMOIR = "io.memoir";

  /**
   * Those that steer the cache and say nothing about what the function computes. What
   * {@code @CacheKey} says is a part of every key: other members make other keys.
   */
  private static final Set<String> ANNOTATIONS = Set.of(
      "CacheData", "CacheKey", "CacheResource", "HashFunc", "Invalidates", "Uncached", "Unhashed");

  /** Reads {@code text}; never fails, whatever the text. */
  static SourceFile read(String text) {
    Cursor cursor = new Cursor(Lexer.tokens(text));
    String packageName = packageName(cursor);
    Imports imports = Imports.read(cursor);
    List<Token> tokens = withoutOwnAnnotations(cursor.rest(), packageName, imports);
    return new SourceFile(packageName, imports, Declarations.types(tokens, packageName), tokens);
  }

  private static String packageName(Cursor cursor) {
    Cursor ahead = new Cursor(cursor.rest());
    while (ahead.sees("@") && !ahead.peek(1).is("interface")) {
      ahead.skipAnnotation();
    }
    if (!ahead.sees("package")) {
      return "";
    }
    while (!cursor.skip("package")) {
      cursor.skipUnit();
    }
    return cursor.qualifiedName();
  }

  private static List<Token> withoutOwnAnnotations(
      List<Token> tokens, String packageName, Imports imports) {
    List<Token> kept = new ArrayList<>(tokens.size());
    Cursor cursor = new Cursor(tokens);
    while (!cursor.atEnd()) {
      if (cursor.sees("@") && isOwn(annotationName(cursor), packageName, imports)) {
        cursor.skipAnnotation();
      } else {
        kept.add(cursor.take());
      }
    }
    return List.copyOf(kept);
  }

  private static String annotationName(Cursor cursor) {
    Cursor ahead = new Cursor(cursor.rest());
    ahead.take();
    return ahead.qualifiedName();
  }

  private static boolean isOwn(String name, String packageName, Imports imports) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    if (!ANNOTATIONS.contains(simple)) {
      return false;
    }
    String qualified = MEMOIR + "." + simple;
    if (!name.equals(simple)) {
      return name.equals(qualified);
    }
    Set<String> imported = imports.single().get(simple);
    return imported == null
        ? packageName.equals(MEMOIR) || imports.packages().contains(MEMOIR)
        : imported.contains(qualified);
  }
}
