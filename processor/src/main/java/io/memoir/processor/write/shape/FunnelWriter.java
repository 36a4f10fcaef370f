package io.memoir.processor.write.shape;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.memoir.processor.RuntimeNames;
import io.memoir.processor.shape.FunnelShape;
import io.memoir.processor.shape.FunnelShape.Read;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that reads one of the user's classes for keys. */
final class FunnelWriter {

  private FunnelWriter() {}

  static TypeSpec write(FunnelShape shape, ClassName name) {
    List<String> texts = shape.members().stream().map(Read::text).toList();
    MethodSpec.Builder read = MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(ShapeTypes.any(shape.type()), "value")
        .addParameter(RuntimeNames.FIELD_SINK, "fields");
    shape.members().forEach(member -> read.addStatement("fields.add(value.$L)", member.code()));
    return ShapeTypes.type(name, shape.type(), RuntimeNames.FUNNEL, texts)
        .addJavadoc("Reads a {@link $T} for keys.", ClassName.get(shape.type()))
        .addMethod(read.build())
        .build();
  }
}
