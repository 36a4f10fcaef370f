/** Calls cached functions for many arguments ahead of time. */
@NullMarked
package io.memoir.warm;

import org.jspecify.annotations.NullMarked;
