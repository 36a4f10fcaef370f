package io.memoir.runtime.code.member;

import io.memoir.runtime.code.member.Reference.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** Takes a class file apart, but for what is in its methods. */
final class ClassText extends ClassVisitor {

  /** Flags of a class that change what code does; the others compilers set as they like. */
  private static final int CLASS_FLAGS = Opcodes.ACC_FINAL
      | Opcodes.ACC_INTERFACE
      | Opcodes.ACC_ABSTRACT
      | Opcodes.ACC_ANNOTATION
      | Opcodes.ACC_ENUM
      | Opcodes.ACC_RECORD;

  private static final int FIELD_FLAGS = Opcodes.ACC_PUBLIC
      | Opcodes.ACC_PRIVATE
      | Opcodes.ACC_PROTECTED
      | Opcodes.ACC_STATIC
      | Opcodes.ACC_FINAL
      | Opcodes.ACC_VOLATILE
      | Opcodes.ACC_TRANSIENT;

  private final CodeText header = new CodeText();
  private final Map<String, Integer> methods = new LinkedHashMap<>();
  private final Map<String, MemberCode> fields = new LinkedHashMap<>();
  private String name = "";
  private int access;
  private @Nullable String superName;
  private List<String> interfaces = List.of();

  ClassText() {
    super(Opcodes.ASM9);
  }

  String name() {
    return name;
  }

  @Nullable
  String superName() {
    return superName;
  }

  List<String> interfaces() {
    return interfaces;
  }

  MemberCode header() {
    return header.end(access);
  }

  Map<String, Integer> methods() {
    return methods;
  }

  Map<String, MemberCode> fields() {
    return fields;
  }

  @Override
  public void visit(
      int version,
      int flags,
      String internalName,
      @Nullable String signature,
      @Nullable String superclass,
      String @Nullable [] superinterfaces) {
    name = internalName;
    access = flags;
    superName = superclass;
    interfaces = superinterfaces == null ? List.of() : List.of(superinterfaces);
    header.number(flags & CLASS_FLAGS);
    if (superclass != null) {
      header.type(superclass, Kind.TYPE);
    }
    for (String each : interfaces) {
      header.type(each, Kind.TYPE);
    }
  }

  @Override
  public void visitPermittedSubclass(String subclass) {
    // Those that are numbered are the bodies of enum constants.
    if (!Numbered.isClass(subclass)) {
      header.word("permits");
      header.word(subclass);
    }
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String component, String descriptor, @Nullable String signature) {
    header.word("component");
    header.word(component);
    header.descriptor(descriptor);
    return new RecordComponentVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean isVisible) {
        return AnnotationText.of(header, annotation, isVisible);
      }
    };
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean isVisible) {
    return AnnotationText.of(header, descriptor, isVisible);
  }

  @Override
  public FieldVisitor visitField(
      int flags,
      String field,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    CodeText text = new CodeText();
    text.number(flags & FIELD_FLAGS);
    text.descriptor(descriptor);
    text.mention(signature);
    if (value != null) {
      text.constant(value);
    }
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean isVisible) {
        return AnnotationText.of(text, annotation, isVisible);
      }

      @Override
      public void visitEnd() {
        fields.put(field, text.end(flags));
      }
    };
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int flags,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    methods.put(method + descriptor, flags);
    return null;
  }
}
