/** How what runs have emitted is written into files of results. */
@NullMarked
package io.memoir.runtime.disk.element;

import org.jspecify.annotations.NullMarked;
