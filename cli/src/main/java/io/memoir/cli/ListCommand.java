package io.memoir.cli;

import io.memoir.cli.directory.CacheDirectory;
import io.memoir.cli.directory.FunctionNames;
import io.memoir.cli.directory.StoredFunction;
import io.memoir.cli.directory.StoredResult;
import io.memoir.cli.directory.StoredVersion;
import io.memoir.cli.report.Part.Column;
import io.memoir.cli.report.Part.Table;
import io.memoir.cli.report.Report;
import io.memoir.cli.report.Value;
import io.memoir.runtime.disk.file.Header;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists functions, or the results of one. For one thread. */
@Command(
    name = "ls",
    description = "Lists the functions that have results, each version of their code in a line;"
        + " or the results of one function.")
final class ListCommand extends DirectoryCommand {

  private static final int SHOWN_DIGITS = 12;

  @Parameters(
      arity = "0..1",
      paramLabel = "PATTERN",
      description = "Only functions of this name; * stands for any characters.")
  private @Nullable String pattern;

  @Option(
      names = "--results",
      paramLabel = "FUNCTION",
      description = "Lists the results of this function, the newest first.")
  private @Nullable String function;

  ListCommand(Options options) {
    super(options);
  }

  @Override
  Report report(CacheDirectory directory) throws IOException {
    if (pattern != null && function != null) {
      throw new UsageException(
          "PATTERN chooses functions, and --results lists the results of one.",
          "Write one of the two.");
    }
    List<StoredFunction> all = directory.functions();
    if (function != null) {
      return results(directory, function(all, function));
    }
    List<StoredFunction> chosen = pattern == null ? all : new FunctionNames(all).matching(pattern);
    if (chosen.isEmpty() && pattern != null) {
      throw unknown(new FunctionNames(all), pattern);
    }
    return functions(directory, chosen);
  }

  private Report functions(CacheDirectory directory, List<StoredFunction> functions)
      throws IOException {
    List<List<Value>> rows = new ArrayList<>();
    for (StoredFunction each : functions) {
      for (StoredVersion version : each.versions()) {
        rows.add(row(each, version, version.results(directory.reader())));
      }
    }
    return Report.builder()
        .fields(directoryField(directory))
        .sentence("note", rows.isEmpty() ? "No function keeps results here." : "")
        .table(new Table(
            "functions",
            List.of(
                new Column("function", "FUNCTION"),
                new Column("version", "VERSION"),
                new Column("results", "RESULTS"),
                new Column("bytes", "BYTES"),
                new Column("lastUse", "LAST USE"),
                new Column("state", "STATE")),
            rows))
        .exit(ExitCodes.FINE);
  }

  private List<Value> row(
      StoredFunction function, StoredVersion version, List<StoredResult> files) {
    List<StoredResult> results =
        files.stream().filter(file -> file.condition().isOurs()).toList();
    return List.of(
        Value.of(function.name()),
        Value.shortened(version.digits(), version.shortDigits().length()),
        Value.of(results.size()),
        Value.bytes(results.stream().mapToLong(StoredResult::bytes).sum()),
        times().of(version.lastUse(results)),
        Value.of(version.state()));
  }

  private Report results(CacheDirectory directory, StoredFunction chosen) throws IOException {
    List<List<Value>> rows = new ArrayList<>();
    for (StoredVersion version : chosen.versions()) {
      version.results(directory.reader()).stream()
          .sorted(Comparator.comparingLong(ListCommand::createdMillis).reversed())
          .forEach(result -> rows.add(row(version, result)));
    }
    return Report.builder()
        .fields(directoryField(directory), functionField(chosen))
        .sentence("note", rows.isEmpty() ? "It has no results." : "")
        .table(new Table(
            "results",
            List.of(
                new Column("key", "KEY"),
                new Column("bytes", "BYTES"),
                new Column("created", "CREATED"),
                new Column("expires", "EXPIRES"),
                new Column("tookNanos", "TOOK"),
                new Column("state", "STATE"),
                new Column("version", "VERSION"),
                new Column("versionState", "OF CODE")),
            rows))
        .exit(ExitCodes.FINE);
  }

  private static long createdMillis(StoredResult result) {
    Header header = result.header();
    return header == null ? Long.MIN_VALUE : header.times().createdMillis();
  }

  private List<Value> row(StoredVersion version, StoredResult result) {
    Header header = result.header();
    Value unknown = Value.none("?");
    return List.of(
        Value.shortened(result.key(), SHOWN_DIGITS),
        Value.bytes(result.bytes()),
        header == null ? unknown : times().ofMillis(header.times().createdMillis()),
        header == null ? unknown : times().ofMillis(header.times().expiresMillis()),
        header == null ? unknown : Value.took(header.times().loadNanos()),
        Value.of(result.condition().toString()),
        Value.shortened(version.digits(), version.shortDigits().length()),
        Value.of(version.state()));
  }
}
