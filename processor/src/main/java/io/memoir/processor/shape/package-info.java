/** How the user's types are read for keys, and copied: found by the processor, for the writer. */
@NullMarked
package io.memoir.processor.shape;

import org.jspecify.annotations.NullMarked;
