package io.memoir.cli;

import io.memoir.cli.terminal.Terminal;
import io.memoir.runtime.config.source.Surroundings;
import java.time.InstantSource;

/** The program {@code memoir}. */
public final class Main {

  private Main() {}

  /** Runs one command, and ends with its exit code. */
  public static void main(String[] args) {
    Memoir memoir =
        new Memoir(Terminal.ofProgram(), Surroundings.ofProgram(), InstantSource.system());
    System.exit(memoir.run(args));
  }
}
