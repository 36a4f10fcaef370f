/** What happens to a result from the call that asks for it to its departure. */
@NullMarked
package io.memoir.runtime.result;

import org.jspecify.annotations.NullMarked;
