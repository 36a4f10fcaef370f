/** Where a command writes, and what it can ask. */
@NullMarked
package io.memoir.cli.terminal;

import org.jspecify.annotations.NullMarked;
