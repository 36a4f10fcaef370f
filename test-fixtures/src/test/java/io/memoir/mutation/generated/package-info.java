/** A real library, edited by a program: each function whose result changed has other code. */
@NullMarked
package io.memoir.mutation.generated;

import org.jspecify.annotations.NullMarked;
