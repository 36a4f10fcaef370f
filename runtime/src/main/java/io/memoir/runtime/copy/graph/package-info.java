/** A result as a private graph of objects, and the plan by which it is copied on each hit. */
@NullMarked
package io.memoir.runtime.copy.graph;

import org.jspecify.annotations.NullMarked;
