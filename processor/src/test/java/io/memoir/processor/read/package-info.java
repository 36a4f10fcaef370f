/** Tests of the readers. */
@NullMarked
package io.memoir.processor.read;

import org.jspecify.annotations.NullMarked;
