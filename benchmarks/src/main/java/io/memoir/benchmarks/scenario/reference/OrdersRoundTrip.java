package io.memoir.benchmarks.scenario.reference;

import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Order;
import io.memoir.runtime.codec.FstCodec;
import io.memoir.spi.Codec;
import io.memoir.spi.CodecException;
import io.memoir.spi.ResultTypes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** E2: what a copy of the same beans costs by writing them with FST and reading them again. */
@State(Scope.Benchmark)
public class OrdersRoundTrip {

  private final Codec codec = new FstCodec();
  private final ResultTypes types = ResultTypes.any(OrdersRoundTrip.class.getClassLoader());
  private final List<Order> orders = new Bodies().orders(1);

  /** Makes the beans that are copied. */
  public OrdersRoundTrip() {}

  /** A copy. */
  @Benchmark
  public Object fst() throws CodecException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    codec.encode(orders, types, out);
    return codec.decode(new ByteArrayInputStream(out.toByteArray()), out.size(), types);
  }
}
