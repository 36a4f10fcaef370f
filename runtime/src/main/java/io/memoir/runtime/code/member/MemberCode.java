package io.memoir.runtime.code.member;

import java.util.List;

/**
 * One member of a class, or what the class says of itself.
 *
 * <p>Immutable.
 */
public final class MemberCode {

  private final int access;
  private final byte[] text;
  private final List<Numbered> numbered;
  private final List<Reference> references;

  MemberCode(int access, byte[] text, List<Numbered> numbered, List<Reference> references) {
    this.access = access;
    this.text = text;
    this.numbered = List.copyOf(numbered);
    this.references = references;
  }

  /** The access flags, as in the class file. */
  public int access() {
    return access;
  }

  /** Whether all of some flags are set. */
  public boolean is(int flags) {
    return (access & flags) == flags;
  }

  /** Adds all that it does, framed, but for what is numbered. */
  void addTo(CodeDigest digest) {
    digest.add(text);
  }

  /** What is numbered, in the order in which it comes. */
  public List<Numbered> numbered() {
    return numbered;
  }

  /** All that it refers to, once each. */
  public List<Reference> references() {
    return references;
  }
}
