package io.memoir.runtime.disk.file;

/**
 * Whose result a file holds: all of it must be the same for the file to be read.
 *
 * <p>Immutable.
 *
 * @param function identifies function and code version, {@value #FUNCTION_BYTES} bytes
 * @param key the digest of the arguments, {@value #KEY_BYTES} bytes
 * @param types the fingerprint of the classes that the result may hold, {@value #TYPES_BYTES} bytes
 * @param codec what writes the payload, up to 32 characters of ASCII
 */
public record Subject(Bytes function, Bytes key, Bytes types, String codec) {

  static final int FUNCTION_BYTES = 16;
  static final int KEY_BYTES = 32;
  static final int TYPES_BYTES = 16;

  /** Whether both hold results of the same shape, written by the same codec. */
  public boolean hasFormOf(Subject other) {
    return codec.equals(other.codec) && types.equals(other.types);
  }
}
