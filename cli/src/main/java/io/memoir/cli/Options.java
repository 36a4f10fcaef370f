package io.memoir.cli;

import io.memoir.cli.directory.CacheDirectory;
import io.memoir.cli.report.JsonPage;
import io.memoir.cli.report.Report;
import io.memoir.cli.report.TextPage;
import io.memoir.cli.terminal.Terminal;
import io.memoir.runtime.config.Configuration;
import io.memoir.runtime.config.GeneralSettings;
import io.memoir.runtime.config.source.Surroundings;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.folder.SigningKeyFile;
import io.memoir.runtime.disk.folder.UserCacheDirectory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command itself, and the options that all others share with it.
 *
 * <p>For one thread.
 */
@Command(
    name = "memoir",
    description =
        "Looks at a cache directory, and cleans it up, without the program that filled it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:fine",
      "1:something was found: why says that the call would run, verify finds damage or files that"
          + " it cannot check, show finds no such result, clear or gc do nothing",
      "2:the command cannot be understood, or names no function",
      "3:the directory cannot be read or written"
    })
final class Options {

  @Option(
      names = "--dir",
      paramLabel = "PATH",
      scope = ScopeType.INHERIT,
      description = "The cache directory. Else memoir.dir or MEMOIR_DIR counts, as in a program,"
          + " and then the user's cache directory.")
  private @Nullable Path directory;

  @Option(
      names = "--signing-key",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The file with the key that results are signed with. Else"
          + " memoir.signingKeyFile or MEMOIR_SIGNING_KEY_FILE counts.")
  private @Nullable Path signingKey;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Writes one JSON object instead of text.")
  private boolean isJson;

  private final Terminal terminal;
  private final Surroundings surroundings;
  private final InstantSource clock;

  Options(Terminal terminal, Surroundings surroundings, InstantSource clock) {
    this.terminal = terminal;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  Terminal terminal() {
    return terminal;
  }

  InstantSource clock() {
    return clock;
  }

  /**
   * What is configured, as for a program that is started here.
   *
   * @throws io.memoir.error.ConfigurationException when a value has no meaning
   */
  GeneralSettings configured() {
    return Configuration.load(Map.of(), surroundings).general();
  }

  /**
   * The directory, which need not exist.
   *
   * @throws io.memoir.error.ConfigurationException when the configuration or the key cannot be read
   */
  CacheDirectory open() {
    GeneralSettings configured = configured();
    Path place = directory == null ? configured.directory() : directory;
    if (place == null) {
      place = UserCacheDirectory.ofProgram()
          .orElseThrow(() -> new UsageException(
              "There is no cache directory, because the user has no home.",
              "Name one: --dir PATH."));
    }
    Path file = signingKey == null ? configured.signingKeyFile() : signingKey;
    byte[] key = SigningKeyFile.read(file);
    return new CacheDirectory(
        place.toAbsolutePath().normalize(),
        key == null ? Seal.checksum() : Seal.signature(key),
        clock);
  }

  /** Prints what a command has to say. */
  void print(Report report) {
    String page = isJson ? JsonPage.write(report) : new TextPage(terminal.ansi()).write(report);
    terminal.out().print(page);
    terminal.out().flush();
  }
}
