/** Reads annotated types into the model; reports nothing, writes nothing. */
@NullMarked
package io.memoir.processor.read;

import org.jspecify.annotations.NullMarked;
