package io.memoir.runtime.disk;

import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which files of a function were used, to be noted in the file system a little later: it costs as
 * much as to read a small file.
 *
 * <p>Safe for any threads.
 */
final class Uses {

  /** What is noted when a program ends; it shall not wait for more. */
  private static final int MOST_AT_END = 2_000;

  private final ResultFolder files;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  Uses(ResultFolder files) {
    this.files = files;
  }

  void note(String name) {
    used.add(name);
  }

  /** Notes all uses in the file system. */
  void flush() {
    FileTime now = FileTime.from(Instant.now());
    List<String> noted = List.copyOf(used);
    // First, so that who uses one of them now is noted again.
    for (String name : noted) {
      used.remove(name);
    }
    for (String name : noted) {
      files.touch(name, now);
    }
  }

  /**
   * Notes the last uses, so that a later process knows their order.
   *
   * @param inOrder the files of results in memory, the least recently used first
   */
  void end(List<String> inOrder) {
    if (used.size() <= MOST_AT_END) {
      flush();
    }
    Instant now = Instant.now();
    int first = Math.max(0, inOrder.size() - MOST_AT_END);
    for (int i = first; i < inOrder.size(); i++) {
      files.touch(inOrder.get(i), FileTime.from(now.minusMillis(inOrder.size() - i)));
    }
  }
}
