package io.memoir.processor.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A member of a type, as its tokens say it. Immutable.
 *
 * @param kind what sort of member it is
 * @param owner the qualified name of the type it is declared in
 * @param names what it is called: all the fields of one declaration, all the constants of an enum
 * @param parameters of a method or constructor, in order
 * @param modifiers keywords, and annotations as {@code @SimpleName}
 * @param tokens the whole declaration
 */
record Member(
    Kind kind,
    String owner,
    List<String> names,
    List<Parameter> parameters,
    Set<String> modifiers,
    List<Token> tokens) {

  /** The sorts of member that are reached in different ways. */
  enum Kind {
    METHOD,
    CONSTRUCTOR,
    FIELD,
    INITIALIZER,
    /** The components of a record, as one member. */
    COMPONENTS,
    /** The constants of an enum, as one member, because their order has a meaning. */
    CONSTANTS,
    /** Something the member finder does not understand: reached with its type. */
    UNKNOWN
  }

  /**
   * A parameter.
   *
   * @param type its simple name without type arguments, one {@code []} per dimension
   * @param name as declared
   */
  record Parameter(String type, String name) {}

  /** A text that tells the member from its siblings wherever it stands among them. */
  String id() {
    String types = parameters.stream().map(Parameter::type).collect(Collectors.joining(","));
    return owner + "#" + kind + " " + String.join(",", names) + "(" + types + ")";
  }

  boolean isStatic() {
    return kind == Kind.CONSTANTS || modifiers.contains("static");
  }

  boolean isMethod() {
    return kind == Kind.METHOD;
  }

  /** Whether it is a method without a body: abstract, native, or of an annotation type. */
  boolean isBodiless() {
    return isMethod() && (tokens.isEmpty() || !tokens.get(tokens.size() - 1).is("}"));
  }
}
