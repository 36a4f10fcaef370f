/** What a program does until its first result from disk. */
@NullMarked
package io.memoir.promises.disk.start;

import org.jspecify.annotations.NullMarked;
