package io.memoir.benchmarks.disk;

import java.util.List;

/**
 * What one operation cost; immutable.
 *
 * @param scenario what was done
 * @param who who did it
 * @param wallNanos time on the wall, in ns
 * @param cpuNanos CPU time of the thread that called, in ns
 * @param bytes bytes that it allocated
 */
public record DiskCost(
    String scenario, String who, double wallNanos, double cpuNanos, double bytes) {

  private static final String TAB = "\t";

  /** One line, for another process. */
  String line() {
    return String.join(TAB, scenario, who, "" + wallNanos, "" + cpuNanos, "" + bytes);
  }

  /** Reads lines of {@link #line}. */
  public static List<DiskCost> ofLines(String lines) {
    return lines.lines().map(line -> line.split(TAB, -1)).map(DiskCost::of).toList();
  }

  private static DiskCost of(String[] fields) {
    return new DiskCost(
        fields[0],
        fields[1],
        Double.parseDouble(fields[2]),
        Double.parseDouble(fields[3]),
        Double.parseDouble(fields[4]));
  }
}
