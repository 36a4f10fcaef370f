/** What is known of single objects, as long as they are there: who made them, which they are. */
@NullMarked
package io.memoir.runtime.key.identity;

import org.jspecify.annotations.NullMarked;
