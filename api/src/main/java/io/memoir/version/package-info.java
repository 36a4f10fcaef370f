/**
 * The one form of a version that pins the code of a function, for annotations and for
 * configuration. Only Memoir's own modules see it.
 */
@NullMarked
package io.memoir.version;

import org.jspecify.annotations.NullMarked;
