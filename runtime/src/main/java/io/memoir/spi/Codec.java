package io.memoir.spi;

/**
 * Turns a result into bytes, and those bytes into a private copy of the result. It is asked for the
 * results that hold something of a class for which there is no other way: docs/copies.md lists
 * them.
 *
 * <p>{@code decode(encode(value, loader), loader)} equals {@code value}, has the same
 * implementation classes, the same order of elements, the same shared references and cycles, and
 * shares nothing mutable with {@code value}. A value for which that cannot be kept is a
 * {@link CodecException}, never a wrong copy. Implementations are safe for use by any number of
 * threads, and may be called again while a call is running on the same thread.
 */
public interface Codec {

  /**
   * Writes {@code value} and all that it reaches.
   *
   * @param value the result; it is read, never changed
   * @param loader finds the classes of the result, usually the loader of the wrapper class
   * @return the bytes; the caller owns them
   * @throws CodecException when some reachable object cannot be copied, naming it; nothing is kept
   */
  byte[] encode(Object value, ClassLoader loader) throws CodecException;

  /**
   * Reads what {@link #encode} wrote.
   *
   * @param bytes the bytes that {@code encode} returned; they are read, never changed
   * @param loader finds the classes of the result, usually the loader of the wrapper class
   * @return a new copy
   * @throws CodecException when the bytes are damaged, or name classes that {@code loader} lacks or
   *     that no longer have the written shape; nothing is kept
   */
  Object decode(byte[] bytes, ClassLoader loader) throws CodecException;
}
