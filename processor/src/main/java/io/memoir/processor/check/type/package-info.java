/** Checks of the annotated type itself. */
@NullMarked
package io.memoir.processor.check.type;

import org.jspecify.annotations.NullMarked;
