package io.memoir.runtime.code.member;

import org.jspecify.annotations.Nullable;

/**
 * What a piece of code refers to.
 *
 * <p>Immutable.
 *
 * @param kind how it does so
 * @param owner the internal name of the class, as in {@code com/acme/Prices}
 * @param name the member's name, or the text of a {@link Kind#TEXT}; empty for a class
 * @param descriptor the member's descriptor; empty for a class or text
 */
public record Reference(Kind kind, String owner, String name, String descriptor) {

  /** How code refers to something. */
  public enum Kind {
    /** A class whose values are handled. */
    TYPE,
    /** A class that is instantiated. */
    NEW,
    /** A class as a value: it may be used by reflection. */
    CLASS_CONSTANT,
    /** A text, which may be the name of a class. */
    TEXT,
    /** The value of a field of an instance. */
    FIELD_READ,
    /** A field of an instance is written. */
    FIELD_WRITE,
    /** The value of a static field. */
    STATIC_READ,
    /** A static field is written. */
    STATIC_WRITE,
    /** A static method. */
    STATIC_CALL,
    /** A constructor, or a method of exactly this class. */
    SPECIAL_CALL,
    /** A method of whatever class the receiver is. */
    VIRTUAL_CALL;

    /** Whether a field is written. */
    public boolean isWrite() {
      return this == FIELD_WRITE || this == STATIC_WRITE;
    }
  }

  // Written out, because those of records are slow until they are compiled, and many are met once.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reference that
        && kind == that.kind
        && owner.equals(that.owner)
        && name.equals(that.name)
        && descriptor.equals(that.descriptor);
  }

  @Override
  public int hashCode() {
    return ((owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode()) * 31
        + kind.hashCode();
  }

  static Reference toType(Kind kind, String owner) {
    return new Reference(kind, owner, "", "");
  }

  static Reference toText(String text) {
    return new Reference(Kind.TEXT, "", text, "");
  }
}
