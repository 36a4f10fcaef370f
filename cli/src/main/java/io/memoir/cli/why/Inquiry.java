package io.memoir.cli.why;

import io.memoir.cli.directory.Condition;
import io.memoir.cli.directory.KeyDigits;
import io.memoir.cli.directory.ResultReader;
import io.memoir.cli.directory.StoredFunction;
import io.memoir.cli.directory.StoredResult;
import io.memoir.cli.directory.StoredVersion;
import io.memoir.cli.report.Units;
import io.memoir.runtime.disk.file.Stamp;
import io.memoir.runtime.disk.log.ClearLog;
import io.memoir.runtime.disk.log.Departure;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why calls of one function would be answered from disk, or not: from the files that are
 * there, and from what is written down of those that are gone.
 *
 * <p>For one thread.
 */
public final class Inquiry {

  private final StoredFunction function;
  private final ResultReader reader;

  /** The key, or null for any. */
  private final @Nullable KeyDigits key;

  private final Sentences sentences;

  /**
   * Prepares to ask.
   *
   * @param key the key of the call, or null for any call
   */
  public Inquiry(StoredFunction function, ResultReader reader, @Nullable KeyDigits key) {
    this.function = function;
    this.reader = reader;
    this.key = key;
    this.sentences = new Sentences(function.name(), key != null);
  }

  /**
   * Asks.
   *
   * @throws IOException when a folder cannot be read
   */
  public Diagnosis ask() throws IOException {
    StoredVersion mine = subject();
    List<StoredResult> all = mine.results(reader);
    List<StoredResult> asked = all.stream().filter(this::isAsked).toList();
    Log log = new Log(mine.clears());
    long others = all.stream().filter(StoredResult::isGood).count();
    Optional<StoredVersion> otherCode = holder(versionsBesides(mine));
    Diagnosis found = there(asked)
        .or(() -> departed(mine))
        .or(() -> log.hasCleared(key) ? Optional.of(sentences.cleared()) : Optional.empty())
        .or(() -> otherCode.map(other -> sentences.otherCode(between(mine, other))))
        .or(() -> others > 0 ? Optional.of(sentences.otherArguments(others)) : Optional.empty())
        .or(() -> log.hasClearedAll() ? Optional.of(sentences.cleared()) : Optional.empty())
        .orElseGet(sentences::absent);
    return found.with(otherCode
        .or(() -> versionsBesides(mine).stream().findFirst())
        .map(other -> between(mine, other))
        .orElse(List.of()));
  }

  /** The version that it is about: one that answers, of whichever class; else the last used. */
  private StoredVersion subject() throws IOException {
    return holder(function.current()).orElse(function.last());
  }

  private List<StoredVersion> versionsBesides(StoredVersion mine) {
    return function.versions().stream().filter(each -> !each.equals(mine)).toList();
  }

  /** The first of some versions that has a good result. */
  private Optional<StoredVersion> holder(List<StoredVersion> versions) throws IOException {
    for (StoredVersion version : versions) {
      if (version.results(reader).stream().anyMatch(each -> each.isGood() && isAsked(each))) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  private static List<Difference> between(StoredVersion mine, StoredVersion other) {
    return mine.isDescribed() && other.isDescribed()
        ? Difference.between(mine.folder(), other.folder())
        : List.of();
  }

  private boolean isAsked(StoredResult result) {
    return key == null || key.isKeyOf(result);
  }

  /** What the files say that are there. */
  private Optional<Diagnosis> there(List<StoredResult> asked) {
    long good = asked.stream().filter(StoredResult::isGood).count();
    if (good > 0) {
      return Optional.of(sentences.ready(good));
    }
    Map<Condition, Long> counts = asked.stream()
        .collect(Collectors.groupingBy(StoredResult::condition, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.<Condition, Long>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(most -> sentences.notUsed(most.getKey()));
  }

  private Optional<Diagnosis> departed(StoredVersion version) {
    Predicate<String> names = key == null ? name -> true : key::isNameOf;
    return version
        .folder()
        .departures()
        .last(names)
        .map(departure -> sentences.departed(departure, ago(departure)));
  }

  private String ago(Departure departure) {
    return Units.time(
        Instant.ofEpochMilli(departure.atMillis()), Instant.ofEpochMilli(reader.nowMillis()));
  }

  /** What a log of clears says of keys that have no file. */
  private static final class Log {

    private static final byte[] NO_KEY = new byte[32];

    private final ClearLog log;

    /** What an execution notes that began when all was cleared for the last time. */
    private final Stamp lastOfAll;

    Log(ClearLog log) {
      this.log = log;
      Stamp stamp = log.stamp();
      long clears = stamp.clears();
      while (clears > 0 && log.spares(new Stamp(stamp.epoch(), clears - 1), NO_KEY)) {
        clears--;
      }
      this.lastOfAll = new Stamp(stamp.epoch(), clears);
    }

    boolean hasClearedAll() {
      return lastOfAll.clears() > 0;
    }

    /** Whether the key was cleared alone, after all was cleared for the last time. */
    boolean hasCleared(@Nullable KeyDigits key) {
      byte[] whole = key == null ? null : key.whole();
      return whole != null && !log.spares(lastOfAll, whole);
    }
  }
}
