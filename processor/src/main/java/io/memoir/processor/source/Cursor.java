package io.memoir.processor.source;

import java.util.List;

/**
 * A place among tokens that only moves forward; past the end it sees {@link Token#END}. For one
 * thread.
 */
final class Cursor {
  private final List<Token> tokens;
  private int at;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  int position() {
    return at;
  }

  /** The tokens from {@code start} to here. */
  List<Token> since(int start) {
    return tokens.subList(start, at);
  }

  /** The tokens from here on. */
  List<Token> rest() {
    return tokens.subList(Math.min(at, tokens.size()), tokens.size());
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : Token.END;
  }

  boolean sees(String text) {
    return peek().is(text);
  }

  boolean seesAny(String... texts) {
    for (String text : texts) {
      if (sees(text)) {
        return true;
      }
    }
    return false;
  }

  Token take() {
    Token token = peek();
    if (!atEnd()) {
      at++;
    }
    return token;
  }

  /** Steps over {@code text} if it is next; answers whether it was. */
  boolean skip(String text) {
    boolean found = sees(text);
    if (found) {
      at++;
    }
    return found;
  }

  /** Steps over a bracket of any kind and all it holds; over one token elsewhere. */
  void skipBlock() {
    int depth = 0;
    do {
      Token token = take();
      if (token.opens()) {
        depth++;
      } else if (token.closes()) {
        depth--;
      }
    } while (depth > 0 && !atEnd());
  }

  /** Steps over type arguments or type parameters, this being at their {@code <}. */
  void skipAngles() {
    int depth = 0;
    do {
      if (seesAny(";", "{", "}", ")", "]")) {
        return; // Not type arguments after all; what follows belongs to the caller.
      }
      if (sees("<")) {
        depth++;
      } else if (sees(">")) {
        depth--;
      }
      skipBlock();
    } while (depth > 0 && !atEnd());
  }

  /** Steps over an annotation, this being at its {@code @}; answers the name as written. */
  String skipAnnotation() {
    take();
    String name = qualifiedName();
    if (sees("(")) {
      skipBlock();
    }
    return name;
  }

  /** Steps over whatever is one thing in a type or a signature. */
  void skipUnit() {
    if (sees("<")) {
      skipAngles();
    } else if (sees("@")) {
      skipAnnotation();
    } else {
      skipBlock();
    }
  }

  /** Takes {@code a.b.C}; empty if no word is next. */
  String qualifiedName() {
    StringBuilder name = new StringBuilder();
    while (peek().isWord()) {
      name.append(take().text());
      if (!sees(".") || !peek(1).isWord()) {
        break;
      }
      take();
      name.append('.');
    }
    return name.toString();
  }
}
