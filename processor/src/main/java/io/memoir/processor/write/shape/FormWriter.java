package io.memoir.processor.write.shape;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.memoir.processor.RuntimeNames;
import io.memoir.processor.shape.InstanceShape;
import io.memoir.processor.shape.InstanceShape.Value;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Writes the class that writes and reads one of the user's classes in files. */
final class FormWriter {

  private final InstanceShape shape;
  private final ClassName name;
  private final boolean isGeneric;

  FormWriter(InstanceShape shape) {
    this.shape = shape;
    this.name = ClassName.get(shape.type());
    this.isGeneric = !shape.typeParameters().isEmpty();
  }

  TypeSpec write(ClassName form) {
    TypeName type = ShapeTypes.any(shape.type());
    TypeSpec.Builder writer = ShapeTypes.type(form, shape.type(), RuntimeNames.FORM, shape.fields())
        .addJavadoc("Writes and reads a {@link $T}.", name);
    if (!shape.isConstructed()) {
      writer.addMethod(
          method("beginsEmpty", TypeName.BOOLEAN).addStatement("return true").build());
    }
    writer.addMethod(write(type));
    MethodSpec.Builder read =
        method("read", type).addParameter(RuntimeNames.FIELD_SOURCE, "fields");
    if (!isGeneric) {
      return writer.addMethod(read.addCode(body(type)).build()).build();
    }
    // Wildcards would not fit to each other; here they have one name for all fields.
    TypeName named =
        ParameterizedTypeName.get(name, shape.typeParameters().toArray(TypeName[]::new));
    return writer
        .addMethod(read.addStatement("return make(fields)").build())
        .addMethod(MethodSpec.methodBuilder("make")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(shape.typeParameters())
            .returns(named)
            .addParameter(RuntimeNames.FIELD_SOURCE, "fields")
            .addCode(body(named))
            .build())
        .build();
  }

  private MethodSpec write(TypeName type) {
    MethodSpec.Builder write = method("write", TypeName.VOID)
        .addParameter(type, "value")
        .addParameter(RuntimeNames.FIELD_SINK, "fields");
    if (shape.values().isEmpty()) {
      return write.addComment("It has no fields.").build();
    }
    shape.values().forEach(value -> write.addStatement("fields.add(value.$L)", value.read()));
    return write.build();
  }

  private static MethodSpec.Builder method(String name, TypeName returned) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returned);
  }

  /** Arguments are evaluated from left to right, so a constructor reads them in their order. */
  private CodeBlock body(TypeName type) {
    String diamond = isGeneric ? "<>" : "";
    if (shape.isConstructed()) {
      CodeBlock values =
          shape.values().stream().map(FormWriter::value).collect(CodeBlock.joining(", "));
      return CodeBlock.builder()
          .addStatement("return new $T$L($L)", name, diamond, values)
          .build();
    }
    if (shape.values().isEmpty()) {
      return CodeBlock.builder()
          .addStatement("return fields.begin(new $T$L())", name, diamond)
          .build();
    }
    CodeBlock.Builder body =
        CodeBlock.builder().addStatement("$T made = fields.begin(new $T$L())", type, name, diamond);
    for (Value value : shape.values()) {
      boolean isField = value.write().endsWith("=");
      body.addStatement(isField ? "made.$L $L" : "made.$L($L)", value.write(), value(value));
    }
    return body.addStatement("return made").build();
  }

  /** What a field is set to; what it is set by says the type, unless there are several of it. */
  private static CodeBlock value(Value value) {
    if (value.type().getKind().isPrimitive()) {
      String primitive = value.type().getKind().name();
      return CodeBlock.of(
          "fields.next$L()", primitive.charAt(0) + primitive.substring(1).toLowerCase(Locale.ROOT));
    }
    return value.isOverloaded()
        ? CodeBlock.of("fields.<$T>next()", TypeName.get(value.type()))
        : CodeBlock.of("fields.next()");
  }
}
