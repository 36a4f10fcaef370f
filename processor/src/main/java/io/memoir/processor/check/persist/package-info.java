/** Checks of what annotations say about results that outlive the process. */
@NullMarked
package io.memoir.processor.check.persist;

import org.jspecify.annotations.NullMarked;
