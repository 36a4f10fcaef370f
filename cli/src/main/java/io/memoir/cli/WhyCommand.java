package io.memoir.cli;

import io.memoir.cli.directory.CacheDirectory;
import io.memoir.cli.directory.FunctionNames;
import io.memoir.cli.directory.KeyDigits;
import io.memoir.cli.directory.StoredFunction;
import io.memoir.cli.report.Part.Column;
import io.memoir.cli.report.Part.Field;
import io.memoir.cli.report.Part.Table;
import io.memoir.cli.report.Report;
import io.memoir.cli.report.Value;
import io.memoir.cli.why.Answer;
import io.memoir.cli.why.Diagnosis;
import io.memoir.cli.why.Difference;
import io.memoir.cli.why.Inquiry;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why a call would not be answered from disk. For one thread. */
@Command(
    name = "why",
    description = "Says whether a call would be answered from disk, and if not, why: as far as the"
        + " directory tells.")
final class WhyCommand extends DirectoryCommand {

  private static final int SHOWN_DIGITS = 12;

  @Parameters(index = "0", paramLabel = "FUNCTION", description = "The function.")
  private String function = "";

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "The key of the call: digits from its beginning, 4 or more.")
  private @Nullable String key;

  WhyCommand(Options options) {
    super(options);
  }

  @Override
  Report report(CacheDirectory directory) throws IOException {
    KeyDigits digits = key == null ? null : key(key);
    List<StoredFunction> all = directory.functions();
    FunctionNames names = new FunctionNames(all);
    if (names.named(function).isEmpty()) {
      return told(
          Report.builder().fields(directoryField(directory)),
          new Diagnosis(
              Answer.UNKNOWN_FUNCTION,
              "Nothing is known of a function \"" + function + "\".",
              names
                  .nearest(function)
                  .map(near -> "Did you mean \"" + near + "\"?")
                  .orElse("It has not kept a result here yet, or is spelt otherwise: `memoir ls`"
                      + " lists those that have."),
              List.of()));
    }
    StoredFunction chosen = function(all, function);
    Diagnosis found = new Inquiry(chosen, directory.reader(), digits).ask();
    return told(Report.builder().fields(directoryField(directory), functionField(chosen)), found);
  }

  private static Report told(Report.Builder report, Diagnosis found) {
    return report
        .fields(new Field("answer", "answer", Value.of(found.answer().toString())))
        .sentence("headline", found.headline())
        .sentence("hint", found.hint())
        .table(new Table(
            "differences",
            List.of(
                new Column("what", "DIFFERENCE"),
                new Column("this", "THIS CODE"),
                new Column("other", "OTHER CODE")),
            found.differences().stream().map(WhyCommand::row).toList()))
        .exit(found.answer() == Answer.READY ? ExitCodes.FINE : ExitCodes.FOUND);
  }

  private static List<Value> row(Difference difference) {
    return List.of(
        Value.of(difference.property()),
        shown(difference, difference.asked()),
        shown(difference, difference.other()));
  }

  private static Value shown(Difference difference, String text) {
    return difference.isDigest() ? Value.shortened(text, SHOWN_DIGITS) : Value.of(text);
  }
}
