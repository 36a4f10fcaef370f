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
import javax.lang.model.element.Modifier;

/** Writes the class that copies one of the user's classes. */
final class CopierWriter {

  private final InstanceShape shape;
  private final ClassName name;
  private final boolean isGeneric;

  CopierWriter(InstanceShape shape) {
    this.shape = shape;
    this.name = ClassName.get(shape.type());
    this.isGeneric = !shape.typeParameters().isEmpty();
  }

  TypeSpec write(ClassName copier) {
    TypeName type = ShapeTypes.any(shape.type());
    MethodSpec.Builder copy =
        method("copy", type).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    TypeSpec.Builder writer = ShapeTypes.type(
            copier, shape.type(), RuntimeNames.COPIER, shape.fields())
        .addJavadoc("Copies a {@link $T}.", name);
    if (!isGeneric) {
      return writer.addMethod(copy.addCode(body(type)).build()).build();
    }
    // Wildcards would not fit to each other; here they have one name for all fields.
    TypeName named =
        ParameterizedTypeName.get(name, shape.typeParameters().toArray(TypeName[]::new));
    return writer
        .addMethod(copy.addStatement("return copyOf(original, copies)").build())
        .addMethod(method("copyOf", named)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(shape.typeParameters())
            .addCode(body(named))
            .build())
        .build();
  }

  private static MethodSpec.Builder method(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .returns(type)
        .addParameter(type, "original")
        .addParameter(RuntimeNames.COPIES, "copies");
  }

  private CodeBlock body(TypeName type) {
    String diamond = isGeneric ? "<>" : "";
    if (shape.isConstructed()) {
      CodeBlock values =
          shape.values().stream().map(CopierWriter::value).collect(CodeBlock.joining(", "));
      return statement(CodeBlock.of("return new $T$L($L)", name, diamond, values));
    }
    CodeBlock.Builder body = CodeBlock.builder()
        .addStatement("$T copy = copies.begin(original, new $T$L())", type, name, diamond);
    for (Value value : shape.values()) {
      boolean isField = value.write().endsWith("=");
      body.addStatement(isField ? "copy.$L $L" : "copy.$L($L)", value.write(), value(value));
    }
    return body.addStatement("return copy").build();
  }

  private static CodeBlock statement(CodeBlock code) {
    return CodeBlock.builder().addStatement(code).build();
  }

  private static CodeBlock value(Value value) {
    return CodeBlock.of(
        value.isImmutable() ? "original.$L" : "copies.of(original.$L)", value.read());
  }
}
