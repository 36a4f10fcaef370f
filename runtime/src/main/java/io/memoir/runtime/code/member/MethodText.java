package io.memoir.runtime.code.member;

import io.memoir.runtime.code.member.Reference.Kind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes a method: its instructions, handlers and annotations. */
final class MethodText extends MethodVisitor {

  private final CodeText text;
  private final Map<Label, Integer> labels = new HashMap<>();

  /** Begins a method. */
  MethodText(CodeText text) {
    super(Opcodes.ASM9);
    this.text = text;
  }

  private void label(Label label) {
    Integer known = labels.get(label);
    if (known == null) {
      known = labels.size();
      labels.put(label, known);
    }
    text.number(known);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean isVisible) {
    return AnnotationText.of(text, descriptor, isVisible);
  }

  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    text.word("default");
    return AnnotationText.ofDefault(text);
  }

  @Override
  public @Nullable AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean isVisible) {
    AnnotationVisitor annotation = AnnotationText.of(text, descriptor, isVisible);
    if (annotation != null) {
      text.number(parameter);
    }
    return annotation;
  }

  @Override
  public void visitInsn(int opcode) {
    text.number(opcode);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    text.number(opcode);
    text.number(operand);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    text.number(opcode);
    text.number(variable);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    text.number(opcode);
    text.type(type, opcode == Opcodes.NEW ? Kind.NEW : Kind.TYPE);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    text.number(opcode);
    Kind kind = switch (opcode) {
      case Opcodes.GETFIELD -> Kind.FIELD_READ;
      case Opcodes.PUTFIELD -> Kind.FIELD_WRITE;
      case Opcodes.GETSTATIC -> Kind.STATIC_READ;
      default -> Kind.STATIC_WRITE;
    };
    text.member(kind, owner, name, descriptor);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    text.number(opcode);
    Kind kind = switch (opcode) {
      case Opcodes.INVOKESTATIC -> Kind.STATIC_CALL;
      case Opcodes.INVOKESPECIAL -> Kind.SPECIAL_CALL;
      default -> Kind.VIRTUAL_CALL;
    };
    text.member(kind, owner, name, descriptor);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    text.number(Opcodes.INVOKEDYNAMIC);
    text.word(name);
    text.descriptor(descriptor);
    text.handle(bootstrap);
    text.number(arguments.length);
    for (Object argument : arguments) {
      text.constant(argument);
    }
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    text.number(opcode);
    label(label);
  }

  @Override
  public void visitLabel(Label label) {
    text.word(":");
    label(label);
  }

  @Override
  public void visitLdcInsn(Object value) {
    text.number(Opcodes.LDC);
    text.constant(value);
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    text.number(Opcodes.IINC);
    text.number(variable);
    text.number(increment);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... cases) {
    text.number(Opcodes.TABLESWITCH);
    text.number(min);
    text.number(max);
    label(otherwise);
    for (Label each : cases) {
      label(each);
    }
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] cases) {
    text.number(Opcodes.LOOKUPSWITCH);
    text.number(keys.length);
    label(otherwise);
    for (int i = 0; i < keys.length; i++) {
      text.number(keys[i]);
      label(cases[i]);
    }
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    text.number(Opcodes.MULTIANEWARRAY);
    text.descriptor(descriptor);
    text.number(dimensions);
  }

  @Override
  public void visitTryCatchBlock(
      Label start, Label endOfBlock, Label handler, @Nullable String type) {
    text.word("try");
    label(start);
    label(endOfBlock);
    label(handler);
    if (type == null) {
      text.word("any");
    } else {
      text.type(type, Kind.TYPE);
    }
  }
}
