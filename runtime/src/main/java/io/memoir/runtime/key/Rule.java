package io.memoir.runtime.key;

import io.memoir.runtime.key.bytes.Sink;
import io.memoir.runtime.key.exact.Head;
import org.jspecify.annotations.Nullable;

/** How the instances of one class are encoded. Immutable and safe for any threads. */
sealed interface Rule {
  /**
   * Instances without parts: all bytes are written at once.
   *
   * @param isOwnKey whether instances are immutable and their {@code equals} tells exactly the
   *     values apart that their encoding does, so that one can stand in a key itself
   * @param writer writes the tag and the bytes
   */
  record Leaf(boolean isOwnKey, Writer writer) implements Rule {}

  /**
   * Instances with parts, which are encoded one after the other.
   *
   * @param head what the tuple of a small instance begins with; null if it is digested always
   * @param opener begins the encoding
   */
  record Tree(@Nullable Head head, Opener opener) implements Rule {}

  /**
   * Instances of a class of the user's.
   *
   * @param fields what counts of them
   */
  record User(Fields fields) implements Rule {}

  /** Instances that stand for others, by their identity. */
  record Identity() implements Rule {}

  /**
   * Instances without a hash.
   *
   * @param typeName what to register a hash function for
   * @param reason the rest of a sentence that begins with the type's name; may be empty
   */
  record Refused(String typeName, String reason) implements Rule {
    Refusal toRefusal() {
      return new Refusal(typeName, reason);
    }
  }

  /** Writes a value without parts. */
  @FunctionalInterface
  interface Writer {
    void write(Sink sink, Object value);
  }

  /** Writes a tree's head, unless its parts are unordered, and lists its parts. */
  @FunctionalInterface
  interface Opener {
    Parts open(Sink sink, Object value);
  }

  /**
   * Ends an encoding because a type has no hash; {@link Encoder} makes the user's exception of it,
   * since only it knows the path.
   */
  final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String typeName;
    private final String reason;

    Refusal(String typeName, String reason) {
      super(typeName, null, false, false);
      this.typeName = typeName;
      this.reason = reason;
    }

    String typeName() {
      return typeName;
    }

    /** The rest of a sentence that begins with the type's name; may be empty. */
    String reason() {
      return reason;
    }
  }

  /** Ends an encoding because a method of the user's threw, which is the cause. */
  final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String member;
    private final Exception thrown;

    Failure(String member, Exception thrown) {
      super(member, null, false, false);
      this.member = member;
      this.thrown = thrown;
    }

    String member() {
      return member;
    }

    Exception thrown() {
      return thrown;
    }
  }
}
