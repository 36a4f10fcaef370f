/** Exceptions that are kept for a while, in the place of a result. */
@NullMarked
package io.memoir.runtime.failure;

import org.jspecify.annotations.NullMarked;
