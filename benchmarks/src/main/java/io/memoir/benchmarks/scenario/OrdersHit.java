package io.memoir.benchmarks.scenario;

import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Functions;
import io.memoir.benchmarks.work.Order;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** E2: a hit of a function that returns 1,000 mutable beans with dates and lists, by value. */
public class OrdersHit extends PeerState {

  /** Who caches. */
  @Param({"MEMOIR", "JCACHE", "NONE"})
  public Peer peer = Peer.NONE;

  private Functions functions = new Bodies();

  /** Makes a state without results. */
  public OrdersHit() {}

  /** Stores what will be hit. */
  @Setup
  public void fill() {
    functions = start(peer);
    functions.orders(1);
  }

  /** A hit. */
  @Benchmark
  public List<Order> hit() {
    return functions.orders(1);
  }
}
