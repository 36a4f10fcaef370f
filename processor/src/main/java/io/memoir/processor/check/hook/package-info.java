/** Checks of the classes of {@code validate} and {@code onRelease}. */
@NullMarked
package io.memoir.processor.check.hook;

import org.jspecify.annotations.NullMarked;
