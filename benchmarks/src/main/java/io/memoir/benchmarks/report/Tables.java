package io.memoir.benchmarks.report;

import io.memoir.benchmarks.check.Checked;
import io.memoir.benchmarks.peer.Peer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables of docs/benchmarks.md, each from the results of one run. */
final class Tables {

  private static final List<Column> HITS = List.of(
      new Column("A long → String", "LongHit.hit"),
      new Column("B (String, int) → record", "PairHit.hit"),
      new Column("C List of 10 → record", "ListHit.hit"),
      new Column("E → List of 100", "HistoryHit.hit"),
      new Column("N no arguments", "NoArguments.hit"));

  private static final List<Column> ARRAYS = List.of(
      new Column("same instance", "ArrayHit.sameInstance"),
      new Column("equal copy", "ArrayHit.equalCopy"));

  private static final List<String> REFERENCES = List.of(
      "ArrayHash.hash4jOverBytes",
      "ArrayHash.unsafeInPlace",
      "ListCopy.copy",
      "OrdersHit.hit",
      "OrdersRoundTrip.fst",
      "TableHit.hit",
      "TableHit.copyByClone");

  private final Results results;

  Tables(Results results) {
    this.results = results;
  }

  /** Goal by goal: what was asked for, what came out, and whether it is enough. */
  String goals() {
    MarkdownTable table = new MarkdownTable(List.of("scenario", "goal", "measured", "met"));
    for (Verdict verdict : Goals.judge(results)) {
      table.row(List.of(verdict.scenario(), verdict.goal(), verdict.measured(), verdict.met()));
    }
    return table.toString();
  }

  /** Hits, peer by peer: CPU time, ratio to Caffeine, bytes allocated. */
  String hits() {
    return perPeer(HITS);
  }

  /** Second calls with a 1 MB array, in the same form. */
  String arrays() {
    return perPeer(ARRAYS);
  }

  private String perPeer(List<Column> columns) {
    List<String> head = new ArrayList<>(List.of("peer"));
    columns.forEach(column -> head.add(column.title()));
    MarkdownTable table = new MarkdownTable(head);
    for (Peer peer : Peer.values()) {
      List<String> row = new ArrayList<>(List.of(peer.title()));
      columns.forEach(column -> row.add(cell(column.benchmark(), peer)));
      table.row(row);
    }
    return table.toString();
  }

  private String cell(String benchmark, Peer peer) {
    Optional<Measurement> caffeine = results.find(benchmark, Peer.CAFFEINE);
    return results
        .find(benchmark, peer)
        .map(own -> Numbers.plain(own.cpuNanos())
            + caffeine
                .map(it -> " (" + Numbers.plain(own.cpuNanos() / it.cpuNanos()) + " ×)")
                .orElse("")
            + ", "
            + Numbers.plain(own.bytes())
            + " B")
        .orElse("");
  }

  /** Misses that evict: CPU time of the caller, of the process, and on the wall. */
  String misses() {
    MarkdownTable table =
        new MarkdownTable(List.of("peer", "F caller's CPU", "process' CPU, ns", "wall, ns"));
    for (Peer peer : Peer.values()) {
      results
          .find("MissAndEvict.miss", peer)
          .ifPresent(own -> table.row(List.of(
              peer.title(),
              cell("MissAndEvict.miss", peer),
              Numbers.plain(own.processNanos()),
              Numbers.plain(own.wallNanos()))));
    }
    return table.toString();
  }

  /** Hits from one thread and from two. */
  String threads() {
    MarkdownTable table = new MarkdownTable(List.of(
        "peer",
        "function",
        "1 thread, wall ns",
        "2 threads, wall ns",
        "ratio",
        "1 thread, CPU ns",
        "2 threads, CPU ns"));
    for (Peer peer : List.of(Peer.MEMOIR, Peer.CAFFEINE)) {
      for (String parameters : Threads.PARAMETERS) {
        Optional<Measurement> one = results.find("SharedHit.oneThread", peer.name(), parameters);
        Optional<Measurement> two = results.find("SharedHit.twoThreads", peer.name(), parameters);
        if (one.isPresent() && two.isPresent()) {
          double oneNanos = one.get().wallNanos();
          double twoNanos = two.get().wallNanos();
          table.row(List.of(
              peer.title(),
              Threads.describe(parameters),
              Numbers.plain(oneNanos),
              Numbers.plain(twoNanos),
              Numbers.plain(twoNanos / oneNanos) + " ×",
              Numbers.plain(one.get().cpuNanos()),
              Numbers.plain(two.get().cpuNanos())));
        }
      }
    }
    return table.toString();
  }

  /** Copies, and what others are compared with. */
  String references() {
    MarkdownTable table =
        new MarkdownTable(List.of("benchmark", "peer", "CPU, ns", "wall, ns", "bytes"));
    for (Measurement own : results.measurements()) {
      if (REFERENCES.contains(own.benchmark())) {
        table.row(List.of(
            own.benchmark(),
            own.peer().isEmpty() ? "" : Peer.valueOf(own.peer()).title(),
            Numbers.plain(own.cpuNanos()),
            Numbers.plain(own.wallNanos()),
            Numbers.plain(own.bytes())));
      }
    }
    return table.toString();
  }

  /** Bytes for each result. */
  String heap() {
    MarkdownTable table = new MarkdownTable(List.of("peer", "bounded, B", "unbounded, B"));
    Set<Peer> peers = new LinkedHashSet<>();
    results.heap().forEach(use -> peers.add(use.peer()));
    for (Peer peer : peers) {
      table.row(List.of(peer.title(), bytes(peer, true), bytes(peer, false)));
    }
    return table.toString();
  }

  private String bytes(Peer peer, boolean isBounded) {
    return results.heap(peer, isBounded).map(Numbers::plain).orElse("");
  }

  /** Check by check, what each peer did; what is not right stands out. */
  String checks() {
    Set<Peer> peers = new LinkedHashSet<>();
    Set<String> columns = new LinkedHashSet<>();
    for (Checked checked : results.checks()) {
      peers.add(checked.peer());
      columns.add(checked.column());
    }
    List<String> head = new ArrayList<>(List.of("check"));
    peers.forEach(peer -> head.add(peer.title()));
    MarkdownTable table = new MarkdownTable(head);
    for (String column : columns) {
      List<String> row = new ArrayList<>(List.of(column));
      peers.forEach(peer -> row.add(outcome(peer, column)));
      table.row(row);
    }
    return table.toString();
  }

  private String outcome(Peer peer, String column) {
    return results.checks(peer, column).stream()
        .filter(checked -> checked.column().equals(column))
        .map(Checked::outcome)
        .map(outcome -> outcome.isRight() ? outcome.text() : "**" + outcome.text() + "**")
        .findFirst()
        .orElse("");
  }

  /** A column of a table with a row for each peer. */
  private record Column(String title, String benchmark) {}
}
