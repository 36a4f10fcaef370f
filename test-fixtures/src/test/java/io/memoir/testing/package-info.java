/** Tests of what tests use. */
@NullMarked
package io.memoir.testing;

import org.jspecify.annotations.NullMarked;
