/** Tests of names, places and rights of files. */
@NullMarked
package io.memoir.runtime.disk.folder;

import org.jspecify.annotations.NullMarked;
