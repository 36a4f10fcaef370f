/**
 * The bytes of canonical encodings: how numbers and texts are written, and how many bytes are made
 * few.
 */
@NullMarked
package io.memoir.runtime.key.bytes;

import org.jspecify.annotations.NullMarked;
