/** Processes that are killed at random while they share a directory. */
@NullMarked
package io.memoir.promises.disk.crash;

import org.jspecify.annotations.NullMarked;
