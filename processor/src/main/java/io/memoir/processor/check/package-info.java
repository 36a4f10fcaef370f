/** Checks of annotated types, one class for each kind of mistake. */
@NullMarked
package io.memoir.processor.check;

import org.jspecify.annotations.NullMarked;
