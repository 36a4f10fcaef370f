package io.memoir.runtime.code.member;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A class as its class file has it, member by member.
 *
 * <p>Immutable.
 *
 * @param name its internal name
 * @param superName the internal name of its superclass; null for {@code Object} and modules
 * @param interfaces the internal names of its interfaces
 * @param header what it says of itself: flags, supertypes, record components, annotations
 * @param methods by name and descriptor, as in {@code round(D)D}
 * @param fields by name
 */
public record ClassCode(
    String name,
    @Nullable String superName,
    List<String> interfaces,
    MemberCode header,
    SortedMap<String, MemberCode> methods,
    SortedMap<String, MemberCode> fields) {

  /**
   * Reads a class file.
   *
   * @throws IllegalArgumentException when it is none, or newer than what can be read
   */
  public static ClassCode of(byte[] file) {
    return ClassText.read(file);
  }
}
