package io.memoir.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.memoir.processor.model.CachedMethod;

/**
 * The names that a function has in the wrapper.
 *
 * @param function the function
 * @param field the field of its handle
 * @param handle the class of its handle, nested in the wrapper
 * @param bodyHash the constant with the hash of its source
 */
record FunctionNames(CachedMethod function, String field, ClassName handle, String bodyHash) {

  /** What one call returns, boxed; it may mention the function's own type parameters. */
  TypeName boxedResult() {
    return function.signature().isVoid()
        ? ClassName.get(Void.class)
        : function.signature().returns().box();
  }
}
