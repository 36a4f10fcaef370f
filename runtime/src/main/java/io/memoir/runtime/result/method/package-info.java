/** Runs of methods, and what they read. */
@NullMarked
package io.memoir.runtime.result.method;

import org.jspecify.annotations.NullMarked;
