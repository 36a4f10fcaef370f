/**
 * The one grammar of a ttl, for annotations and for configuration. Only Memoir's own modules see
 * it.
 */
@NullMarked
package io.memoir.ttl;

import org.jspecify.annotations.NullMarked;
