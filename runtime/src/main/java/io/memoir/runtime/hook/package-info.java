/** The hooks of a function: what annotations name to be asked or told about its results. */
@NullMarked
package io.memoir.runtime.hook;

import org.jspecify.annotations.NullMarked;
