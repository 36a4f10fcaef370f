/** Checks of what functions return. */
@NullMarked
package io.memoir.processor.check.result;

import org.jspecify.annotations.NullMarked;
