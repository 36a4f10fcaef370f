package io.memoir.runtime.disk;

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

  /** What changed since somebody began to look at the folder: what they find of it is old. */
  private final Set<String> changed = new HashSet<>();

  private long bytes;

  /**
   * A file as it was found in the folder.
   *
   * @param name its name
   * @param size its length in bytes
   * @param used when it was used last
   */
  record Found(String name, long size, FileTime used) {}

  /** Somebody begins to look at the folder, one at a time, and will tell what was found. */
  synchronized void looking() {
    changed.clear();
  }

  /** The folder was looked at: files that are gone are forgotten, new ones are idle. */
  synchronized void found(List<Found> files) {
    Set<String> gone = new HashSet<>(sizes.keySet());
    Set<String> busy = new HashSet<>(inMemory.values());
    files.stream().sorted(Comparator.comparing(Found::used)).forEach(file -> {
      gone.remove(file.name());
      if (!changed.contains(file.name())) {
        if (!busy.contains(file.name())) {
          // Anew, because another process may have used it meanwhile.
          idle.remove(file.name());
          idle.add(file.name());
        }
        size(file.name(), file.size());
      }
    });
    gone.removeAll(changed);
    gone.forEach(this::remove);
    inMemory.values().removeAll(gone);
  }

  private void size(String name, long size) {
    Long before = sizes.put(name, size);
    bytes += size - (before == null ? 0 : before);
  }

  /** A file was written or read, and its result is in memory now. */
  synchronized void used(Object key, String name, long size) {
    idle.remove(name);
    inMemory.put(key, name);
    changed.add(name);
    size(name, size);
  }

  /** A result left memory; its file stays, as the next to go. */
  synchronized void left(Object key) {
    String name = inMemory.remove(key);
    if (name != null && sizes.containsKey(name)) {
      idle.add(name);
    }
  }

  /** The file of a result in memory, which is to be removed with it; null if there is none. */
  synchronized @Nullable String take(Object key) {
    String name = inMemory.remove(key);
    if (name != null) {
      changed.add(name);
      remove(name);
    }
    return name;
  }

  /** A file is not there any more. */
  synchronized void gone(String name) {
    changed.add(name);
    remove(name);
    inMemory.values().remove(name);
  }

  /** The files of results that are in memory. */
  synchronized @Nullable String nameOf(Object key) {
    return inMemory.get(key);
  }

  private void remove(String name) {
    idle.remove(name);
    Long size = sizes.remove(name);
    if (size != null) {
      bytes -= size;
    }
  }

  /** Takes out the idle files that are too many or too large together, as far as there are any. */
  synchronized List<String> takeExcess(long mostFiles, long mostBytes) {
    List<String> excess = new ArrayList<>();
    Iterator<String> eldest =
        List.copyOf(isOver(mostFiles, mostBytes) ? idle : Set.of()).iterator();
    while (isOver(mostFiles, mostBytes) && eldest.hasNext()) {
      String name = eldest.next();
      changed.add(name);
      remove(name);
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
