package io.memoir.benchmarks.check;

import io.memoir.benchmarks.peer.OpenPeer;
import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Quote;
import java.util.List;

/** Results that their caller changes. */
final class ResultChecks {

  private static final int QUOTES = 100;

  private ResultChecks() {}

  /** Clears the list that a hit returned, and asks again. */
  static Outcome callerChangesHit(Peer peer) {
    try (OpenPeer open = peer.open(new CountingBodies())) {
      open.functions().history(1);
      clear(open.functions().history(1));
      return untouched(open.functions().history(1));
    }
  }

  /** Clears the list that the first call returned, and asks again. */
  static Outcome callerChangesFirstResult(Peer peer) {
    try (OpenPeer open = peer.open(new CountingBodies())) {
      clear(open.functions().history(1));
      return untouched(open.functions().history(1));
    }
  }

  private static void clear(List<Quote> quotes) {
    try {
      quotes.clear();
    } catch (UnsupportedOperationException e) {
      // A list that refuses is protected as well.
    }
  }

  private static Outcome untouched(List<Quote> quotes) {
    return quotes.size() == QUOTES ? Outcome.right("protected") : Outcome.wrong("CORRUPTED");
  }
}
