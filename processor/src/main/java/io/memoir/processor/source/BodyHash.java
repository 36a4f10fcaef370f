package io.memoir.processor.source;

/**
 * The hash of what one method's source says. Immutable.
 *
 * @param hex the first 128 bits of a SHA-256, as 32 lower-case hexadecimal digits; {@code none} if
 *     no source text could be read
 */
public record BodyHash(String hex) {

  /** There is nothing to hash: what the class files say has to be enough. */
  static final BodyHash NONE = new BodyHash("none");

  /** Whether source text was read. */
  public boolean fromSource() {
    return !equals(NONE);
  }
}
