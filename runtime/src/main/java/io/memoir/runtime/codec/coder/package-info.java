/** Bytes of a stream, in pieces: what FST calls its encoder and decoder. */
@NullMarked
package io.memoir.runtime.codec.coder;

import org.jspecify.annotations.NullMarked;
