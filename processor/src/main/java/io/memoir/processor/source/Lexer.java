package io.memoir.processor.source;

import io.memoir.processor.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts source text into tokens; never fails, whatever the text.
 *
 * <p>{@code ++} and {@code --} are one token, because {@code a + ++b} and {@code a++ + b} have the
 * same characters. Every other operator is taken one character at a time: {@code >>} in
 * {@code List<List<X>>} and {@code > >} are the same code, and no two programs differ only in the
 * blanks inside another operator. For one thread.
 */
final class Lexer {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** The tokens of {@code source}, without comments and blanks, in order. */
  static List<Token> tokens(String source) {
    Lexer lexer = new Lexer(withoutUnicodeEscapes(source));
    while (lexer.at < lexer.text.length()) {
      lexer.step();
    }
    return List.copyOf(lexer.tokens);
  }

  /** Translates {@code \}{@code uXXXX} (JLS 3.3), which comes before everything else. */
  static String withoutUnicodeEscapes(String source) {
    if (!source.contains("\\u")) {
      return source;
    }
    StringBuilder plain = new StringBuilder(source.length());
    int i = 0;
    while (i < source.length()) {
      char c = source.charAt(i);
      int digits = c == '\\' ? escapeDigits(source, i) : -1;
      if (digits > 0) {
        plain.append((char) Integer.parseInt(source.substring(digits, digits + 4), 16));
        i = digits + 4;
      } else if (c == '\\' && i + 1 < source.length() && source.charAt(i + 1) == '\\') {
        // The second of two backslashes never begins an escape.
        plain.append("\\\\");
        i += 2;
      } else {
        plain.append(c);
        i++;
      }
    }
    return plain.toString();
  }

  /** Where the four digits of the unicode escape at {@code backslash} are, or -1. */
  private static int escapeDigits(String source, int backslash) {
    int i = backslash + 1;
    while (i < source.length() && source.charAt(i) == 'u') {
      i++;
    }
    if (i == backslash + 1 || i + 4 > source.length()) {
      return -1;
    }
    for (int digit = i; digit < i + 4; digit++) {
      char c = source.charAt(digit);
      if (c >= 128 || Character.digit(c, 16) < 0) {
        return -1;
      }
    }
    return i;
  }

  private void step() {
    char c = text.charAt(at);
    if (c <= ' ' || c == '\uFEFF') {
      at++;
    } else if (text.startsWith("//", at)) {
      at = lineEnd(at);
    } else if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length() : end + 2;
    } else if (text.startsWith("\"\"\"", at)) {
      textBlock();
    } else {
      token(c);
    }
  }

  private void token(char first) {
    if (first == '"') {
      quoted(Kind.STRING, first);
    } else if (first == '\'') {
      quoted(Kind.CHARACTER, first);
    } else if (isDigit(at) || (first == '.' && isDigit(at + 1))) {
      number();
    } else {
      wordOrSymbol();
    }
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private void add(Kind kind, int end) {
    int stop = Math.min(end, text.length());
    tokens.add(new Token(kind, text.substring(at, stop)));
    at = stop;
  }

  /** A string or character literal; one that is never closed ends with its line. */
  private void quoted(Kind kind, char quote) {
    int limit = lineEnd(at);
    int i = at + 1;
    while (i < limit && text.charAt(i) != quote) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    add(kind, Math.min(i + 1, limit));
  }

  /** Keeps a text block's value: its indentation and the spelling of its escapes are format. */
  private void textBlock() {
    int start = at + 3;
    int end = start;
    while (end < text.length() && !text.startsWith("\"\"\"", end)) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, text.length());
    int firstLineEnd = Math.min(lineEnd(start), end);
    tokens.add(new Token(Kind.TEXT_BLOCK, value(text.substring(firstLineEnd, end))));
    at = Math.min(end + 3, text.length());
  }

  private static String value(String content) {
    String unix = content.replace("\r\n", "\n").replace('\r', '\n');
    String stripped = (unix.startsWith("\n") ? unix.substring(1) : unix).stripIndent();
    try {
      return stripped.translateEscapes();
    } catch (IllegalArgumentException unknownEscape) {
      return stripped;
    }
  }

  private void number() {
    boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
    boolean dotted = false;
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '.' && !dotted) {
        dotted = true;
      } else if (!isAlphanumeric(c) && !isExponentSign(i, hex)) {
        break;
      }
      i++;
    }
    add(Kind.NUMBER, i);
  }

  private static boolean isAlphanumeric(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
  }

  private boolean isExponentSign(int index, boolean hex) {
    char c = text.charAt(index);
    if ((c != '+' && c != '-') || index == at) {
      return false;
    }
    char before = Character.toLowerCase(text.charAt(index - 1));
    return before == (hex ? 'p' : 'e');
  }

  private void wordOrSymbol() {
    int c = text.codePointAt(at);
    int i = at + Character.charCount(c);
    if (!Character.isJavaIdentifierStart(c)) {
      boolean doubled = text.startsWith("++", at) || text.startsWith("--", at);
      add(Kind.SYMBOL, doubled ? at + 2 : i);
      return;
    }
    while (i < text.length() && Character.isJavaIdentifierPart(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    add(Kind.WORD, i);
  }
}
