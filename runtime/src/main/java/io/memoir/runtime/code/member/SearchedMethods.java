package io.memoir.runtime.code.member;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Takes one method out of a class file, or all that were not taken yet. */
final class SearchedMethods extends ClassVisitor {

  private static final int FLAGS = Opcodes.ACC_PUBLIC
      | Opcodes.ACC_PRIVATE
      | Opcodes.ACC_PROTECTED
      | Opcodes.ACC_STATIC
      | Opcodes.ACC_FINAL
      | Opcodes.ACC_SYNCHRONIZED
      | Opcodes.ACC_NATIVE
      | Opcodes.ACC_ABSTRACT;

  private final @Nullable String wanted;
  private final Set<String> known;
  private final Map<String, Found> found = new LinkedHashMap<>();

  /** A method that is being read. */
  private record Found(int access, CodeText text) {}

  /**
   * Prepares.
   *
   * @param wanted name and descriptor of the one method; null for all
   * @param known those that are not wanted any more
   */
  SearchedMethods(@Nullable String wanted, Set<String> known) {
    super(Opcodes.ASM9);
    this.wanted = wanted;
    this.known = known;
  }

  /** Gives what was found. */
  void addTo(Map<String, MemberCode> methods) {
    found.forEach((member, code) -> methods.put(member, code.text.end(code.access)));
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int flags,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    String member = method + descriptor;
    if ((wanted != null && !wanted.equals(member)) || known.contains(member)) {
      return null;
    }
    CodeText text = new CodeText();
    text.number(flags & FLAGS);
    text.descriptor(descriptor);
    text.mention(signature);
    found.put(member, new Found(flags, text));
    return new MethodText(text);
  }
}
