/** Loggers of SLF4J whose lines are replayed with results. */
@NullMarked
package io.memoir.slf4j;

import org.jspecify.annotations.NullMarked;
