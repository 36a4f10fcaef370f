package io.memoir.benchmarks.scenario;

import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Functions;
import io.memoir.benchmarks.work.Quote;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** B: a hit of a function of a string and an int that returns a record, among 256 keys. */
public class PairHit extends PeerState {

  private static final int KEYS = 256;

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

  private final String[] symbols = Inputs.symbols(KEYS);
  private Functions functions = new Bodies();

  /** Makes a state without results. */
  public PairHit() {}

  /** Stores what will be hit. */
  @Setup
  public void fill() {
    functions = start(peer);
    for (int i = 0; i < KEYS; i++) {
      functions.quote(symbols[i], 1_000 + i);
    }
  }

  /** A hit. */
  @Benchmark
  public Quote hit(Cursor cursor) {
    int i = cursor.next(KEYS);
    return functions.quote(symbols[i], 1_000 + i);
  }
}
