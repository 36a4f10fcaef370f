/** What methods read besides their arguments, and how it is asked for again. */
@NullMarked
package io.memoir.runtime.execution.input;

import org.jspecify.annotations.NullMarked;
