package io.memoir.benchmarks.check;

import io.memoir.benchmarks.peer.Peer;

/** One question, asked of one peer with empty caches. */
@FunctionalInterface
interface Check {

  /** Asks; what it throws is an outcome too, and not a good one. */
  Outcome ask(Peer peer) throws Exception;
}
