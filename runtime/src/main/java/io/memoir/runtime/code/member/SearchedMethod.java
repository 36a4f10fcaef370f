package io.memoir.runtime.code.member;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Takes one method out of a class file. */
final class SearchedMethod extends ClassVisitor {

  private static final int FLAGS = Opcodes.ACC_PUBLIC
      | Opcodes.ACC_PRIVATE
      | Opcodes.ACC_PROTECTED
      | Opcodes.ACC_STATIC
      | Opcodes.ACC_FINAL
      | Opcodes.ACC_SYNCHRONIZED
      | Opcodes.ACC_NATIVE
      | Opcodes.ACC_ABSTRACT;

  private final String name;
  private final String descriptor;
  private int access;
  private @Nullable CodeText text;

  SearchedMethod(String name, String descriptor) {
    super(Opcodes.ASM9);
    this.name = name;
    this.descriptor = descriptor;
  }

  MemberCode code() {
    return Objects.requireNonNull(text, "not visited").end(access);
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int flags,
      String method,
      String methodDescriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if (!method.equals(name) || !methodDescriptor.equals(descriptor)) {
      return null;
    }
    CodeText mine = new CodeText();
    mine.number(flags & FLAGS);
    mine.descriptor(methodDescriptor);
    mine.mention(signature);
    access = flags;
    text = mine;
    return new MethodText(mine);
  }
}
