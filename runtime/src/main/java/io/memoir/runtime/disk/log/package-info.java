/** What processes tell each other about results that are gone. */
@NullMarked
package io.memoir.runtime.disk.log;

import org.jspecify.annotations.NullMarked;
