package io.memoir.cli;

import io.memoir.cli.directory.CacheDirectory;
import io.memoir.cli.directory.Condition;
import io.memoir.cli.directory.StoredFunction;
import io.memoir.cli.directory.StoredResult;
import io.memoir.cli.directory.StoredVersion;
import io.memoir.cli.report.Part.Field;
import io.memoir.cli.report.Report;
import io.memoir.cli.report.Value;
import io.memoir.runtime.disk.file.Header;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Adds up a directory. For one thread. */
@Command(
    name = "stats",
    description = "Adds up: functions, results, bytes, files of no use, and how long the executions"
        + " of all good results of current code took: what a fresh start would cost.")
final class StatsCommand extends DirectoryCommand {

  StatsCommand(Options options) {
    super(options);
  }

  @Override
  Report report(CacheDirectory directory) throws IOException {
    List<StoredFunction> functions = directory.functions();
    List<StoredResult> all = new ArrayList<>();
    long versions = 0;
    long leftovers = 0;
    long superseded = 0;
    long nanos = 0;
    for (StoredFunction function : functions) {
      for (StoredVersion version : function.versions()) {
        List<StoredResult> results = version.results(directory.reader());
        all.addAll(results);
        versions++;
        leftovers += directory.leftovers(version);
        superseded += version.isCurrent() ? 0 : count(results, Condition.GOOD);
        nanos += version.isCurrent() ? loadNanos(results) : 0;
      }
    }
    List<StoredResult> ours =
        all.stream().filter(file -> file.condition().isOurs()).toList();
    return Report.builder()
        .fields(
            directoryField(directory),
            field("functions", "functions", functions.size()),
            field("versions", "versions", versions),
            field("results", "results", ours.size()),
            new Field(
                "bytes",
                "bytes",
                Value.bytes(ours.stream().mapToLong(StoredResult::bytes).sum())),
            field("good", "good", count(all, Condition.GOOD)),
            field("superseded", "of older code", superseded),
            field("expired", "expired", count(all, Condition.EXPIRED)),
            field("cleared", "cleared", count(all, Condition.CLEARED)),
            field("damaged", "damaged", count(all, Condition.DAMAGED)),
            field("unchecked", "not checked", unchecked(all)),
            field("foreign", "foreign files", count(all, Condition.FOREIGN)),
            field("leftovers", "leftovers", leftovers),
            new Field("savedNanos", "fresh start", Value.took(nanos)))
        .exit(ExitCodes.FINE);
  }

  private static Field field(String json, String label, long number) {
    return new Field(json, label, Value.of(number));
  }

  private static long count(List<StoredResult> results, Condition condition) {
    return results.stream().filter(each -> each.condition() == condition).count();
  }

  private static long unchecked(List<StoredResult> results) {
    return results.stream().filter(each -> each.condition().isUnchecked()).count();
  }

  private static long loadNanos(List<StoredResult> results) {
    long nanos = 0;
    for (StoredResult result : results) {
      Header header = result.header();
      nanos += result.isGood() && header != null ? header.times().loadNanos() : 0;
    }
    return nanos;
  }
}
