package io.memoir.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command reads from and writes to.
 *
 * <p>For one thread.
 *
 * @param out for what was asked for
 * @param err for what goes wrong, for questions and for progress
 * @param in for answers
 * @param canAsk whether somebody is there to answer
 * @param progressAfterMillis how long work may take before {@code err} shows how far it is, 0 or
 *     more; {@link Long#MAX_VALUE} if nobody looks
 * @param ansi whether {@code out} has colours
 */
public record Terminal(
    PrintStream out,
    PrintStream err,
    BufferedReader in,
    boolean canAsk,
    long progressAfterMillis,
    Ansi ansi) {

  private static final long PATIENCE_MILLIS = 500;

  /** That of this program. */
  public static Terminal ofProgram() {
    return new Terminal(
        System.out,
        System.err,
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
        isTerminal(0),
        isTerminal(2) ? PATIENCE_MILLIS : Long.MAX_VALUE,
        Ansi.AUTO.enabled() ? Ansi.ON : Ansi.OFF);
  }

  /** Where the system tells what a stream is; elsewhere picocli knows what there is to know. */
  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (!Files.isSymbolicLink(link)) {
      return Ansi.AUTO.enabled();
    }
    try {
      return Files.readSymbolicLink(link).toString().matches("/dev/(pts/|tty|console).*");
    } catch (IOException e) {
      return false;
    }
  }

  /** Asks a question; yes must be said. */
  public boolean isConfirmed(String question) throws IOException {
    err.print(question + " [y/N] ");
    err.flush();
    String answer = in.readLine();
    return answer != null && answer.strip().matches("(?i)y|yes");
  }
}
