package io.memoir.benchmarks.peer;

import io.memoir.benchmarks.work.Functions;

/**
 * A peer that is running; close it, unless it hangs.
 *
 * @param functions the cached functions
 * @param resources what has to be closed at the end
 */
public record OpenPeer(Functions functions, AutoCloseable resources) implements AutoCloseable {

  @Override
  public void close() {
    try {
      resources.close();
    } catch (Exception e) {
      throw new IllegalStateException("The peer cannot be closed.", e);
    }
  }
}
