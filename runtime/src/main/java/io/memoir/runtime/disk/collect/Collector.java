package io.memoir.runtime.disk.collect;

import io.memoir.runtime.disk.collect.ResultFile.State;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.lock.LockFile;
import io.memoir.runtime.disk.lock.Places;
import io.memoir.runtime.disk.log.ClearLog;
import io.memoir.runtime.disk.log.Departure;
import io.memoir.runtime.disk.log.Departure.Reason;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Removes from a cache directory what is not needed any more: results that have expired, were
 * cleared, are damaged, or belong to an older version of the code that nobody uses; files whose
 * writers have died; and, if all results together take too much room, those that were not used for
 * the longest time. What Memoir has not written stays.
 *
 * <p>For one collection, by one thread.
 */
public final class Collector {

  private static final Logger LOG = System.getLogger("io.memoir.disk");

  /** Where nobody can be asked whether a writer lives, it has this long to write. */
  private static final Duration WRITING = Duration.ofHours(1);

  /** What was not asked for in this time is not asked for any more. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final CollectionPlan plan;
  private final Tally tally = new Tally();
  private final List<Kept> kept = new ArrayList<>();
  private Consumer<Progress> observer = progress -> {};

  /** Why one of the folders could not be looked at. */
  private @Nullable IOException failure;

  /** Prepares a collection. */
  public Collector(CollectionPlan plan) {
    this.plan = plan;
  }

  /**
   * How far a collection is.
   *
   * @param done folders that were looked at, 0 or more
   * @param all folders that there are, 0 or more
   */
  public record Progress(long done, long all) {}

  /** Has somebody told how far it is. */
  public Collector observedBy(Consumer<Progress> given) {
    observer = given;
    return this;
  }

  /** A result that stays, unless there are too many. */
  private record Kept(ResultFile file, VersionFolder folder) {}

  /**
   * Collects.
   *
   * @throws IOException when the directory cannot be listed; of what is in it, what cannot be read
   *     or removed stays
   */
  public Collection collect() throws IOException {
    LockFile locks = plan.locks();
    if (locks == null) {
      return collectAlone();
    }
    try (LockFile.Hold mine = locks.tryLock(Places.COLLECTION.of("collection"))) {
      return mine == null ? Collection.NOT_DONE : collectAlone();
    }
  }

  private Collection collectAlone() throws IOException {
    List<VersionFolder> folders = VersionFolder.all(plan.folder());
    long done = 0;
    for (VersionFolder folder : folders) {
      try {
        collect(folder, folders);
      } catch (IOException e) {
        // It is gone, or not ours to read: that is no reason to leave the others as they are.
        failure = e;
      }
      done++;
      observer.accept(new Progress(done, folders.size()));
    }
    evict();
    collectFingerprints();
    if (failure != null) {
      LOG.log(Level.DEBUG, "Something in the cache directory cannot be collected.", failure);
    }
    return tally.collection(kept.stream().map(Kept::file).toList());
  }

  private void collect(VersionFolder folder, List<VersionFolder> all) throws IOException {
    Optional<LockFile.Hold> unused = unusedSince(folder, all);
    boolean isSuperseded = unused.isPresent();
    try {
      ClearLog clears = folder.clears();
      boolean areClearsKnown = look(clears);
      List<Departure> gone = new ArrayList<>();
      List<Path> guides = new ArrayList<>();
      for (Path file : folder.files()) {
        try {
          if (FileNames.isGuide(file)) {
            guides.add(file);
          }
          if (FileNames.writer(file).isPresent()) {
            removeLeftover(file);
          } else if (FileNames.isResult(file) && areClearsKnown) {
            collectResult(file, folder, clears, isSuperseded).ifPresent(gone::add);
          }
        } catch (IOException e) {
          failure = e;
        }
      }
      if (isSuperseded) {
        removeFolder(folder);
      } else {
        folder.departures().add(gone);
        removeUseless(guides, folder);
      }
    } finally {
      unused.ifPresent(LockFile.Hold::close);
    }
  }

  /** Removes guides that lead to no result, those of programs that are about to store one not. */
  private static void removeUseless(List<Path> guides, VersionFolder folder) throws IOException {
    Instant limit = Instant.now().minus(WRITING);
    List<Path> left = guides.isEmpty() ? List.of() : folder.files();
    for (Path guide : guides) {
      String name = String.valueOf(guide.getFileName());
      boolean isUseless = left.stream()
          .noneMatch(file -> FileNames.isBelow(name, String.valueOf(file.getFileName())));
      if (isUseless && Files.getLastModifiedTime(guide).toInstant().isBefore(limit)) {
        Files.deleteIfExists(guide);
      }
    }
  }

