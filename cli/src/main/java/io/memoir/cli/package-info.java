/** The command line: one class for each command. */
@NullMarked
package io.memoir.cli;

import org.jspecify.annotations.NullMarked;
