/** Checks of parameters, and of what is in a key. */
@NullMarked
package io.memoir.processor.check.argument;

import org.jspecify.annotations.NullMarked;
