/** Writes what tells the runtime which folders and jars belong to the project. */
@NullMarked
package io.memoir.processor.write.marker;

import org.jspecify.annotations.NullMarked;
