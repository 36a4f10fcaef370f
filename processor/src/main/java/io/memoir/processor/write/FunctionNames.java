package io.memoir.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.memoir.processor.model.CachedMethod;
import java.util.List;

/**
 * The names that a function has in the wrapper.
 *
 * @param function the function
 * @param field the field of its handle
 * @param handle the class of its handle, nested in the wrapper
 * @param bodyHash the constant with the hash of its source
 * @param funnels the classes that read its arguments, nested in the wrapper
 * @param copiers the classes that copy its results, nested in the wrapper
 */
record FunctionNames(
    CachedMethod function,
    String field,
    ClassName handle,
    String bodyHash,
    List<ClassName> funnels,
    List<ClassName> copiers) {

  FunctionNames(CachedMethod function, String field, ClassName handle, String bodyHash) {
    this(function, field, handle, bodyHash, List.of(), List.of());
  }

  /** The same, with the classes that read its arguments and copy its results. */
  FunctionNames with(List<ClassName> itsFunnels, List<ClassName> itsCopiers) {
    return new FunctionNames(function, field, handle, bodyHash, itsFunnels, itsCopiers);
  }

  /** What one call returns, boxed; it may mention the function's own type parameters. */
  TypeName boxedResult() {
    return function.signature().isVoid()
        ? ClassName.get(Void.class)
        : function.signature().returns().box();
  }
}
