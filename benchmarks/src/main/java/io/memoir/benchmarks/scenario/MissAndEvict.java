package io.memoir.benchmarks.scenario;

import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Functions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** F: a call that misses, runs nothing to speak of, is stored, and evicts another of 1,000. */
public class MissAndEvict extends PeerState {

  private static final int TWICE_THE_BOUND = 2_000;

  /** Who caches. */
  @Param({
    "MEMOIR",
    "CAFFEINE",
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
  private long next = 1_000_000;

  /** Makes a state without results. */
  public MissAndEvict() {}

  /** Fills the cache to its bound. */
  @Setup
  public void fill() {
    functions = start(peer);
    for (int i = 0; i < TWICE_THE_BOUND; i++) {
      functions.recent(next++);
    }
  }

  /** A miss that evicts. */
  @Benchmark
  public String miss() {
    return functions.recent(next++);
  }
}
