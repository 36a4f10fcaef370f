/** The two streams of a graph of objects, and what serializers of single values have in common. */
@NullMarked
package io.memoir.runtime.codec.stream;

import org.jspecify.annotations.NullMarked;
