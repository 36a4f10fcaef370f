/** Programs that are edited: which functions then have other results, and which ones know it. */
@NullMarked
package io.memoir.mutation;

import org.jspecify.annotations.NullMarked;
