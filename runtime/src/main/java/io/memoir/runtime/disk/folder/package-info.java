/** Where files are, how they are named, and who may read them. */
@NullMarked
package io.memoir.runtime.disk.folder;

import org.jspecify.annotations.NullMarked;
