package io.memoir.benchmarks.scenario;

import io.memoir.benchmarks.peer.OpenPeer;
import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Functions;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A peer that is open for one trial. Each trial is a JVM of its own, so the call of the peer is as
 * well optimized as it can be, for every peer alike.
 */
@State(Scope.Benchmark)
public class PeerState {

  private OpenPeer opened = new OpenPeer(new Bodies(), () -> {});

  /** Makes a state whose functions are not cached yet. */
  public PeerState() {}

  /** Starts {@code peer} with empty caches. */
  protected final Functions start(Peer peer) {
    opened = peer.open(new Bodies());
    return opened.functions();
  }

  /** Stops the peer. */
  @TearDown(Level.Trial)
  public void stop() {
    opened.close();
  }
}
