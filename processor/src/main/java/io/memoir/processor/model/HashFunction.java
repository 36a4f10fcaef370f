package io.memoir.processor.model;

import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A hash function that an annotation names.
 *
 * @param type the type that it serves, or null if a name is given
 * @param typeName the binary name of that type, or the empty string if the type is given
 * @param with the class of the function
 */
public record HashFunction(@Nullable TypeMirror type, String typeName, DeclaredType with) {}
