package io.memoir.benchmarks.run;

import io.memoir.benchmarks.check.Checked;
import io.memoir.benchmarks.check.Column;
import io.memoir.benchmarks.peer.Peer;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks peers all checks. A peer that deadlocks leaves daemon threads behind, so a process that asks
 * all peers should end afterwards.
 */
final class CheckRun {

  private CheckRun() {}

  /** Asks each of {@code peers}, one after the other. */
  static List<Checked> run(List<Peer> peers) {
    List<Checked> checked = new ArrayList<>();
    for (Peer peer : peers) {
      for (Column column : Column.of(peer)) {
        checked.add(new Checked(peer, column.name(), column.ask(peer)));
      }
    }
    return checked;
  }

  /** Those that were not right, for a person to read. */
  static List<String> wrong(List<Checked> checks) {
    return checks.stream()
        .filter(checked -> !checked.outcome().isRight())
        .map(checked -> checked.peer().title() + ", " + checked.column() + ": "
            + checked.outcome().text())
        .toList();
  }
}
