package io.memoir.processor.write.shape;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What funnels, copiers and forms have in common. */
final class ShapeTypes {

  private ShapeTypes() {}

  /** The class with a wildcard for each type parameter. */
  static TypeName any(TypeElement type) {
    TypeName[] wildcards = type.getTypeParameters().stream()
        .map(parameter -> WildcardTypeName.subtypeOf(ClassName.OBJECT))
        .toArray(TypeName[]::new);
    ClassName name = ClassName.get(type);
    return wildcards.length == 0 ? name : ParameterizedTypeName.get(name, wildcards);
  }

  /** A class that extends {@code superclass}, and tells it the texts of members. */
  static TypeSpec.Builder type(
      ClassName name, TypeElement type, ClassName superclass, List<String> texts) {
    CodeBlock arguments = Stream.concat(
            Stream.of(CodeBlock.of("$T.class", ClassName.get(type))),
            texts.stream().map(text -> CodeBlock.of("$S", text)))
        .collect(CodeBlock.joining(", "));
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(superclass, any(type)))
        .addMethod(MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addStatement("super($L)", arguments)
            .build());
  }
}
