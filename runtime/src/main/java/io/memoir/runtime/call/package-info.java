/** How a wrapper makes one call of a function. For generated code. */
@NullMarked
package io.memoir.runtime.call;

import org.jspecify.annotations.NullMarked;
