/** Tests of what is known of single objects. */
@NullMarked
package io.memoir.runtime.key.identity;

import org.jspecify.annotations.NullMarked;
