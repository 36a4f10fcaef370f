package io.memoir.promises.disk.fuzz;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What code that must not run has left behind. */
final class Traces {

  private static final List<String> ALL = new CopyOnWriteArrayList<>();

  private Traces() {}

  static void left(String trace) {
    ALL.add(trace);
  }

  static List<String> all() {
    return List.copyOf(ALL);
  }

  static void forget() {
    ALL.clear();
  }
}
