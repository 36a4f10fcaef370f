package io.memoir.runtime.disk;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a process knows of the files of one function that has a bound, so that no write has to look
 * at the folder: their sizes, and which of them are not in memory, the least recently used first.
 * Memory itself knows the order of the others, and all of them were used later than these.
 *
 * <p>Other processes add files that are not known here until the folder is looked at again. Safe
 * for any threads.
 */
final class DiskIndex {

  private final Map<String, Long> sizes = new HashMap<>();
  private final Set<String> idle = new LinkedHashSet<>();
  private final Map<Object, String> inMemory = new HashMap<>();
  private long bytes;

  /** Files that do not count any more, and are about to be deleted. */
  private final Set<String> leaving = new HashSet<>();

  /** What changed while somebody looks at the folder; null if nobody does, or it is in vain. */
  private @Nullable Set<String> changed;

  /**
   * A file as it was found in the folder.
   *
   * @param name its name
   * @param size its length in bytes
   * @param used when it was used last
   */
  record Found(String name, long size, FileTime used) {}

  /** Lists the files that are in the folder. */
  interface Listing {
    List<Found> list() throws IOException;
  }

  /**
   * Looks at the folder: files that are gone are forgotten, new ones are idle. Of what is used,
   * removed or cleared meanwhile the listing may be old, so it does not count; nor do files that
   * are listed because they are not deleted yet. For one thread at a time; others are not held up
   * while the folder is listed.
   *
   * @throws IOException when the folder cannot be listed
   */
  void look(Listing listing) throws IOException {
    begin();
    List<Found> files = null;
    try {
      files = listing.list();
    } finally {
      end(files);
    }
  }

  private synchronized void begin() {
    changed = new HashSet<>(leaving);
  }

  private synchronized void end(@Nullable List<Found> files) {
    Set<String> since = changed;
    changed = null;
    if (files != null && since != null) {
      found(files, since);
    }
  }

  private void found(List<Found> files, Set<String> since) {
    Set<String> gone = new HashSet<>(sizes.keySet());
    gone.removeAll(since);
    Set<String> busy = new HashSet<>(inMemory.values());
    List<Found> byUse = files.stream()
        .filter(file -> !since.contains(file.name()))
        .sorted(Comparator.comparing(Found::used))
        .toList();
    for (Found file : byUse) {
      gone.remove(file.name());
      if (!busy.contains(file.name())) {
        // Anew, because another process may have used it meanwhile.
        idle.remove(file.name());
        idle.add(file.name());
      }
      size(file.name(), file.size());
    }
    gone.forEach(this::remove);
    inMemory.values().removeAll(gone);
  }

  private void changed(String name) {
    if (changed != null) {
      changed.add(name);
    }
  }

  private void size(String name, long size) {
    changed(name);
    Long before = sizes.put(name, size);
    bytes += size - (before == null ? 0 : before);
  }

  /** A file was written or read, and its result is in memory now. */
  synchronized void used(Object key, String name, long size) {
    idle.remove(name);
    inMemory.put(key, name);
    size(name, size);
  }

  /** A result left memory; its file stays, as the next to go. */
  synchronized void left(Object key) {
    String name = inMemory.remove(key);
    if (name != null && sizes.containsKey(name)) {
      idle.add(name);
    }
  }

  /** The idle file that was not used for the longest time; null if there is none. */
  synchronized @Nullable String eldest() {
    return idle.isEmpty() ? null : idle.iterator().next();
  }

  /** An idle file was used by another process. */
  synchronized void usedElsewhere(String name) {
    if (idle.remove(name)) {
      idle.add(name);
    }
  }

  /** The file of a result in memory, which leaves with it; null if there is none. */
  synchronized @Nullable String take(Object key) {
    String name = inMemory.remove(key);
    if (name != null) {
      leave(name);
    }
    return name;
  }

  /** A file leaves; its result may be in memory. */
  synchronized void takeFile(String name) {
    inMemory.values().remove(name);
    leave(name);
  }

  /** A file that was taken is deleted, or cannot be and counts when the folder is looked at. */
  synchronized void deleted(String name) {
    leaving.remove(name);
  }

  private void leave(String name) {
    remove(name);
    leaving.add(name);
  }

  /** The files of results that are in memory. */
  synchronized @Nullable String nameOf(Object key) {
    return inMemory.get(key);
  }

  private void remove(String name) {
    changed(name);
    idle.remove(name);
    Long size = sizes.remove(name);
    if (size != null) {
      bytes -= size;
    }
  }

  /** Takes the idle files that are too many or too large together, as far as there are any. */
  synchronized List<String> takeExcess(long mostFiles, long mostBytes) {
    List<String> excess = new ArrayList<>();
    Iterator<String> eldest =
        List.copyOf(isOver(mostFiles, mostBytes) ? idle : Set.of()).iterator();
    while (isOver(mostFiles, mostBytes) && eldest.hasNext()) {
      String name = eldest.next();
      leave(name);
      excess.add(name);
    }
    return excess;
  }

  /** Whether there are too many files, or too large ones. */
  synchronized boolean isOver(long mostFiles, long mostBytes) {
    return sizes.size() > mostFiles || bytes > mostBytes;
  }

  /** All results are gone. */
  synchronized void clear() {
    changed = null;
    sizes.clear();
    idle.clear();
    inMemory.clear();
    bytes = 0;
  }

  /** What all files take together. */
  synchronized long bytes() {
    return bytes;
  }
}
