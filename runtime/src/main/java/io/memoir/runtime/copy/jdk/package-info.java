/** How instances of the JDK's own mutable classes are copied, by exact class. */
@NullMarked
package io.memoir.runtime.copy.jdk;

import org.jspecify.annotations.NullMarked;
