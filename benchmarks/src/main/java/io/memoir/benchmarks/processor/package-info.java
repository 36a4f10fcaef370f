/** What the annotation processor costs a build. */
@NullMarked
package io.memoir.benchmarks.processor;

import org.jspecify.annotations.NullMarked;
