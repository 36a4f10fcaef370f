package io.memoir.processor.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * A type declaration, as its tokens say it. Immutable.
 *
 * @param path its qualified name
 * @param header all before the body, but for the components of a record
 * @param hasSupertypes whether the header has an {@code extends} or {@code implements} clause
 * @param members in the order written
 * @param nested the types declared in its body
 */
record TypeText(
    String path,
    List<Token> header,
    boolean hasSupertypes,
    List<Member> members,
    List<TypeText> nested) {

  String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** A text that tells the header from every member. */
  String id() {
    return path + "#TYPE";
  }

  /** This type and all types within, outer ones first. */
  Stream<TypeText> all() {
    return Stream.concat(Stream.of(this), nested.stream().flatMap(TypeText::all));
  }
}
