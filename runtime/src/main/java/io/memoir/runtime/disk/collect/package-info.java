/** Removing files that are not needed any more, and telling what is in a cache directory. */
@NullMarked
package io.memoir.runtime.disk.collect;

import org.jspecify.annotations.NullMarked;
