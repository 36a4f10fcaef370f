package io.memoir.runtime.disk;

import io.memoir.runtime.result.Counters;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with the files of one function: counted each time, and told once for each kind.
 *
 * <p>Safe for any threads.
 */
final class Troubles {

  /** What can go wrong. */
  enum Kind {
    /** A file is not what was written, or cannot be read. */
    READING("A result of %s on disk is not used, because %s. It is computed again."),
    /** A file is as it was written, by a program whose classes or codec were other ones. */
    CHANGED("Results of %s on disk are not used, because %s. They are computed again."),
    /** A result could not be stored. */
    WRITING("Results of %s are not kept on disk, because %s. They stay in memory."),
    /** The file system has no locks. */
    LOCKING("Two processes may compute one result of %s at once, because %s."),
    /** Another process has had a result for long. */
    WAITING("A call of %s is still waiting for another process that computes the same result. It"
        + " goes on until that is done, or that process ends, or %s."),
    /** Another process had a result for too long. */
    TIRED("A result of %s is computed by two processes, because %s."),
    /** A clear is not seen by other processes. */
    CLEARING("A clear of %s is not seen by other processes, because %s. This one obeys it."),
    /** Files that should go are still there. */
    REMOVING("Files of %s that are not needed any more stay on disk, because %s.");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  /**
   * Something that went wrong.
   *
   * @param reason what went wrong, to be found out only if it is told
   */
  record Trouble(Kind kind, Supplier<?> reason) {}

  /** A reason that is known already. */
  private record Known(Object reason) implements Supplier<Object> {

    @Override
    public Object get() {
      return reason;
    }
  }

  private final String function;
  private final Set<Kind> told = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Counters counters;

  Troubles(String function) {
    this.function = function;
  }

  void countIn(Counters given) {
    counters = given;
  }

  /** Counts trouble, and tells it if it is the first of its kind. */
  void met(Kind kind, Object reason) {
    met(new Trouble(kind, new Known(reason)));
  }

  /** Counts trouble, and tells it if it is the first of its kind. */
  void met(Trouble trouble) {
    Counters counting = counters;
    if (counting != null) {
      counting.storeFailed();
    }
    tell(trouble);
  }

  /** Tells something if it is the first of its kind, without counting it. */
  void tell(Trouble trouble) {
    if (told.add(trouble.kind())) {
      Object reason = trouble.reason().get();
      Throwable thrown = reason instanceof Throwable e ? e : null;
      String because = thrown == null ? reason.toString() : describe(thrown);
      Log.LOG.log(Level.WARNING, String.format(trouble.kind().text, function, because));
      Log.LOG.log(Level.DEBUG, "The reason in full:", thrown);
    }
  }

  /** As a ttl is written: 10m, 1.5s. */
  static String text(Duration time) {
    if (time.toNanos() == Long.MAX_VALUE) {
      return "ever";
    }
    return time.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  /** Loaded when there is something to be told, and not when a program starts. */
  private static final class Log {

    private static final Logger LOG = System.getLogger("io.memoir.disk");

    private Log() {}
  }

  private static String describe(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    return thrown.getMessage() == null ? "of " + name : "of " + name + ": " + thrown.getMessage();
  }

  /** Tells why a result is computed, to who wants to know. */
  void missed(String key, Miss miss) {
    if (Log.LOG.isLoggable(Level.DEBUG)) {
      Log.LOG.log(Level.DEBUG, "{0} computes the result for key {1}: {2}.", function, key, miss);
    }
  }
}
