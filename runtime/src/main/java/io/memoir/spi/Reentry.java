package io.memoir.spi;

/** Goes back to what was bound to a thread before; for that thread, and once. */
@FunctionalInterface
public interface Reentry extends AutoCloseable {

  @Override
  void close();

  /**
   * Runs something, and then goes back, also if that throws.
   *
   * @param body what is run by the calling thread
   */
  default void after(Runnable body) {
    try {
      body.run();
    } finally {
      close();
    }
  }
}
