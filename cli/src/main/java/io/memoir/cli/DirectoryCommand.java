package io.memoir.cli;

import io.memoir.cli.directory.CacheDirectory;
import io.memoir.cli.directory.FunctionNames;
import io.memoir.cli.directory.KeyDigits;
import io.memoir.cli.directory.StoredFunction;
import io.memoir.cli.report.Part.Field;
import io.memoir.cli.report.Report;
import io.memoir.cli.report.Times;
import io.memoir.cli.report.Value;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** A command about a directory: reads it, then says all at once. For one thread. */
abstract class DirectoryCommand implements Callable<Integer> {

  private final Options options;

  DirectoryCommand(Options options) {
    this.options = options;
  }

  /**
   * Does the work.
   *
   * @throws IOException when the directory cannot be read or written
   * @throws UsageException when the command names nothing that is there
   */
  abstract Report report(CacheDirectory directory) throws IOException;

  @Override
  public final Integer call() throws IOException {
    Report report = report(options.open());
    options.print(report);
    return report.exitCode();
  }

  final Options options() {
    return options;
  }

  final Times times() {
    return new Times(options.clock().instant());
  }

  /** Says which directory it is about. */
  static Field directoryField(CacheDirectory directory) {
    return new Field("directory", "directory", Value.of(directory.path().toString()));
  }

  /** Says which function it is about. */
  static Field functionField(StoredFunction function) {
    return new Field("function", "function", Value.of(function.name()));
  }

  /**
   * The one function of that name.
   *
   * @throws UsageException when there is none, or more than one
   */
  static StoredFunction function(List<StoredFunction> all, String name) {
    FunctionNames names = new FunctionNames(all);
    List<StoredFunction> named = names.named(name);
    if (named.size() == 1) {
      return named.get(0);
    }
    throw named.isEmpty() ? unknown(names, name) : ambiguous(named, name);
  }

  static UsageException unknown(FunctionNames names, String name) {
    return new UsageException(
        "No function \"" + name + "\" keeps results here.",
        names
            .nearest(name)
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("`memoir ls` lists those that do."));
  }

  private static UsageException ambiguous(List<StoredFunction> named, String name) {
    return new UsageException(
        "\"" + name + "\" is the name of " + named.size() + " functions.",
        "Write more of the name: "
            + named.stream()
                .map(each -> "\"" + each.name() + "\"")
                .collect(Collectors.joining(", "))
            + ".");
  }

  /**
   * Reads a key.
   *
   * @throws UsageException when it is none
   */
  static KeyDigits key(String text) {
    return KeyDigits.read(text)
        .orElseThrow(() ->
            new UsageException("\"" + text + "\" is not the beginning of a key.", KeyDigits.FORM));
  }
}
