/** Writes wrappers from the model; checks nothing. */
@NullMarked
package io.memoir.processor.write;

import org.jspecify.annotations.NullMarked;
