package io.memoir.benchmarks.disk;

import io.memoir.runtime.codec.FstCodec;
import io.memoir.spi.Codec;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The default codec with a stopwatch: what it takes, with the file that it writes into or reads
 * from, and without the copies for memory. For one thread.
 */
final class TimedCodec implements Codec {

  private final Codec codec = new FstCodec();
  private final List<DiskCost> costs = new ArrayList<>();
  private final String scenario;
  private final String who;

  TimedCodec(String scenario, String who) {
    this.scenario = scenario;
    this.who = who;
  }

  /** What it has cost, call by call. */
  List<DiskCost> costs() {
    return List.copyOf(costs);
  }

  @Override
  public String id() {
    return codec.id();
  }

  @Override
  public void encode(Object value, ResultTypes types, OutputStream out)
      throws CodecException, IOException {
    Costs.Watch watch = new Costs.Watch();
    codec.encode(value, types, out);
    costs.add(watch.cost(scenario, who, 1));
  }

  @Override
  public Object decode(InputStream in, long size, ResultTypes types)
      throws CodecException, IOException {
    Costs.Watch watch = new Costs.Watch();
    Object value = codec.decode(in, size, types);
    costs.add(watch.cost(scenario, who, 1));
    return value;
  }
}
