/** Kinds of functions that see the results of other kinds. */
@NullMarked
package io.memoir.runtime.result.kind;

import org.jspecify.annotations.NullMarked;
