package io.memoir.runtime.code.member;

import io.memoir.runtime.code.member.Reference.Kind;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes an annotation that the program can see when it runs. */
final class AnnotationText extends AnnotationVisitor {

  private final CodeText text;

  private AnnotationText(CodeText text) {
    super(Opcodes.ASM9);
    this.text = text;
  }

  /** Begins an annotation; null if it does not count. */
  static @Nullable AnnotationVisitor of(CodeText text, String descriptor, boolean isVisible) {
    if (!isVisible || descriptor.equals("Ljava/lang/Deprecated;")) {
      return null;
    }
    text.word("@");
    text.word(Type.getType(descriptor).getInternalName());
    return new AnnotationText(text);
  }

  /** Begins the default value of a member of an annotation. */
  static AnnotationVisitor ofDefault(CodeText text) {
    return new AnnotationText(text);
  }

  private void name(@Nullable String name) {
    text.word(name == null ? "" : name);
  }

  @Override
  public void visit(@Nullable String name, Object value) {
    name(name);
    Class<?> type = value.getClass();
    if (type.isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        text.constant(Array.get(value, i));
      }
      text.word("]");
    } else if (value instanceof Type constant) {
      text.word("class");
      text.descriptor(constant.getDescriptor());
    } else {
      text.constant(value);
    }
  }

  @Override
  public void visitEnum(@Nullable String name, String descriptor, String value) {
    name(name);
    text.member(Kind.STATIC_READ, Type.getType(descriptor).getInternalName(), value, descriptor);
  }

  @Override
  public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
    name(name);
    text.descriptor(descriptor);
    return this;
  }

  @Override
  public AnnotationVisitor visitArray(@Nullable String name) {
    name(name);
    text.word("[");
    return this;
  }

  @Override
  public void visitEnd() {
    text.word(".");
  }
}
