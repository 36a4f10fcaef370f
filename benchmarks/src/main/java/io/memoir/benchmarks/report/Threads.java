package io.memoir.benchmarks.report;

import java.util.List;

/** The choices of the scenario with two threads. */
final class Threads {

  /** As {@link Measurement#parameters()} writes them. */
  static final List<String> PARAMETERS = List.of(
      "bounded=true keys=1",
      "bounded=true keys=256",
      "bounded=false keys=1",
      "bounded=false keys=256");

  private Threads() {}

  /** The same for readers. */
  static String describe(String parameters) {
    return parameters
        .replace("bounded=true", "bounded,")
        .replace("bounded=false", "unbounded,")
        .replace("keys=256", "256 keys")
        .replace("keys=1", "1 key");
  }
}
