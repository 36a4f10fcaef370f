/** Checks of annotations on members of any type, be a wrapper written for it or not. */
@NullMarked
package io.memoir.processor.check.stray;

import org.jspecify.annotations.NullMarked;
