/** Frees results whose time is over although nobody writes. */
@NullMarked
package io.memoir.runtime.expiry;

import org.jspecify.annotations.NullMarked;
