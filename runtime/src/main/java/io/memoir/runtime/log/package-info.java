/** What bridges to logging systems call. */
@NullMarked
package io.memoir.runtime.log;

import org.jspecify.annotations.NullMarked;
