package io.memoir.benchmarks.run;

import io.memoir.benchmarks.heap.HeapUse;
import io.memoir.benchmarks.peer.Peer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Measures the heap of one result, each peer in a JVM of its own. */
final class HeapRun {

  /** The serial collector leaves nothing behind that would be counted. */
  private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g");

  private static final List<Peer> PEERS =
      List.of(Peer.MEMOIR, Peer.CAFFEINE, Peer.MAP, Peer.SPRING, Peer.MICRONAUT);

  private HeapRun() {}

  /** Measures bounded and unbounded functions; the map has no bound. */
  static List<HeapUse> run() throws IOException, InterruptedException {
    List<HeapUse> uses = new ArrayList<>();
    for (Peer peer : PEERS) {
      if (peer != Peer.MAP) {
        uses.add(measure(peer, true));
      }
      uses.add(measure(peer, false));
    }
    return uses;
  }

  private static HeapUse measure(Peer peer, boolean isBounded)
      throws IOException, InterruptedException {
    List<String> args = List.of(peer.name(), "" + isBounded, "" + HeapUse.RESULTS);
    String printed = Child.run(FLAGS, HeapUse.class, args);
    return new HeapUse(peer, isBounded, Double.parseDouble(printed));
  }
}
