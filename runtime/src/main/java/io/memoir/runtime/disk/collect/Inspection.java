package io.memoir.runtime.disk.collect;

import io.memoir.runtime.disk.collect.ResultFile.State;
import io.memoir.runtime.disk.file.Bytes;
import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Lifespan;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.file.Stamp;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.guide.Answered;
import io.memoir.runtime.disk.guide.Asking;
import io.memoir.runtime.disk.guide.Guides;
import io.memoir.runtime.disk.guide.Trail;
import io.memoir.runtime.disk.lock.Uninterrupted;
import io.memoir.runtime.disk.log.ClearLog;
import io.memoir.runtime.disk.log.Departure;
import io.memoir.runtime.execution.input.Question;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.explain.Explanation.Outcome;
import io.memoir.runtime.key.Digest;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
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
 * @param rules which results are used
 */
public record Inspection(
    VersionFolder folder, SortedMap<String, String> code, Seal seal, Rules rules) {

  /**
   * Which results are used.
   *
   * @param lifespan how long
   * @param distrustedMillis until when they were made that are not, in milliseconds since 1970
   * @param nowMillis the wall clock, in milliseconds since 1970
   */
  public record Rules(Lifespan lifespan, long distrustedMillis, long nowMillis) {}

  /**
   * Says what a call would find. It asks for inputs to say so.
   *
   * @param plain what a file has to be about, if there are no inputs
   * @param arguments their digest
   */
  public Explanation explain(Subject plain, Guides guides, Digest arguments) {
    try {
      return Uninterrupted.run(() -> {
        Explanation found = explain(plain);
        if (!found.willRun()) {
          return found;
        }
        List<Trail> trails = guides.read(plain, spared());
        return trails.isEmpty() ? found : explain(plain, trails, guides.asking(arguments));
      });
    } catch (IOException e) {
      // What a call could not read either.
      return Explanation.of(Outcome.MISS_UNREADABLE);
    }
  }

  /** What a call would find that asks for inputs: if it is none, why the newest run's is none. */
  private Explanation explain(Subject plain, List<Trail> trails, Asking asking) throws IOException {
    Explanation newest = null;
    for (Trail trail : trails) {
      Answered answered = asking.follow(trail);
      Explanation found = answered == null ? otherInput(trail) : explain(answered.subject(plain));
      if (!found.willRun()) {
        return found;
      }
      newest = newest == null ? found : newest;
    }
    if (newest == null) {
      return otherInput(trails.get(0));
    }
    boolean isAbsent = newest.outcome() == Outcome.MISS_ABSENT;
    return isAbsent && hasResults(folder, plain.arguments()) ? otherInput(trails.get(0)) : newest;
  }

  private static Explanation otherInput(Trail trail) {
    return new Explanation(
        Outcome.MISS_OTHER_INPUT,
        trail.questions().stream().map(Question::words).toList());
  }

  private static boolean hasResults(VersionFolder version, Bytes arguments) throws IOException {
    String guide = FileNames.guide(arguments);
    return version.files().stream()
        .anyMatch(file -> FileNames.isBelow(guide, String.valueOf(file.getFileName())));
  }

  private Predicate<Header> spared() throws IOException {
    ClearLog clears = folder.clears();
    clears.look();
    return header ->
        clears.spares(header) && header.times().createdMillis() > rules.distrustedMillis();
  }

  private Explanation explain(Subject wanted) throws IOException {
    ResultFile file = file(folder, FileNames.result(wanted));
    return file == null ? absent(wanted) : Explanation.of(outcome(file, wanted));
  }

  private Outcome outcome(ResultFile file, Subject wanted) {
    Header header = file.header();
    if (header == null || !header.subject().isSameResult(wanted)) {
      return Outcome.MISS_UNREADABLE;
    }
    if (!header.subject().hasFormOf(wanted)) {
      return Outcome.MISS_OTHER_TYPES;
    }
    if (file.state() == State.CLEARED
        || header.times().createdMillis() <= rules.distrustedMillis()) {
      return Outcome.MISS_CLEARED;
    }
    if (rules.lifespan().isFresh(header, rules.nowMillis())) {
      return Outcome.HIT_ON_DISK;
    }
    boolean isServed = !wanted.hasInputs() && rules.lifespan().isServed(header, rules.nowMillis());
    return isServed ? Outcome.HIT_STALE : Outcome.MISS_EXPIRED;
  }

  /** Looks at the file of a result; null if it is not there. */
  private @Nullable ResultFile file(VersionFolder in, String name) throws IOException {
    ClearLog clears = in.clears();
    clears.look();
    try {
      return ResultFile.of(in.path().resolve(name), seal, clears, rules.nowMillis(), false);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Why there is no file: what became of it, or the code that has computed another one. */
  private Explanation absent(Subject wanted) throws IOException {
    String name = FileNames.result(wanted);
    Optional<Departure> departure = folder.departures().last(name);
    if (departure.isPresent()) {
      return Explanation.of(outcome(departure.get()));
    }
    if (isCleared(wanted.arguments().toArray())) {
      return Explanation.of(Outcome.MISS_CLEARED);
    }
    return Predecessor.of(folder.path(), folder.version(), before -> hasResult(before, wanted))
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
  private boolean hasResult(VersionFolder version, Subject wanted) {
    try {
      ResultFile file = file(version, FileNames.result(wanted));
      boolean isThere = file != null && file.state() == State.GOOD;
      // Which inputs its method has read is known there, and need not be the same here.
      return isThere || hasResults(version, wanted.arguments());
    } catch (IOException e) {
      // Then it would not.
      return false;
    }
  }
}
