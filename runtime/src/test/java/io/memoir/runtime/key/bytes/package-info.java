/** Tests of how many bytes are made few. */
@NullMarked
package io.memoir.runtime.key.bytes;

import org.jspecify.annotations.NullMarked;
