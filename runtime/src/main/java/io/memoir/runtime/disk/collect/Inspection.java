package io.memoir.runtime.disk.collect;

import io.memoir.runtime.disk.collect.ResultFile.State;
import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Lifespan;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.file.Stamp;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.lock.Uninterrupted;
import io.memoir.runtime.disk.log.ClearLog;
import io.memoir.runtime.disk.log.Departure;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.explain.Explanation.Outcome;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A look at the files of one function for somebody who wants to know what a call would find. It
 * reads the beginnings of files and the logs, writes nothing and takes no lock. It reads the log of
 * clears for itself: a clear that the function takes notice of makes it forget what is in memory.
 *
 * <p>Immutable, but for what the file system says.
 *
 * @param folder the function, in the version of its code that runs; may not be there
 * @param code what its members, classes and libraries say, by what people call them
 * @param seal how files are sealed
 * @param nowMillis the wall clock, in milliseconds since 1970
 */
public record Inspection(
    VersionFolder folder, SortedMap<String, String> code, Seal seal, long nowMillis) {

  /**
   * Says what a call would find.
   *
   * @param wanted what a file has to be about
   * @param lifespan how long a result is used
   * @param distrustedMillis until when results were made that are not used, in milliseconds since
   *     1970
   */
  public Explanation explain(Subject wanted, Lifespan lifespan, long distrustedMillis) {
    byte[] key = wanted.key().toArray();
    String name = FileNames.result(key);
    try {
      return Uninterrupted.run(() -> {
        ResultFile file = file(folder, name);
        return file == null
            ? absent(key, name)
            : Explanation.of(outcome(file, wanted, lifespan, distrustedMillis));
      });
    } catch (IOException e) {
      // What a call could not read either.
      return Explanation.of(Outcome.MISS_UNREADABLE);
    }
  }

  private Outcome outcome(
      ResultFile file, Subject wanted, Lifespan lifespan, long distrustedMillis) {
    Header header = file.header();
    if (header == null || !isSame(header.subject(), wanted)) {
      return Outcome.MISS_UNREADABLE;
    }
    if (!header.subject().hasFormOf(wanted)) {
      return Outcome.MISS_OTHER_TYPES;
    }
    if (file.state() == State.CLEARED || header.times().createdMillis() <= distrustedMillis) {
      return Outcome.MISS_CLEARED;
    }
    if (lifespan.isFresh(header, nowMillis)) {
      return Outcome.HIT_ON_DISK;
    }
    return lifespan.isServed(header, nowMillis) ? Outcome.HIT_STALE : Outcome.MISS_EXPIRED;
  }

  private static boolean isSame(Subject found, Subject wanted) {
    return found.function().equals(wanted.function()) && found.key().equals(wanted.key());
  }

  /** Looks at the file of a result; null if it is not there. */
  private @Nullable ResultFile file(VersionFolder in, String name) throws IOException {
    ClearLog clears = in.clears();
    clears.look();
    try {
      return ResultFile.of(in.path().resolve(name), seal, clears, nowMillis, false);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Why there is no file: what became of it, or the code that has computed another one. */
  private Explanation absent(byte[] key, String name) throws IOException {
    Optional<Departure> departure = folder.departures().last(name);
    if (departure.isPresent()) {
      return Explanation.of(outcome(departure.get()));
    }
    if (isCleared(key)) {
      return Explanation.of(Outcome.MISS_CLEARED);
    }
    return Predecessor.of(folder.path(), folder.version(), before -> hasResult(before, name))
        .map(before ->
            new Explanation(Outcome.MISS_OTHER_CODE, before.differences(code, folder.version())))
        .orElseGet(() -> Explanation.of(Outcome.MISS_ABSENT));
  }

  /** Whether a result would be gone that was the first to be computed. */
  private boolean isCleared(byte[] key) throws IOException {
    ClearLog clears = folder.clears();
    clears.look();
    long epoch = clears.stamp().epoch();
    return epoch != 0 && !clears.spares(new Stamp(epoch, 0), key);
  }

  private static Outcome outcome(Departure departure) {
    return switch (departure.reason()) {
      case EVICTED, BUDGET -> Outcome.MISS_EVICTED;
      case EXPIRED -> Outcome.MISS_EXPIRED;
      case CLEARED -> Outcome.MISS_CLEARED;
      case DAMAGED -> Outcome.MISS_UNREADABLE;
    };
  }

  /** Whether a version of the function has a result that it would use. */
  private boolean hasResult(VersionFolder version, String name) {
    try {
      ResultFile file = file(version, name);
      return file != null && file.state() == State.GOOD;
    } catch (IOException e) {
      // Then it would not.
      return false;
    }
  }
}
