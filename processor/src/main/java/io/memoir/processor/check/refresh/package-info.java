/** Checks of what is said of results whose ttl has passed. */
@NullMarked
package io.memoir.processor.check.refresh;

import org.jspecify.annotations.NullMarked;
