/** What all functions together may take in memory. */
@NullMarked
package io.memoir.runtime.budget;

import org.jspecify.annotations.NullMarked;
