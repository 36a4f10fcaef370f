/** What functions show while they run, and what is shown again on each hit. */
@NullMarked
package io.memoir.elements;

import org.jspecify.annotations.NullMarked;
