/** What results take in memory: estimated from the layout of objects in the JVM that runs. */
@NullMarked
package io.memoir.runtime.size;

import org.jspecify.annotations.NullMarked;
