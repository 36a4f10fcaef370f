/**
 * What Memoir throws at run time: every type extends {@link io.memoir.error.CacheException}.
 *
 * <p>Messages name functions, parameters, types and paths, and say what to write instead; they
 * never contain an argument's value or a result.
 *
 * @serial exclude
 */
@NullMarked
package io.memoir.error;

import org.jspecify.annotations.NullMarked;
