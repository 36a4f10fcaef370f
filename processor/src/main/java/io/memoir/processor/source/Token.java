package io.memoir.processor.source;

import java.util.Set;

/** One lexical element, as it reads once unicode escapes are translated. Immutable. */
record Token(Kind kind, String text) {
  /** What {@link Cursor} answers past the last token; equal to no text that was written. */
  static final Token END = new Token(Kind.SYMBOL, "");

  private static final Set<String> RESERVED = Set.of(
      "abstract",
      "assert",
      "boolean",
      "break",
      "byte",
      "case",
      "catch",
      "char",
      "class",
      "const",
      "continue",
      "default",
      "do",
      "double",
      "else",
      "enum",
      "extends",
      "false",
      "final",
      "finally",
      "float",
      "for",
      "goto",
      "if",
      "implements",
      "import",
      "instanceof",
      "int",
      "interface",
      "long",
      "native",
      "new",
      "null",
      "package",
      "private",
      "protected",
      "public",
      "return",
      "short",
      "static",
      "strictfp",
      "super",
      "switch",
      "synchronized",
      "this",
      "throw",
      "throws",
      "transient",
      "true",
      "try",
      "void",
      "volatile",
      "while",
      "_");

  /** The sorts of token that are told apart, so that a string never equals a word. */
  enum Kind {
    WORD,
    NUMBER,
    STRING,
    CHARACTER,
    TEXT_BLOCK,
    SYMBOL
  }

  /** Whether this is the word or symbol {@code expected}. */
  boolean is(String expected) {
    return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(expected);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether this word can name a type or a member. */
  boolean isName() {
    return kind == Kind.WORD && !RESERVED.contains(text);
  }

  boolean opens() {
    return is("(") || is("[") || is("{");
  }

  boolean closes() {
    return is(")") || is("]") || is("}");
  }
}
