/** Resources whose content is not to change while they are shared. */
@NullMarked
package io.memoir.runtime.mutation;

import org.jspecify.annotations.NullMarked;
