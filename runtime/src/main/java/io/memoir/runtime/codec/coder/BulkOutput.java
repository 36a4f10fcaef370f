package io.memoir.runtime.codec.coder;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A stream that lets large arrays be put where they go from, without a copy between. For one
 * thread.
 */
public interface BulkOutput {

  /**
   * Where the next bytes go, from the position to the limit: one or more.
   *
   * @return little-endian, for use until the next call of the stream
   * @throws IOException when bytes that came before cannot be written
   */
  ByteBuffer room() throws IOException;

  /**
   * Takes what was put there.
   *
   * @param bytes how many, from the position on; wherever the position is now
   */
  void filled(int bytes);
}
