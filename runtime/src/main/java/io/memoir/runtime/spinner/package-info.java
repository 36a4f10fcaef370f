/** Shows users that a method is still running: on the terminal, or by a listener of the program. */
@NullMarked
package io.memoir.runtime.spinner;

import org.jspecify.annotations.NullMarked;
