package io.memoir.runtime.disk;

import io.memoir.runtime.disk.DiskIndex.Found;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which files of a function were used, to be noted in the file system a little later: it costs as
 * much as to read a small file.
 *
 * <p>Safe for any threads.
 */
final class Uses {

  /** What is noted of memory at once; the others are used less recently. */
  private static final int MOST_AT_ONCE = 2_000;

  /** File systems keep times in their own steps, the coarsest of two seconds. */
  private static final long SLACK_MILLIS = 2_000;

  /** What is noted when a program ends; it shall not wait for more. */
  private static final int MOST_AT_END = 2_000;

  private final ResultFolder files;
  private final boolean isBounded;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  /** When each file of a bounded function was used last, as far as it is known here; millis. */
  private final Map<String, Long> known = new ConcurrentHashMap<>();

  Uses(ResultFolder files, boolean isBounded) {
    this.files = files;
    this.isBounded = isBounded;
  }

  /** A file was read. */
  void note(String name) {
    used.add(name);
    written(name);
  }

  /** A file was written, which the file system notes itself. */
  void written(String name) {
    know(name, System.currentTimeMillis());
  }

  private void know(String name, long millis) {
    if (isBounded) {
      known.put(name, millis);
    }
  }

  /** The folder was looked at. */
  void seen(List<Found> found) {
    found.forEach(file -> know(file.name(), file.used().toMillis()));
    known.keySet().retainAll(found.stream().map(Found::name).collect(Collectors.toSet()));
  }

  /** A file is of no use any more: it goes before all others. */
  void over(String name) {
    know(name, 0);
  }

  /** A file is gone. */
  void gone(String name) {
    known.remove(name);
  }

  /** Whether a file was used before another one, as far as it is known here. */
  boolean isBefore(String name, String other) {
    Long time = known.get(name);
    Long otherTime = known.get(other);
    return time != null && otherTime != null && time < otherTime;
  }

  /** Whether another process has used a file since that was last known. */
  boolean isUsedElsewhere(String name) {
    Long before = known.get(name);
    if (before == null || before == 0) {
      return false;
    }
    long now = files.lastUseMillis(name);
    if (now - before < SLACK_MILLIS) {
      return false;
    }
    known.put(name, now);
    return true;
  }

  /** Notes all uses in the file system. */
  void flush() {
    List<String> noted = List.copyOf(used);
    // First, so that who uses one of them now is noted again.
    for (String name : noted) {
      used.remove(name);
    }
    touch(noted);
  }

  /**
   * Notes that results were used that are in memory.
   *
   * @param inOrder their files, the least recently used first
   */
  void usedInMemory(List<String> inOrder) {
    touch(inOrder.subList(Math.max(0, inOrder.size() - MOST_AT_ONCE), inOrder.size()));
  }

  private void touch(List<String> names) {
    Instant now = Instant.now();
    for (String name : names) {
      files.touch(name, FileTime.from(now));
      know(name, now.toEpochMilli());
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
