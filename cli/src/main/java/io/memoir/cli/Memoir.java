package io.memoir.cli;

import io.memoir.cli.terminal.Terminal;
import io.memoir.error.ConfigurationException;
import io.memoir.runtime.config.source.Surroundings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The commands, and what becomes of their failures.
 *
 * <p>For one thread.
 */
final class Memoir {

  private final Terminal terminal;
  private final CommandLine commands;

  /**
   * Prepares the commands.
   *
   * @param terminal what they read from and write to
   * @param surroundings where the directory is said, if no option does
   * @param clock the wall clock
   */
  Memoir(Terminal terminal, Surroundings surroundings, InstantSource clock) {
    this.terminal = terminal;
    Options options = new Options(terminal, surroundings, clock);
    this.commands = new CommandLine(options)
        .addSubcommand(new ListCommand(options))
        .addSubcommand(new StatsCommand(options))
        .addSubcommand(new ShowCommand(options))
        .addSubcommand(new WhyCommand(options))
        .addSubcommand(new ClearCommand(options))
        .addSubcommand(new CollectCommand(options))
        .addSubcommand(new VerifyCommand(options))
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()))
        .setParameterExceptionHandler((failure, args) -> misread(failure))
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
  }

  private static PrintWriter writer(PrintStream stream) {
    // Picocli's own texts are in ASCII, which is the same in all of them.
    return new PrintWriter(stream, true, Charset.defaultCharset());
  }

  /** Runs a command and returns its exit code. */
  int run(String... args) {
    return commands.execute(args);
  }

  private int misread(ParameterException failure) {
    terminal.err().println(failure.getMessage());
    boolean isSuggested = failure instanceof UnmatchedArgumentException unmatched
        && UnmatchedArgumentException.printSuggestions(unmatched, writer(terminal.err()));
    if (!isSuggested) {
      String command = failure.getCommandLine().getCommandSpec().qualifiedName();
      terminal.err().println("`" + command + " --help` says how to write it.");
    }
    return ExitCodes.USAGE;
  }

  private int failed(Exception failure) {
    if (failure instanceof UsageException || failure instanceof ConfigurationException) {
      terminal.err().println(failure.getMessage());
      return ExitCodes.USAGE;
    }
    if (failure instanceof NoSuchFileException missing) {
      terminal.err().println("There is no cache directory " + missing.getFile() + ".");
      terminal
          .err()
          .println("Nothing has been kept on disk yet, or it is elsewhere: name it with"
              + " --dir, the system property memoir.dir or MEMOIR_DIR.");
      return ExitCodes.DIRECTORY;
    }
    if (failure instanceof IOException) {
      terminal.err().println("The cache directory cannot be read or written: " + failure + ".");
      terminal.err().println("Have it belong to you, or name another one with --dir.");
      return ExitCodes.DIRECTORY;
    }
    terminal.err().println("memoir itself is at fault:");
    failure.printStackTrace(terminal.err());
    return ExitCodes.FAULT;
  }
}
