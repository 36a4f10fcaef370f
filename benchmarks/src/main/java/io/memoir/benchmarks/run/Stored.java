package io.memoir.benchmarks.run;

import io.memoir.benchmarks.check.Checked;
import io.memoir.benchmarks.check.Outcome;
import io.memoir.benchmarks.heap.HeapUse;
import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.report.Measurement;
import io.memoir.benchmarks.report.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Results in a folder, as lines with tabs between the fields: each step of a run is a process of
 * its own, and the report can be written again. For one process at a time.
 */
public final class Stored {

  private static final String TAB = "\t";

  private final Path folder;

  /** Keeps results in {@code folder}, which is made when something is written. */
  public Stored(Path folder) {
    this.folder = folder;
  }

  /** Replaces the measurements. */
  public void measurements(List<Measurement> measurements) throws IOException {
    write(
        "measurements.tsv",
        measurements,
        it -> String.join(
            TAB,
            it.benchmark(),
            it.peer(),
            it.parameters(),
            "" + it.cpuNanos(),
            "" + it.processNanos(),
            "" + it.wallNanos(),
            "" + it.bytes()));
  }

  /** Replaces the checks. */
  public void checks(List<Checked> checks) throws IOException {
    write(
        "checks.tsv",
        checks,
        it -> String.join(
            TAB,
            it.peer().name(),
            it.column(),
            it.outcome().text(),
            "" + it.outcome().isRight()));
  }

  /** Replaces what the heap took. */
  public void heap(List<HeapUse> uses) throws IOException {
    write(
        "heap.tsv",
        uses,
        it -> String.join(TAB, it.peer().name(), "" + it.isBounded(), "" + it.bytes()));
  }

  /** All that is there; steps that were left out have no results. */
  public Results read() throws IOException {
    return new Results(
        read("measurements.tsv", Stored::measurement),
        read("checks.tsv", Stored::checked),
        read("heap.tsv", Stored::heapUse));
  }

  /** Forgets what an earlier run left here. */
  public void clear() throws IOException {
    for (String name : List.of("measurements.tsv", "checks.tsv", "heap.tsv")) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  private <T> void write(String name, List<T> values, Function<T, String> line) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), values.stream().map(line).toList());
  }

  private <T> List<T> read(String name, Function<List<String>, T> value) throws IOException {
    Path file = folder.resolve(name);
    List<T> values = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        values.add(value.apply(List.of(line.split(TAB, -1))));
      }
    }
    return values;
  }

  private static Measurement measurement(List<String> fields) {
    return new Measurement(
        fields.get(0),
        fields.get(1),
        fields.get(2),
        Double.parseDouble(fields.get(3)),
        Double.parseDouble(fields.get(4)),
        Double.parseDouble(fields.get(5)),
        Double.parseDouble(fields.get(6)));
  }

  private static Checked checked(List<String> fields) {
    Outcome outcome = new Outcome(fields.get(2), Boolean.parseBoolean(fields.get(3)));
    return new Checked(Peer.valueOf(fields.get(0)), fields.get(1), outcome);
  }

  private static HeapUse heapUse(List<String> fields) {
    return new HeapUse(
        Peer.valueOf(fields.get(0)),
        Boolean.parseBoolean(fields.get(1)),
        Double.parseDouble(fields.get(2)));
  }
}