  /** Fingerprints are kept for a month after their last use: without them class files are read. */
  private void collectFingerprints() throws IOException {
    Instant limit = Instant.now().minus(REMEMBERED);
    for (Path file : VersionFolder.fingerprints(plan.folder())) {
      try {
        if (FileNames.writer(file).isPresent()) {
          removeLeftover(file);
        } else if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        failure = e;
      }
    }
  }

  private static boolean look(ClearLog clears) {
    try {
      clears.look();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<Departure> collectResult(
      Path file, VersionFolder folder, ClearLog clears, boolean isSuperseded) throws IOException {
    try {
      ResultFile found = ResultFile.of(file, plan.seal(), clears, plan.clock().millis(), false);
      if (found.state() == State.CLEARED && look(clears)) {
        // It may be of after a clear that came between.
        found = ResultFile.of(file, plan.seal(), clears, plan.clock().millis(), false);
      }
      if (found.state() == State.FOREIGN) {
        return Optional.empty();
      }
      if (found.state() == State.GOOD && !isSuperseded) {
        kept.add(new Kept(found, folder));
        return Optional.empty();
      }
      Files.deleteIfExists(file);
      tally.removed(found, isSuperseded);
      return reason(found.state()).map(reason -> departure(file, reason));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Optional<Reason> reason(State state) {
    return switch (state) {
      case EXPIRED -> Optional.of(Reason.EXPIRED);
      case CLEARED -> Optional.of(Reason.CLEARED);
      case DAMAGED -> Optional.of(Reason.DAMAGED);
      case GOOD, FOREIGN -> Optional.empty();
    };
  }

  private Departure departure(Path file, Reason reason) {
    return new Departure(
        String.valueOf(file.getFileName()), reason, plan.clock().millis());
  }

  /**
   * The right to remove a folder: there is a newer version of the same implementation, nobody has
   * used this one for long, and nobody can begin to while we hold it.
   */
  private Optional<LockFile.Hold> unusedSince(VersionFolder folder, List<VersionFolder> all)
      throws IOException {
    LockFile locks = plan.locks();
    Instant lastUse = folder.lastUse();
    boolean isNewest = all.stream()
        .filter(folder::isOtherVersionOf)
        .noneMatch(other -> other.lastUse().isAfter(lastUse));
    Instant limit = Instant.now().minus(plan.keepSuperseded());
    if (locks == null || isNewest || lastUse.isAfter(limit)) {
      return Optional.empty();
    }
    return Optional.ofNullable(locks.tryLock(Places.VERSION.of(folder.id())));
  }

  private void removeLeftover(Path file) throws IOException {
    try {
      if (isAbandoned(file)) {
        long bytes = Files.size(file);
        if (Files.deleteIfExists(file)) {
          tally.leftover(bytes);
        }
      }
    } catch (NoSuchFileException e) {
      // Its writer lives, and was faster.
      return;
    }
  }

  private boolean isAbandoned(Path file) throws IOException {
    LockFile locks = plan.locks();
    if (locks == null) {
      Instant limit = Instant.now().minus(WRITING);
      return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
    }
    String token = FileNames.writer(file).orElseThrow();
    try (LockFile.Hold dead = locks.tryLock(Places.PROCESS.of(token))) {
      return dead != null;
    }
  }

  private static void removeFolder(VersionFolder folder) throws IOException {
    boolean isEmpty = true;
    for (Path file : folder.contents()) {
      if (VersionFolder.isOurs(file) && !FileNames.isResult(file)) {
        Files.deleteIfExists(file);
      } else {
        isEmpty = false;
      }
    }
    if (isEmpty) {
      Files.deleteIfExists(folder.path());
    }
  }

  /** Removes the results that were not used for the longest time, until the rest fits. */
  private void evict() {
    long bytes = kept.stream().mapToLong(each -> each.file().bytes()).sum();
    if (bytes <= plan.mostBytes()) {
      return;
    }
    kept.sort(Comparator.comparing(each -> each.file().used()));
    // A little more than needed, so that the next result does not bring us here again.
    long most = plan.mostBytes() - plan.mostBytes() / 10;
    int next = 0;
    while (bytes > most && next < kept.size()) {
      Kept oldest = kept.get(next);
      next++;
      if (isRemoved(oldest.file().path())) {
        bytes -= oldest.file().bytes();
        tally.evicted(oldest.file());
        oldest.folder().departures().add(List.of(departure(oldest.file().path(), Reason.BUDGET)));
      }
    }
    kept.subList(0, next).clear();
  }

  private boolean isRemoved(Path file) {
    try {
      Files.deleteIfExists(file);
      return true;
    } catch (IOException e) {
      // Not ours to remove: then others have to go.
      failure = e;
      return false;
    }
  }
}
