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
 * E: a hit of a function that returns a list of 100 immutable records, among 16 keys. Memoir and
 * JCache give each caller a list of its own; the others give all callers the same one.
 */
public class HistoryHit extends PeerState {

  private static final int KEYS = 16;

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
  public HistoryHit() {}

  /** Stores what will be hit. */
  @Setup
  public void fill() {
    functions = start(peer);
    for (int year = 0; year < KEYS; year++) {
      functions.history(year);
    }
  }

  /** A hit. */
  @Benchmark
  public List<Quote> hit(Cursor cursor) {
    return functions.history(cursor.next(KEYS));
  }
}
