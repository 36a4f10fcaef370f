package io.memoir.processor.source;

/**
 * The hash of what one method's source says. Immutable.
 *
 * @param hex the first 128 bits of a SHA-256, as 32 lower-case hexadecimal digits
 * @param fromSource whether source text was read; without it the hash covers the signature alone
 */
public record BodyHash(String hex, boolean fromSource) {}
