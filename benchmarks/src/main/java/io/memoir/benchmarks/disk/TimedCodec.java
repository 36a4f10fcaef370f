package io.memoir.benchmarks.disk;

import io.memoir.runtime.codec.FstCodec;
import io.memoir.spi.Codec;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The default codec with a stopwatch: what it takes, with the file that it writes into or reads
 * from, and without the copies for memory. For one thread.
 */
final class TimedCodec implements Codec {

  private final Codec codec = new FstCodec();
  private long nanos;

  TimedCodec() {}

  /** The time since this was last asked. */
  long takeNanos() {
    long taken = nanos;
    nanos = 0;
    return taken;
  }

  @Override
  public String id() {
    return codec.id();
  }

  @Override
  public void encode(Object value, ResultTypes types, OutputStream out)
      throws CodecException, IOException {
    long begin = System.nanoTime();
    codec.encode(value, types, out);
    nanos += System.nanoTime() - begin;
  }

  @Override
  public Object decode(InputStream in, long size, ResultTypes types)
      throws CodecException, IOException {
    long begin = System.nanoTime();
    Object value = codec.decode(in, size, types);
    nanos += System.nanoTime() - begin;
    return value;
  }
}
