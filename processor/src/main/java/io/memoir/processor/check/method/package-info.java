/** Checks of methods and of the plain attributes of their annotations. */
@NullMarked
package io.memoir.processor.check.method;

import org.jspecify.annotations.NullMarked;
