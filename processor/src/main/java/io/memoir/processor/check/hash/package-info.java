/** Checks of hash functions. */
@NullMarked
package io.memoir.processor.check.hash;

import org.jspecify.annotations.NullMarked;
