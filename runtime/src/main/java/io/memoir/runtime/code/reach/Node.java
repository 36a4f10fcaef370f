package io.memoir.runtime.code.reach;

import org.jspecify.annotations.Nullable;

/**
 * Something that is reached.
 *
 * <p>Immutable.
 */
public final class Node {

  private final Kind kind;
  private final String owner;
  private final String member;
  private final int hash;

  /**
   * Names it.
   *
   * @param kind what it is
   * @param owner the internal name of the class
   * @param member the name and, of a method, the descriptor; empty for a class
   */
  Node(Kind kind, String owner, String member) {
    this.kind = kind;
    this.owner = owner;
    this.member = member;
    this.hash = (owner.hashCode() * 31 + member.hashCode()) * 31 + kind.hashCode();
  }

  /** What it is. */
  public enum Kind {
    /** A method, a constructor or the static initialiser, of exactly this class. */
    METHOD,
    /** A field. */
    FIELD,
    /** What a class says of itself, and its supertypes. */
    HEADER,
    /** A class whose values are handled: what others call of it counts. */
    TYPE,
    /** A class with all its members. */
    ALL,
    /** An anonymous or local class. */
    NUMBERED,
    /** Whatever a call may run, depending on the receiver. */
    CALL,
    /** What is set when an instance is made: all constructors of the class and its subclasses. */
    CREATION,
    /** The static initialisers of a class and its superclasses. */
    INITIALISATION
  }

  Kind kind() {
    return kind;
  }

  String owner() {
    return owner;
  }

  String member() {
    return member;
  }

  static Node type(String owner) {
    return new Node(Kind.TYPE, owner, "");
  }

  static Node of(Kind kind, String owner) {
    return new Node(kind, owner, "");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Node that
        && hash == that.hash
        && kind == that.kind
        && owner.equals(that.owner)
        && member.equals(that.member);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
