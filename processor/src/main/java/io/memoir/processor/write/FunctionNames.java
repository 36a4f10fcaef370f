package io.memoir.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.write.shape.ShapeWriter;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * The names that a function has in the wrapper.
 *
 * @param function the function
 * @param field the field of its handle
 * @param handle the class of its handle, nested in the wrapper
 * @param bodyHash the constant with the hash of its source
 * @param funnels the classes that read its arguments, nested in the wrapper
 * @param copiers the classes that copy its results, nested in the wrapper
 * @param forms the classes that write and read its results in files, nested in the wrapper
 * @param resultTypes the erased classes that its results may hold
 */
record FunctionNames(
    CachedMethod function,
    String field,
    ClassName handle,
    String bodyHash,
    List<ClassName> funnels,
    List<ClassName> copiers,
    List<ClassName> forms,
    List<TypeMirror> resultTypes) {

  FunctionNames(CachedMethod function, String field, ClassName handle, String bodyHash) {
    this(function, field, handle, bodyHash, List.of(), List.of(), List.of(), List.of());
  }

  /** The same, with what is known of its arguments and results. */
  FunctionNames with(ShapeWriter shapes, int index) {
    return new FunctionNames(
        function,
        field,
        handle,
        bodyHash,
        shapes.funnels(index),
        shapes.copiers(index),
        shapes.forms(index),
        shapes.resultTypes(index));
  }

  /** What one call returns, boxed; it may mention the function's own type parameters. */
  TypeName boxedResult() {
    return function.signature().isVoid()
        ? ClassName.get(Void.class)
        : function.signature().returns().box();
  }
}
