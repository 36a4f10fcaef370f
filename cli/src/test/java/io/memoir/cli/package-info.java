/** The commands, run against directories that the runtime has written. */
@NullMarked
package io.memoir.cli;

import org.jspecify.annotations.NullMarked;
