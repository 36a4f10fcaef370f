package io.memoir.benchmarks.scenario;

import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Functions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * D: a second call of a function of a 1 MB array. Caches that know arrays by identity are fast
 * here, and wrong once the array changes: the checks show which ones.
 */
public class ArrayHit extends PeerState {

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

  private final double[] values = Inputs.values();
  private final double[] equal = values.clone();
  private Functions functions = new Bodies();

  /** Makes a state without results. */
  public ArrayHit() {}

  /** Stores what will be hit, and changes an argument in between: Memoir has to notice. */
  @Setup
  public void fill() {
    functions = start(peer);
    double before = functions.total(values);
    values[7]++;
    double after = functions.total(values);
    if (peer == Peer.MEMOIR && after != before + 1) {
      throw new IllegalStateException("The result is older than the array.");
    }
    values[7]--;
    functions.total(values);
    functions.total(equal);
  }

  /** The array that the result was stored for. */
  @Benchmark
  public double sameInstance() {
    return functions.total(values);
  }

  /** Another array with the same content. */
  @Benchmark
  public double equalCopy() {
    return functions.total(equal);
  }
}
