package io.memoir.benchmarks.scenario;

import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Functions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Threads;

/** G: hits of one function from one thread and from two, with and without a bound. */
public class SharedHit extends PeerState {

  /** Who caches. */
  @Param({"MEMOIR", "CAFFEINE"})
  public Peer peer = Peer.NONE;

  /** Whether the function has a bound. */
  @Param({"true", "false"})
  public boolean bounded;

  /** How many keys are hit, a power of two. */
  @Param({"1", "256"})
  public int keys;

  private long[] ids = {};
  private Functions functions = new Bodies();

  /** Makes a state without results. */
  public SharedHit() {}

  /** Stores what will be hit. */
  @Setup
  public void fill() {
    functions = start(peer);
    ids = Inputs.ids(keys);
    for (long id : ids) {
      call(id);
    }
  }

  private String call(long id) {
    return bounded ? functions.label(id) : functions.anyLabel(id);
  }

  /** A hit by the only thread. */
  @Benchmark
  @Threads(1)
  public String oneThread(Cursor cursor) {
    return call(ids[cursor.next(keys)]);
  }

  /** A hit by one of two threads. */
  @Benchmark
  @Threads(2)
  public String twoThreads(Cursor cursor) {
    return call(ids[cursor.next(keys)]);
  }
}
