package io.memoir.runtime.disk.file;

/**
 * Whose result a file holds: all of it must be the same for the file to be read.
 *
 * <p>Immutable.
 *
 * @param function identifies function and code version, {@value #FUNCTION_BYTES} bytes
 * @param arguments the digest of the arguments, {@value #KEY_BYTES} bytes
 * @param key the same if the method reads no inputs; else a digest of the arguments and of what the
 *     inputs were, {@value #KEY_BYTES} bytes
 * @param types the fingerprint of the classes that the result may hold, {@value #TYPES_BYTES} bytes
 * @param codec what writes the payload, up to 32 characters of ASCII
 */
public record Subject(Bytes function, Bytes arguments, Bytes key, Bytes types, String codec) {

  static final int FUNCTION_BYTES = 16;
  static final int KEY_BYTES = 32;
  static final int TYPES_BYTES = 16;

  /** The result for the same arguments, whose inputs make it this key. */
  public Subject withKey(Bytes other) {
    return new Subject(function, arguments, other, types, codec);
  }

  /** Whether the result is for more than the arguments. */
  public boolean hasInputs() {
    return !key.equals(arguments);
  }

  /** Whether both are about the same result, in whatever shape. */
  public boolean isSameResult(Subject other) {
    return function.equals(other.function)
        && arguments.equals(other.arguments)
        && key.equals(other.key);
  }

  /** Whether both hold results of the same shape, written by the same codec. */
  public boolean hasFormOf(Subject other) {
    return codec.equals(other.codec) && types.equals(other.types);
  }
}
