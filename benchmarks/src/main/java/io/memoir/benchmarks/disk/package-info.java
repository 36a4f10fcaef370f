/** Results on disk beside plain files: sizes, starts of a program, tables, and one past 2 GB. */
@NullMarked
package io.memoir.benchmarks.disk;

import org.jspecify.annotations.NullMarked;
