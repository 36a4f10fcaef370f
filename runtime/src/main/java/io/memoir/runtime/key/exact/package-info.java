/** Keys that hold small content itself, in a form that nobody can change. */
@NullMarked
package io.memoir.runtime.key.exact;

import org.jspecify.annotations.NullMarked;
