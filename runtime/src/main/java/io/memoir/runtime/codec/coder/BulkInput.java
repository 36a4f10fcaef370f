package io.memoir.runtime.codec.coder;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A stream that lets large arrays be taken from where it has read them, without a copy between. For
 * one thread.
 */
public interface BulkInput {

  /**
   * The next bytes, from the position to the limit: one or more. They were checked as all are that
   * the stream gives. Whoever takes some moves the position.
   *
   * @return little-endian, to be read until the next call of the stream
   * @throws IOException when there are none, or when they cannot be read
   */
  ByteBuffer ready() throws IOException;
}
