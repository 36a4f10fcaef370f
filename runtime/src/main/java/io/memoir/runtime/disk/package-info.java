/** Results on disk: what one process does with the files of its functions. */
@NullMarked
package io.memoir.runtime.disk;

import org.jspecify.annotations.NullMarked;
