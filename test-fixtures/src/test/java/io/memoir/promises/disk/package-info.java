/** Promises about results that outlive the process. */
@NullMarked
package io.memoir.promises.disk;

import org.jspecify.annotations.NullMarked;
