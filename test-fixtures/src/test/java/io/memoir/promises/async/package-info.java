/** One test class for each promise, with annotated types as a user writes them. */
@NullMarked
package io.memoir.promises.async;

import org.jspecify.annotations.NullMarked;
