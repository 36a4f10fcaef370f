package io.memoir.cli;

import io.memoir.cli.directory.CacheDirectory;
import io.memoir.cli.directory.Clearing;
import io.memoir.cli.directory.FunctionNames;
import io.memoir.cli.directory.KeyDigits;
import io.memoir.cli.directory.StoredFunction;
import io.memoir.cli.directory.StoredResult;
import io.memoir.cli.directory.StoredVersion;
import io.memoir.cli.report.Part.Column;
import io.memoir.cli.report.Part.Field;
import io.memoir.cli.report.Part.Table;
import io.memoir.cli.report.Report;
import io.memoir.cli.report.Units;
import io.memoir.cli.report.Value;
import io.memoir.cli.terminal.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Clears results, for all processes that use the directory. For one thread. */
@Command(
    name = "clear",
    description = "Clears results, of older code too. Running programs notice, and keep nothing"
        + " that they began to compute before.")
final class ClearCommand extends DirectoryCommand {

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "Only the result with this key, of the one FUNCTION.")
  private @Nullable String key;

  @Option(names = "--dry-run", description = "Says what would be cleared, and clears nothing.")
  private boolean isDryRun;

  @Option(names = "--yes", description = "Does not ask before all is cleared.")
  private boolean isSure;

  ClearCommand(Options options) {
    super(options);
  }

  /** What is cleared: one of the three. */
  static final class Which {

    @Parameters(paramLabel = "FUNCTION", description = "The function.")
    private @Nullable String function;

    @Option(
        names = "--pattern",
        paramLabel = "PATTERN",
        description = "All functions of this name; * stands for any characters.")
    private @Nullable String pattern;

    @Option(names = "--all", description = "All functions in the directory; asks before.")
    private boolean isAll;
  }

  /** What one version has to lose. */
  private record Share(StoredFunction function, StoredVersion version, List<StoredResult> results) {

    private long bytes() {
      return results.stream().mapToLong(StoredResult::bytes).sum();
    }
  }

  @Override
  Report report(CacheDirectory directory) throws IOException {
    if (key != null && which.function == null) {
      throw new UsageException(
          "A key belongs to one function.", "Name it: memoir clear FUNCTION --key KEY.");
    }
    KeyDigits digits = key == null ? null : key(key);
    List<Share> shares = shares(directory, chosen(directory.functions()), digits);
    byte[] whole = digits == null ? null : whole(digits, shares);
    if (which.isAll && !isDryRun && !isConfirmed(directory, shares)) {
      return told(directory, "Nothing was cleared.", List.of(), ExitCodes.FOUND);
    }
    List<Share> cleared = isDryRun ? shares : clear(directory, shares, whole);
    return told(directory, headline(cleared), cleared, ExitCodes.FINE);
  }

  private String headline(List<Share> cleared) {
    long results = cleared.stream().mapToLong(share -> share.results().size()).sum();
    long bytes = cleared.stream().mapToLong(Share::bytes).sum();
    return (isDryRun ? "Would clear " : "Cleared ")
        + Units.count(functions(cleared), "function")
        + (key == null ? "" : ", one key")
        + ": " + Units.count(results, "result") + ", " + Units.bytes(bytes) + ".";
  }

  private static long functions(List<Share> shares) {
    return shares.stream().map(Share::function).distinct().count();
  }

  private List<StoredFunction> chosen(List<StoredFunction> all) {
    if (which.function != null) {
      return List.of(function(all, which.function));
    }
    if (which.pattern == null) {
      return all;
    }
    FunctionNames names = new FunctionNames(all);
    List<StoredFunction> matching = names.matching(which.pattern);
    if (matching.isEmpty()) {
      throw unknown(names, which.pattern);
    }
    return matching;
  }

  private static List<Share> shares(
      CacheDirectory directory, List<StoredFunction> functions, @Nullable KeyDigits digits)
      throws IOException {
    List<Share> shares = new ArrayList<>();
    for (StoredFunction function : functions) {
      for (StoredVersion version : function.versions()) {
        List<StoredResult> results = version.results(directory.reader()).stream()
            .filter(result -> result.condition().isOurs())
            .filter(result -> digits == null || digits.isKeyOf(result))
            .toList();
        shares.add(new Share(function, version, results));
      }
    }
    return shares;
  }

  /** The whole key: what is written down must name exactly one. */
  private static byte[] whole(KeyDigits digits, List<Share> shares) {
    List<KeyDigits> keys = shares.stream()
        .flatMap(share -> share.results().stream())
        .map(StoredResult::key)
        .distinct()
        .flatMap(each -> KeyDigits.read(each).stream())
        .toList();
    if (keys.size() > 1) {
      throw new UsageException(
          "\"" + digits.digits() + "\" is the beginning of " + keys.size() + " keys.",
          "Write more digits.");
    }
    byte[] given = digits.whole();
    byte[] found = keys.isEmpty() ? null : keys.get(0).whole();
    byte[] whole = given == null ? found : given;
    if (whole == null) {
      throw new UsageException(
          keys.isEmpty()
              ? "No result here has a key that begins with \"" + digits.digits() + "\"."
              : "The file of \"" + digits.digits() + "\" does not say the whole key.",
          "Write all 64 digits of the key, or clear the function.");
    }
    return whole;
  }

  private boolean isConfirmed(CacheDirectory directory, List<Share> shares) throws IOException {
    if (isSure || !options().terminal().canAsk()) {
      return true;
    }
    long results = shares.stream().mapToLong(share -> share.results().size()).sum();
    return options()
        .terminal()
        .isConfirmed("Clear all " + Units.count(results, "result") + " of "
            + Units.count(functions(shares), "function") + " in " + directory.path() + "?");
  }

  private List<Share> clear(CacheDirectory directory, List<Share> shares, byte @Nullable [] whole)
      throws IOException {
    List<Share> cleared = new ArrayList<>();
    if (shares.isEmpty()) {
      return cleared;
    }
    try (Clearing clearing = Clearing.of(directory);
        Progress progress = Progress.of(options().terminal(), "Clearing", shares.size())) {
      for (Share share : shares) {
        cleared.add(new Share(
            share.function(),
            share.version(),
            clearing.clear(share.version(), whole, share.results())));
        progress.step();
      }
    }
    return cleared;
  }

  private static Report told(
      CacheDirectory directory, String headline, List<Share> shares, int exitCode) {
    return Report.builder()
        .sentence("headline", headline)
        .fields(new Field("directory", "directory", Value.of(directory.path().toString())))
        .table(new Table(
            "cleared",
            List.of(
                new Column("function", "FUNCTION"),
                new Column("version", "VERSION"),
                new Column("results", "RESULTS"),
                new Column("bytes", "BYTES")),
            shares.stream().map(ClearCommand::row).toList()))
        .exit(exitCode);
  }

  private static List<Value> row(Share share) {
    String digits = share.version().digits();
    return List.of(
        Value.of(share.function().name()),
        Value.shortened(digits, share.version().shortDigits().length()),
        Value.of(share.results().size()),
        Value.bytes(share.bytes()));
  }
}
