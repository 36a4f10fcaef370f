/**
 * The one grammar of a number of bytes, for annotations and for configuration. Only Memoir's own
 * modules see it.
 */
@NullMarked
package io.memoir.size;

import org.jspecify.annotations.NullMarked;
