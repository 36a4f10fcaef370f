/** What declarations of types tell: which are no data, what is inside, what can be made. */
@NullMarked
package io.memoir.processor.check.knowledge;

import org.jspecify.annotations.NullMarked;
