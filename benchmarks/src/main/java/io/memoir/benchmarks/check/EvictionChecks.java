package io.memoir.benchmarks.check;

import io.memoir.benchmarks.peer.OpenPeer;
import io.memoir.benchmarks.peer.Peer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which result leaves a cache of two when a third one comes. */
final class EvictionChecks {

  private static final int ROUNDS = 5;

  /** Some caches evict in a thread of their own. */
  private static final int SETTLE_MILLIS = 50;

  private EvictionChecks() {}

  /**
   * Asks for {@code ids} in order and then looks which of 1, 2 and 3 is gone.
   *
   * @param leastRecent the one that was used least recently
   */
  static Outcome gone(Peer peer, int leastRecent, int... ids) throws Exception {
    Map<String, Integer> rounds = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      rounds.merge(goneOnce(peer, ids), 1, Integer::sum);
    }
    String text = rounds.entrySet().stream()
        .map(gone -> gone.getKey() + " (" + gone.getValue() + "/" + ROUNDS + ")")
        .collect(Collectors.joining(" "));
    return new Outcome(text, rounds.keySet().equals(Set.of("" + leastRecent)));
  }

  private static String goneOnce(Peer peer, int... ids) throws Exception {
    CountingBodies bodies = new CountingBodies();
    try (OpenPeer open = peer.open(bodies)) {
      for (int id : ids) {
        open.functions().pair(id);
      }
      // Some peers evict aside, and none of them tells when it has.
      Thread.sleep(SETTLE_MILLIS);
      bodies.runs();
      // One of the three is gone; looking for it brings it back, so the first miss is the end.
      for (int id = 1; id <= 3; id++) {
        open.functions().pair(id);
        if (bodies.runs() > 0) {
          return "" + id;
        }
      }
      return "none";
    }
  }
}
