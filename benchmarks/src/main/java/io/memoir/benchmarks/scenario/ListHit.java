package io.memoir.benchmarks.scenario;

import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Functions;
import io.memoir.benchmarks.work.Quote;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * C: a hit of a function of a list of ten strings that returns a record, among 64 keys. The lists,
 * and the strings in them, are equal to those that the results were stored for, but not the same.
 */
public class ListHit extends PeerState {

  private static final int KEYS = 64;

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

  private final List<List<String>> baskets = Inputs.baskets(KEYS);
  private Functions functions = new Bodies();

  /** Makes a state without results. */
  public ListHit() {}

  /** Stores what will be hit. */
  @Setup
  public void fill() {
    functions = start(peer);
    Inputs.baskets(KEYS).forEach(functions::basket);
  }

  /** A hit. */
  @Benchmark
  public Quote hit(Cursor cursor) {
    return functions.basket(baskets.get(cursor.next(KEYS)));
  }
}
