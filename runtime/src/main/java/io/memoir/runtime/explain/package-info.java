/** Why the next call of a function hits or misses. */
@NullMarked
package io.memoir.runtime.explain;

import org.jspecify.annotations.NullMarked;
