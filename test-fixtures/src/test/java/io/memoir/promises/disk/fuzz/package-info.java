/** Files that somebody has written on purpose, or changed at random. */
@NullMarked
package io.memoir.promises.disk.fuzz;

import org.jspecify.annotations.NullMarked;
