package io.memoir.runtime.disk;

import io.memoir.runtime.disk.DiskIndex.Found;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.runtime.disk.folder.FileNames;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the files of one function within its bounds, the least recently used ones leaving first.
 * This process' own files are known from the first one on; those of others when the folder has been
 * looked at, which is done aside.
 *
 * <p>Safe for any threads.
 */
final class Bounding {

  /** So many files are looked at before one goes: all may be in use. */
  private static final int MOST_SPARED = 16;

  private final DiskFunction function;
  private final ResultFolder files;
  private final DepartureLog departures;
  private final Troubles troubles;
  private final Uses uses;
  private final DiskIndex index = new DiskIndex();
  private final AtomicLong unboundedBytes = new AtomicLong();
  private final ReentrantLock looking = new ReentrantLock();
  private final ReentrantLock trimming = new ReentrantLock();
  private volatile boolean isComplete;

  /** Whether there were writes since the folder was looked at. */
  private volatile boolean isStale;

  Bounding(
      DiskFunction function,
      ResultFolder files,
      Uses uses,
      DepartureLog departures,
      Troubles troubles) {
    this.function = function;
    this.files = files;
    this.uses = uses;
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
    uses.note(name);
    add(key, name, size);
  }

  void written(Object key, String name, long size) {
    uses.written(name);
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
      index.look(() -> {
        List<Found> found = Uninterrupted.run(files::list);
        uses.seen(found);
        return found;
      });
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
    spareUsed();
    List<String> leaving = new ArrayList<>();
    takeOwn(memory, leaving, this::isBeforeIdle);
    leaving.addAll(index.takeExcess(function.limits().files(), function.limits().bytes()));
    takeOwn(memory, leaving, key -> true);
    return leaving;
  }

  private boolean isOver() {
    return index.isOver(function.limits().files(), function.limits().bytes());
  }

  /** Has idle files go later that another process has used since the folder was looked at. */
  private void spareUsed() {
    int spared = 0;
    while (spared < MOST_SPARED && isOver()) {
      String eldest = index.eldest();
      if (eldest == null || !uses.isUsedElsewhere(eldest)) {
        return;
      }
      index.usedElsewhere(eldest);
      spared++;
    }
  }

  /** Whether a result in memory was used before all idle files: another process uses those. */
  private boolean isBeforeIdle(Object key) {
    String name = index.nameOf(key);
    String eldest = index.eldest();
    return name != null && eldest != null && uses.isBefore(name, eldest);
  }

  private void takeOwn(@Nullable Memory memory, List<String> leaving, Predicate<Object> isToGo) {
    while (memory != null && isOver()) {
      Object key = memory.forgetLeastRecentlyUsed(isToGo);
      if (key == null) {
        return;
      }
      String name = index.take(key);
      if (name != null) {
        leaving.add(name);
      }
    }
  }

  /** Removes the files of results that left memory because of the bound. */
  void evicted(List<Object> keys, @Nullable Memory memory) {
    List<String> leaving = new ArrayList<>();
    boolean isSpared = false;
    for (Object key : keys) {
      String name = index.nameOf(key);
      if (name != null && isComplete && uses.isUsedElsewhere(name)) {
        index.left(key);
        isSpared = true;
      } else if (index.take(key) != null && name != null) {
        leaving.add(name);
      }
    }
    remove(leaving, Reason.EVICTED);
    if (isSpared) {
      trim(memory);
    }
  }

  /** Results left memory; those that are over have the files that are the next to go. */
  void left(List<Object> keys, boolean areOver) {
    if (areOver) {
      names(keys).forEach(uses::over);
    }
    keys.forEach(index::left);
  }

  /** Removes the files of results that were cleared, for whatever inputs they are. */
  void removeCleared(Subject plain) {
    try {
      remove(FileNames.result(plain));
      String guide = FileNames.guide(plain.arguments());
      if (files.delete(guide)) {
        removeAll(name -> FileNames.isBelow(guide, name));
      }
    } catch (IOException e) {
      troubles.met(Troubles.Kind.REMOVING, e);
    }
  }

  /** Removes the files of all results, which were cleared. */
  void removeCleared() {
    clear();
    try {
      removeAll(name -> true);
    } catch (IOException e) {
      troubles.met(Troubles.Kind.REMOVING, e);
    }
  }

  private void removeAll(Predicate<String> names) throws IOException {
    for (Found file : Uninterrupted.run(files::list)) {
      if (names.test(file.name())) {
        remove(file.name());
      }
    }
  }

  /**
   * Removes the file of a result that is of no use any more.
   *
   * @throws IOException when it cannot be removed
   */
  void remove(String name) throws IOException {
    index.takeFile(name);
    delete(name);
  }

  /** Notes which results were used in memory, so that other processes know. */
  void noteMemory(Memory memory) {
    if (isNeeded()) {
      uses.usedInMemory(names(memory.keysByUse(true)));
    }
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
      uses.gone(name);
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
