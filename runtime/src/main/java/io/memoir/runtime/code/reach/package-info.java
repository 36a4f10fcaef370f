/** What code is reached from a method. */
@NullMarked
package io.memoir.runtime.code.reach;

import org.jspecify.annotations.NullMarked;
