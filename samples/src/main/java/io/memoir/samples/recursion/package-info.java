/** A class whose own recursion goes through the cache. */
@NullMarked
package io.memoir.samples.recursion;

import org.jspecify.annotations.NullMarked;
