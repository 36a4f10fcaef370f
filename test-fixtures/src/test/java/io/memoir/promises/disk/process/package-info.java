/** Other processes, real ones, and what they tell. */
@NullMarked
package io.memoir.promises.disk.process;

import org.jspecify.annotations.NullMarked;
