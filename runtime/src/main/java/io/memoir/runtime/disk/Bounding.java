package io.memoir.runtime.disk;

import io.memoir.runtime.disk.lock.Uninterrupted;
import io.memoir.runtime.disk.log.Departure;
import io.memoir.runtime.disk.log.Departure.Reason;
import io.memoir.runtime.disk.log.DepartureLog;
import io.memoir.runtime.result.Lasting.Memory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the files of one function within its bounds, the least recently used ones leaving first.
 * This process' own files are known from the first one on; those of others when the folder has been
 * looked at, which is done aside.
 *
 * <p>Safe for any threads.
 */
final class Bounding {

  private final DiskFunction function;
  private final ResultFolder files;
  private final DepartureLog departures;
  private final Troubles troubles;
  private final DiskIndex index = new DiskIndex();
  private final AtomicLong unboundedBytes = new AtomicLong();
  private final ReentrantLock looking = new ReentrantLock();
  private final ReentrantLock trimming = new ReentrantLock();
  private volatile boolean isComplete;

  /** Whether there were writes since the folder was looked at. */
  private volatile boolean isStale;

  Bounding(DiskFunction function, ResultFolder files, DepartureLog departures, Troubles troubles) {
    this.function = function;
    this.files = files;
    this.departures = departures;
    this.troubles = troubles;
  }

  boolean isNeeded() {
    return function.isBounded();
  }

  /** There is nothing in the folder that is not known here. */
  void startEmpty() {
    isComplete = true;
  }

  boolean isComplete() {
    return isComplete;
  }

  boolean isStale() {
    return isStale;
  }

  void read(Object key, String name, long size) {
    add(key, name, size);
  }

  void written(Object key, String name, long size) {
    add(key, name, size);
    isStale = true;
  }

  private void add(Object key, String name, long size) {
    if (isNeeded()) {
      index.used(key, name, size);
    } else {
      unboundedBytes.addAndGet(size);
    }
  }

  /** Looks at the folder, which may take a while if there are many files. */
  void look() {
    looking.lock();
    try {
      isStale = false;
      index.look(() -> Uninterrupted.run(files::list));
      isComplete = true;
    } catch (IOException e) {
      troubles.met(Troubles.Kind.READING, e);
    } finally {
      looking.unlock();
    }
  }

  /** Removes what is too much. */
  void trim(@Nullable Memory memory) {
    if (!isNeeded() || !isComplete) {
      return;
    }
    List<String> excess;
    trimming.lock();
    try {
      excess = takeExcess(memory);
    } finally {
      trimming.unlock();
    }
    remove(excess, Reason.EVICTED);
  }

  /** For one thread at a time: else the excess would be taken twice. */
  private List<String> takeExcess(@Nullable Memory memory) {
    List<String> excess =
        new ArrayList<>(index.takeExcess(function.mostFiles(), function.mostBytes()));
    while (memory != null && index.isOver(function.mostFiles(), function.mostBytes())) {
      Object key = memory.forgetLeastRecentlyUsed();
      if (key == null) {
        break;
      }
      String name = index.take(key);
      if (name != null) {
        excess.add(name);
      }
    }
    return excess;
  }

  /** Removes the files of results that left memory because of the bound. */
  void evicted(List<Object> keys) {
    remove(keys.stream().map(index::take).filter(Objects::nonNull).toList(), Reason.EVICTED);
  }

  /** Results left memory because their ttl had passed: their files are the next to go. */
  void expired(List<Object> keys) {
    keys.forEach(index::left);
  }

  /**
   * Removes the file of a result that was cleared.
   *
   * @throws IOException when it cannot be removed
   */
  void clear(String name) throws IOException {
    index.takeFile(name);
    delete(name);
  }

  /** Deletes a file that was taken from the index. */
  private boolean delete(String name) throws IOException {
    try {
      return Uninterrupted.run(() -> files.delete(name));
    } finally {
      index.deleted(name);
    }
  }

  private void remove(List<String> names, Reason reason) {
    List<Departure> gone = new ArrayList<>();
    for (String name : names) {
      try {
        if (delete(name)) {
          gone.add(new Departure(name, reason, System.currentTimeMillis()));
        }
      } catch (IOException e) {
        troubles.met(Troubles.Kind.REMOVING, e);
      }
    }
    departures.add(gone);
  }

  /** All results were cleared; files that came since are found when the folder is looked at. */
  void clear() {
    isStale = true;
    index.clear();
    unboundedBytes.set(0);
  }

  /** What the files take that are known here. */
  long bytes() {
    return isNeeded() ? index.bytes() : unboundedBytes.get();
  }

  /** The files of these results, in the same order. */
  List<String> names(List<Object> keys) {
    return keys.stream().map(index::nameOf).filter(Objects::nonNull).toList();
  }
}
