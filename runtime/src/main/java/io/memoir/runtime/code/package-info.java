/** Which code runs when a function is called. */
@NullMarked
package io.memoir.runtime.code;

import org.jspecify.annotations.NullMarked;
