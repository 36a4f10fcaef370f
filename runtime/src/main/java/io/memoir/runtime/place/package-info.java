/** Where results are kept on disk, as it is told and configured. */
@NullMarked
package io.memoir.runtime.place;

import org.jspecify.annotations.NullMarked;
