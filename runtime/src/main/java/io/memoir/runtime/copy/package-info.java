/** How each caller of a function comes to its own result. */
@NullMarked
package io.memoir.runtime.copy;

import org.jspecify.annotations.NullMarked;
