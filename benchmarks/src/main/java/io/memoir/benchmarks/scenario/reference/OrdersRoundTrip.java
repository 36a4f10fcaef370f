package io.memoir.benchmarks.scenario.reference;

import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Order;
import io.memoir.runtime.codec.FstCodec;
import io.memoir.spi.Codec;
import io.memoir.spi.CodecException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** E2: what a copy of the same beans costs by writing them with FST and reading them again. */
@State(Scope.Benchmark)
public class OrdersRoundTrip {

  private final Codec codec = new FstCodec();
  private final List<Order> orders = new Bodies().orders(1);
  private final ClassLoader loader = OrdersRoundTrip.class.getClassLoader();

  /** Makes the beans that are copied. */
  public OrdersRoundTrip() {}

  /** A copy. */
  @Benchmark
  public Object fst() throws CodecException {
    return codec.decode(codec.encode(orders, loader), loader);
  }
}
