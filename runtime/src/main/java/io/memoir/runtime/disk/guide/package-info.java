/** Which inputs decide about results on disk: what a look-up has to ask for. */
@NullMarked
package io.memoir.runtime.disk.guide;

import org.jspecify.annotations.NullMarked;
