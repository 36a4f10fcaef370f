/** What functions read besides their arguments, so that it becomes a part of their keys. */
@NullMarked
package io.memoir.inputs;

import org.jspecify.annotations.NullMarked;
