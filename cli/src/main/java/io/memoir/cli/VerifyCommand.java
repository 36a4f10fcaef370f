package io.memoir.cli;

import io.memoir.cli.directory.CacheDirectory;
import io.memoir.cli.directory.Condition;
import io.memoir.cli.directory.StoredFunction;
import io.memoir.cli.directory.StoredResult;
import io.memoir.cli.directory.StoredVersion;
import io.memoir.cli.report.Part.Column;
import io.memoir.cli.report.Part.Field;
import io.memoir.cli.report.Part.Table;
import io.memoir.cli.report.Report;
import io.memoir.cli.report.Value;
import io.memoir.cli.terminal.Progress;
import io.memoir.runtime.disk.log.Departure;
import io.memoir.runtime.disk.log.Departure.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads all files, to see whether they are as they were written. For one thread. */
@Command(
    name = "verify",
    description = "Reads every file of results to its end, and reports those that are not as they"
        + " were written, or cannot be checked.")
final class VerifyCommand extends DirectoryCommand {

  @Parameters(arity = "0..1", paramLabel = "FUNCTION", description = "Only this function.")
  private @Nullable String function;

  @Option(names = "--delete", description = "Removes the damaged files; nothing else.")
  private boolean isDeleting;

  VerifyCommand(Options options) {
    super(options);
  }

  /** A file, and where it is. */
  private record Checked(StoredFunction function, StoredVersion version, StoredResult result) {

    private Condition condition() {
      return result.condition();
    }

    /** Whether there is something to tell of it. */
    private boolean isNotable() {
      return condition() == Condition.DAMAGED
          || condition() == Condition.FOREIGN
          || condition().isUnchecked();
    }
  }

  @Override
  Report report(CacheDirectory directory) throws IOException {
    List<StoredFunction> all = directory.functions();
    List<Checked> checked =
        check(directory, function == null ? all : List.of(function(all, function)));
    List<Checked> damaged = of(checked, Condition.DAMAGED);
    long deleted = 0;
    for (Checked each : isDeleting ? damaged : List.<Checked>of()) {
      deleted += delete(directory, each) ? 1 : 0;
    }
    return told(directory, checked, deleted);
  }

  private List<Checked> check(CacheDirectory directory, List<StoredFunction> functions)
      throws IOException {
    long files = 0;
    for (StoredFunction each : functions) {
      for (StoredVersion version : each.versions()) {
        files += version.files().size();
      }
    }
    List<Checked> checked = new ArrayList<>();
    try (Progress progress = Progress.of(options().terminal(), "Reading", files)) {
      for (StoredFunction each : functions) {
        for (StoredVersion version : each.versions()) {
          version
              .results(directory.thoroughReader(), file -> progress.step())
              .forEach(result -> checked.add(new Checked(each, version, result)));
        }
      }
    }
    return checked;
  }

  private static List<Checked> of(List<Checked> checked, Condition condition) {
    return checked.stream().filter(each -> each.condition() == condition).toList();
  }

  private static boolean delete(CacheDirectory directory, Checked damaged) throws IOException {
    StoredResult result = damaged.result();
    boolean isDeleted = Files.deleteIfExists(result.path());
    damaged
        .version()
        .folder()
        .departures()
        .add(List.of(
            new Departure(result.name(), Reason.DAMAGED, directory.clock().millis())));
    return isDeleted;
  }

  private static Report told(CacheDirectory directory, List<Checked> checked, long deleted) {
    long damaged = of(checked, Condition.DAMAGED).size();
    long foreign = of(checked, Condition.FOREIGN).size();
    long unchecked =
        checked.stream().filter(each -> each.condition().isUnchecked()).count();
    long right = checked.size() - damaged - foreign - unchecked;
    return Report.builder()
        .fields(
            directoryField(directory),
            field("right", "as written", right),
            field("damaged", "damaged", damaged),
            field("unchecked", "not checked", unchecked),
            field("foreign", "foreign files", foreign),
            field("deleted", "deleted", deleted))
        .sentence("hint", hint(checked))
        .table(new Table(
            "files",
            List.of(
                new Column("function", "FUNCTION"),
                new Column("state", "STATE"),
                new Column("bytes", "BYTES"),
                new Column("file", "FILE")),
            checked.stream()
                .filter(Checked::isNotable)
                .map(each -> row(directory, each))
                .toList()))
        .exit(damaged + unchecked == 0 ? ExitCodes.FINE : ExitCodes.FOUND);
  }

  private static String hint(List<Checked> checked) {
    if (!of(checked, Condition.SIGNED).isEmpty()) {
      return "Signed files are checked with their key: --signing-key FILE.";
    }
    return of(checked, Condition.OTHER_KEY).isEmpty()
        ? ""
        : "Some files are not signed with this key; they are checked with their own, or with none.";
  }

  private static List<Value> row(CacheDirectory directory, Checked each) {
    return List.of(
        Value.of(each.function().name()),
        Value.of(each.condition().toString()),
        Value.bytes(each.result().bytes()),
        Value.of(directory.path().relativize(each.result().path()).toString()));
  }

  private static Field field(String json, String label, long number) {
    return new Field(json, label, Value.of(number));
  }
}
