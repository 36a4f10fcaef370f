/** Tests of the writers. */
@NullMarked
package io.memoir.processor.write;

import org.jspecify.annotations.NullMarked;
