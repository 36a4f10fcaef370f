package io.memoir.benchmarks.scenario;

import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Functions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A: a hit of a function of one long that returns a string, among 256 keys, bounded. */
public class LongHit extends PeerState {

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

  private final long[] ids = Inputs.ids(KEYS);
  private Functions functions = new Bodies();

  /** Makes a state without results. */
  public LongHit() {}

  /** Stores what will be hit. */
  @Setup
  public void fill() {
    functions = start(peer);
    for (long id : ids) {
      functions.label(id);
    }
  }

  /** A hit. */
  @Benchmark
  public String hit(Cursor cursor) {
    return functions.label(ids[cursor.next(KEYS)]);
  }
}
