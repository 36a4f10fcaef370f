/**
 * The one form of a spinner's text, for annotations and for configuration. Only Memoir's own
 * modules see it.
 */
@NullMarked
package io.memoir.spinner;

import org.jspecify.annotations.NullMarked;
