package io.memoir.benchmarks.scenario;

import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Functions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** N: a hit of a function without arguments. */
public class NoArguments extends PeerState {

  /** Who caches. */
  @Param({
    "MEMOIR",
    "CAFFEINE",
    "MAP",
    "JCACHE",
    "SPRING",
    "SPRING_SYNC",
    "MICRONAUT",
    "MICRONAUT_ATOMIC",
    "JETCACHE",
    "NONE"
  })
  public Peer peer = Peer.NONE;

  private Functions functions = new Bodies();

  /** Makes a state without results. */
  public NoArguments() {}

  /** Stores what will be hit. */
  @Setup
  public void fill() {
    functions = start(peer);
    functions.motto();
  }

  /** A hit. */
  @Benchmark
  public String hit() {
    return functions.motto();
  }
}
