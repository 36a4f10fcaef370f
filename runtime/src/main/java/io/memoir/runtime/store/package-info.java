/** Where results are kept in memory, and how several callers of one key share one execution. */
@NullMarked
package io.memoir.runtime.store;

import org.jspecify.annotations.NullMarked;
