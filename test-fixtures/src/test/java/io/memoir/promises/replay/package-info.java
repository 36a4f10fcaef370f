/** What functions show is shown again. */
@NullMarked
package io.memoir.promises.replay;

import org.jspecify.annotations.NullMarked;
