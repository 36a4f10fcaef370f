/** The form of a file that holds one result: header, segments, checks. */
@NullMarked
package io.memoir.runtime.disk.file;

import org.jspecify.annotations.NullMarked;
