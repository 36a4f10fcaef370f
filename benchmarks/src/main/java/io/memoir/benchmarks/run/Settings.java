package io.memoir.benchmarks.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long and how often to measure; immutable.
 *
 * @param only a regular expression for the names of the benchmarks
 * @param forks JVMs for each benchmark; 0 runs all of them in this one
 * @param warmups iterations that do not count
 * @param iterations iterations that count
 * @param millis how long one iteration is, in ms
 * @param rows how long the columns of the large table are
 * @param folder where results are kept between the steps
 */
public record Settings(
    String only, int forks, int warmups, int iterations, int millis, int rows, Path folder) {

  private static final int TEN_MILLION = 10_000_000;

  /** What a full run takes if nothing else is said. */
  private static final Settings FULL =
      new Settings(".*", 1, 4, 5, 400, TEN_MILLION, Path.of("target", "results"));

  /**
   * Reads {@code --name=value}, each optional.
   *
   * @param args the arguments of the program after its first
   * @throws IllegalArgumentException if one is not of that form or of no known name
   */
  public static Settings parse(Iterable<String> args) {
    Map<String, String> given = new HashMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (!arg.startsWith("--") || equals < 0) {
        throw new IllegalArgumentException("Write --name=value, not " + arg);
      }
      given.put(arg.substring(2, equals).toLowerCase(Locale.ROOT), arg.substring(equals + 1));
    }
    Settings settings = new Settings(
        take(given, "only", FULL.only),
        number(given, "forks", FULL.forks),
        number(given, "warmups", FULL.warmups),
        number(given, "iterations", FULL.iterations),
        number(given, "millis", FULL.millis),
        number(given, "rows", FULL.rows),
        Path.of(take(given, "results", FULL.folder.toString())));
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("No such settings: " + given.keySet());
    }
    return settings;
  }

  /** The shortest run that still runs everything once, in this process. */
  Settings smoke() {
    return new Settings(only, 0, 0, 1, 10, 1_000, folder);
  }

  /** The same for other benchmarks. */
  Settings withOnly(String others) {
    return new Settings(others, forks, warmups, iterations, millis, rows, folder);
  }

  /** The same in words, for the document. */
  String describe() {
    return forks + " JVM for each benchmark, " + warmups + " warm-up and " + iterations
        + " measured iterations of " + millis + " ms";
  }

  private static String take(Map<String, String> given, String name, String otherwise) {
    String value = given.remove(name);
    return value == null ? otherwise : value;
  }

  private static int number(Map<String, String> given, String name, int otherwise) {
    return Integer.parseInt(take(given, name, "" + otherwise));
  }
}
