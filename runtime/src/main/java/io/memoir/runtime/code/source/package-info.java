/** Where class files are, and whose they are. */
@NullMarked
package io.memoir.runtime.code.source;

import org.jspecify.annotations.NullMarked;
