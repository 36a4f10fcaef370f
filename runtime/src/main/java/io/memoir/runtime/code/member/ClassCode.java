package io.memoir.runtime.code.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * A class as its class file has it, member by member. What is in a method is read when it is asked
 * for: most methods of most classes are not reached.
 *
 * <p>For one thread at a time.
 */
public final class ClassCode {

  /** Each search goes through the whole file. */
  private static final int MOST_SEARCHES = 4;

  private final ClassReader file;
  private final String name;
  private final @Nullable String superName;
  private final List<String> interfaces;
  private final MemberCode header;

  /** The access flags, by name and descriptor, as in {@code round(D)D}, in the file's order. */
  private final Map<String, Integer> methods;

  private final Map<String, MemberCode> fields;
  private final Map<String, MemberCode> read = new HashMap<>();
  private int searches;

  private ClassCode(ClassReader file, ClassText text) {
    this.file = file;
    this.name = text.name();
    this.superName = text.superName();
    this.interfaces = text.interfaces();
    this.header = text.header();
    this.methods = text.methods();
    this.fields = text.fields();
  }

  /**
   * Reads a class file.
   *
   * @throws IllegalArgumentException when it is none, or newer than what can be read
   */
  public static ClassCode of(byte[] file) {
    ClassText text = new ClassText();
    ClassReader reader;
    try {
      reader = new ClassReader(file);
      reader.accept(text, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    } catch (IndexOutOfBoundsException | NegativeArraySizeException | NullPointerException e) {
      // What the reader does with a file that is cut off.
      throw new IllegalArgumentException("not a class file", e);
    }
    return new ClassCode(reader, text);
  }

  /** Its internal name. */
  public String name() {
    return name;
  }

  /** The internal name of its superclass; null for {@code Object} and modules. */
  public @Nullable String superName() {
    return superName;
  }

  /** The internal names of its interfaces. */
  public List<String> interfaces() {
    return interfaces;
  }

  /** What it says of itself: flags, supertypes, record components, annotations. */
  public MemberCode header() {
    return header;
  }

  /** The names and descriptors of its methods, as in {@code round(D)D}. */
  public Collection<String> methods() {
    return methods.keySet();
  }

  /** Whether it has a method of this name and descriptor. */
  public boolean hasMethod(String member) {
    return methods.containsKey(member);
  }

  /** Whether it has such a method, and that method has a body. */
  public boolean hasBody(String member) {
    Integer access = methods.get(member);
    return access != null && (access & Opcodes.ACC_ABSTRACT) == 0;
  }

  /**
   * What a method does.
   *
   * @param member its name and descriptor
   * @return null if there is no such method
   * @throws IllegalArgumentException when its code cannot be read
   */
  public @Nullable MemberCode method(String member) {
    if (!read.containsKey(member) && methods.containsKey(member)) {
      searches++;
      read(searches > MOST_SEARCHES ? null : member);
    }
    return read.get(member);
  }

  private void read(@Nullable String member) {
    SearchedMethods found = new SearchedMethods(member, read.keySet());
    try {
      file.accept(found, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    } catch (IndexOutOfBoundsException | NegativeArraySizeException | NullPointerException e) {
      throw new IllegalArgumentException("the code of a method is damaged", e);
    }
    found.addTo(read);
  }

  /** Reads all methods at once: whoever asks for many of them saves much. */
  public void readAll() {
    if (read.size() < methods.size()) {
      read(null);
    }
  }

  /** A field; null if there is none of this name. */
  public @Nullable MemberCode field(String field) {
    return fields.get(field);
  }

  /** The names of its fields. */
  public Collection<String> fields() {
    return fields.keySet();
  }

  /** Names in an order that does not depend on the file's. */
  static List<String> sorted(Collection<String> names) {
    List<String> sorted = new ArrayList<>(names);
    sorted.sort(null);
    return sorted;
  }
}
