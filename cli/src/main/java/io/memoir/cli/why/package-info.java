/** Finds out why a call would not be answered from disk. */
@NullMarked
package io.memoir.cli.why;

import org.jspecify.annotations.NullMarked;
