/** Results that are used after their time is over, and made anew meanwhile. */
@NullMarked
package io.memoir.runtime.refresh;

import org.jspecify.annotations.NullMarked;
