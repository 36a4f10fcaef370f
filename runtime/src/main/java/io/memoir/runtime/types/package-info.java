/** Which classes the results of a function may hold, and what these classes looked like. */
@NullMarked
package io.memoir.runtime.types;

import org.jspecify.annotations.NullMarked;
