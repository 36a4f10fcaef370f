package io.memoir.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Turns a result into bytes, and those bytes into a private copy of the result. It is asked for all
 * results that outlive the process, and in memory for those that hold something of a class for
 * which there is no other way: docs/copies.md lists them.
 *
 * <p>What {@code decode} makes of the bytes of {@code encode} equals the value, has the same
 * implementation classes, the same order of elements, the same shared references and cycles, and
 * shares nothing mutable with it. A value for which that cannot be kept is a
 * {@link CodecException}, never a wrong copy. Implementations are safe for use by any number of
 * threads, and may be called again while a call is running on the same thread.
 */
public interface Codec {

  /**
   * Names the form of the bytes. Results that were stored under another name are not read.
   *
   * @return 1 to 32 letters, digits, points and hyphens, as in {@code fst-2}; another one whenever
   *     the form changes
   */
  String id();

  /**
   * Writes {@code value} and all that it reaches, in pieces as they come: a result may be larger
   * than any array.
   *
   * @param value the result; it is read, never changed
   * @param types the classes that the result may hold; one that {@link #decode} would refuse is
   *     refused here
   * @param out takes the bytes; not closed
   * @throws CodecException when some reachable object cannot be copied, naming it; what was written
   *     is of no use
   * @throws IOException what {@code out} throws
   */
  void encode(Object value, ResultTypes types, OutputStream out) throws CodecException, IOException;

  /**
   * Reads what {@link #encode} wrote. The bytes may have been written by somebody else: a length in
   * them is compared with {@code size} before anything is allocated for it, and a class is loaded
   * only if {@code types} allows it.
   *
   * @param in gives the bytes; not closed
   * @param size how many bytes there are, 0 or more
   * @param types the classes that the result may hold
   * @return a new copy
   * @throws CodecException when the bytes are damaged, or name classes that are not allowed or no
   *     longer have the written shape; nothing is kept
   * @throws IOException what {@code in} throws
   */
  Object decode(InputStream in, long size, ResultTypes types) throws CodecException, IOException;
}
