package io.memoir.cli;

import io.memoir.cli.directory.CacheDirectory;
import io.memoir.cli.directory.KeyDigits;
import io.memoir.cli.directory.StoredFunction;
import io.memoir.cli.directory.StoredResult;
import io.memoir.cli.directory.StoredVersion;
import io.memoir.cli.report.Part.Field;
import io.memoir.cli.report.Report;
import io.memoir.cli.report.Units;
import io.memoir.cli.report.Value;
import io.memoir.runtime.disk.file.Header;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what a file says of itself. For one thread. */
@Command(
    name = "show",
    description = "Says all that is known of one result. Arguments are not on disk, and the result"
        + " itself is not read.")
final class ShowCommand extends DirectoryCommand {

  @Parameters(index = "0", paramLabel = "FUNCTION", description = "The function.")
  private String function = "";

  @Parameters(
      index = "1",
      paramLabel = "KEY",
      description = "The key: as many digits of it as tell it from others, 4 or more.")
  private String key = "";

  ShowCommand(Options options) {
    super(options);
  }

  /** A result, and the code that it is of. */
  private record Found(StoredVersion version, StoredResult result) {}

  @Override
  Report report(CacheDirectory directory) throws IOException {
    StoredFunction chosen = function(directory.functions(), function);
    KeyDigits digits = key(key);
    List<Found> found = new ArrayList<>();
    for (StoredVersion version : chosen.versions()) {
      version.results(directory.reader()).stream()
          .filter(digits::isKeyOf)
          .forEach(result -> found.add(new Found(version, result)));
    }
    List<String> keys =
        found.stream().map(each -> each.result().key()).distinct().toList();
    if (keys.size() > 1) {
      throw new UsageException(
          "\"" + key + "\" is the beginning of " + keys.size() + " keys.",
          "Write more digits: " + keys.stream().collect(Collectors.joining(", ")) + ".");
    }
    Report.Builder report =
        Report.builder().fields(directoryField(directory), functionField(chosen));
    if (found.isEmpty()) {
      return report
          .sentence("note", "There is no such result. `memoir why` may know more.")
          .exit(ExitCodes.FOUND);
    }
    describe(report, directory, found.get(0));
    return tellInputs(report, found).exit(ExitCodes.FINE);
  }

  /** Says so if there are others for the same arguments. */
  private static Report.Builder tellInputs(Report.Builder report, List<Found> found) {
    Found first = found.get(0);
    Header header = first.result().header();
    if (header != null && header.subject().hasInputs()) {
      long all =
          found.stream().filter(each -> each.version().equals(first.version())).count();
      report.sentence(
          "inputs",
          "It depends on inputs: for the same arguments there are " + Units.count(all, "result")
              + ".");
    }
    return report;
  }

  private Report.Builder describe(Report.Builder report, CacheDirectory directory, Found found) {
    StoredResult result = found.result();
    report.fields(
        field("version", found.version().digits()),
        new Field("versionState", "of code", Value.of(found.version().state())),
        field("key", result.key()),
        field("state", result.condition().toString()),
        field("file", directory.path().relativize(result.path()).toString()),
        new Field("bytes", "bytes", Value.bytes(result.bytes())),
        new Field("lastUse", "last use", times().of(result.used())));
    Header header = result.header();
    if (header == null) {
      return report.sentence("note", "The file does not say more.");
    }
    return report.fields(
        new Field("created", "created", times().ofMillisInFull(header.times().createdMillis())),
        new Field("expires", "expires", times().ofMillisInFull(header.times().expiresMillis())),
        new Field("tookNanos", "execution took", Value.took(header.times().loadNanos())),
        new Field("isNull", "result is null", Value.of(header.contents().isNull())),
        new Field("payloadBytes", "payload", Value.bytes(header.payloadBytes())),
        field("codec", header.subject().codec()),
        field("types", header.subject().types().toString()),
        new Field("isSigned", "signed", Value.of(directory.seal().signs())),
        field("nonce", header.nonce().toString()),
        new Field("clears", "clears before it", Value.of(header.stamp().clears())),
        field("epoch", HexFormat.of().toHexDigits(header.stamp().epoch())));
  }

  private static Field field(String name, String text) {
    return new Field(name, name, Value.of(text));
  }
}
