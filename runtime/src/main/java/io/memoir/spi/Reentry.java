package io.memoir.spi;

/** Goes back to where the calling thread emitted before; for that thread. */
@FunctionalInterface
public interface Reentry extends AutoCloseable {

  @Override
  void close();
}
