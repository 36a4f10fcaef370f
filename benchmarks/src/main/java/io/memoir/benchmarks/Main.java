package io.memoir.benchmarks;

import io.memoir.benchmarks.run.Programs;
import java.util.Arrays;
import java.util.List;

/** The program of the module; docs/benchmarks.md says what it takes. */
public final class Main {

  private Main() {}

  /** Runs what the first argument names; ends with 1 if Memoir was wrong or something failed. */
  public static void main(String[] args) throws Exception {
    String program = args.length == 0 ? "full" : args[0];
    List<String> settings = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
    // Not by returning: peers have threads that are no daemons.
    System.exit(Programs.run(program, settings) ? 0 : 1);
  }
}
