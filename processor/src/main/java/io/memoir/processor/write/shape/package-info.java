/** Writes the classes, nested in a wrapper, that read, copy and store the user's classes. */
@NullMarked
package io.memoir.processor.write.shape;

import org.jspecify.annotations.NullMarked;
