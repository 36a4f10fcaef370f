package io.memoir.runtime.result;

import io.memoir.error.RecursiveCallException;
import io.memoir.hook.EvictionReason;
import io.memoir.runtime.budget.Budget;
import io.memoir.runtime.budget.Share;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.execution.Noted;
import io.memoir.runtime.execution.Stage;
import io.memoir.runtime.expiry.Sweeper;
import io.memoir.runtime.expiry.Sweeps;
import io.memoir.runtime.expiry.SystemNanos;
import io.memoir.runtime.failure.KeptFailures;
import io.memoir.runtime.hook.ArgumentValidation;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.method.Renewing;
import io.memoir.runtime.store.Bounds;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.Flight;
import io.memoir.runtime.store.MemoryStore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The results of one function, for all instances or for one: look-up, statistics and departure.
 * What is kept of a result is up to the {@link Kind} of function, and so is what becomes of a
 * result that may not stay or that leaves.
 *
 * <p>Safe for any threads. Foreign code, that is bodies and releases, runs outside all locks.
 */
public class Results {

  private static final Object NO_KEY = new Object();

  // Once in a process, before the first function.
  static {
    Rehearsal.run(Long.MAX_VALUE);
  }

  private final Stage stage;
  private final Kind kind;
  private final MemoryStore store;
  private final Counters counters;
  private final @Nullable Predicate<@Nullable Object> validate;
  private final @Nullable ArgumentValidation validateWith;
  final @Nullable Sweeps sweeps;
  final boolean isEnabled;
  private final boolean isMeasured;

  /** The results that outlive the process; null if none do. */
  final @Nullable Lasting lasting;

  /** Whether keys were compared yet; several threads may see that they were not. */
  private boolean isLinked;

  private final Leaving leaving;

  /** What is taken of the memory that functions share; null if they do not. */
  private @Nullable Share share;

  /** The exceptions that are kept; null if none are. */
  final @Nullable KeptFailures failures;

  /** The executions that replace a result which is there. */
  final RefreshNow.Registry renewals = new RefreshNow.Registry();

  /** Whether there was ever a result with notes beside it. */
  private volatile boolean hasNotes;

  /** Makes room for results that are in memory only. */
  public Results(String function, Bounds bounds, Kind kind, Sweeper sweeper) {
    this(Stage.of(function), bounds, kind, sweeper, null);
  }

  /**
   * Makes room for results.
   *
   * @param stage where runs are seen
   * @param sweeper frees them when they expire; null if the function is switched off
   * @param lasting where else they are kept; null for nowhere
   */
  public Results(
      Stage stage, Bounds bounds, Kind kind, @Nullable Sweeper sweeper, @Nullable Lasting lasting) {
    this(stage, bounds, kind, sweeper, lasting, null);
  }

  /** The same, where {@code counters} count what happens; null for its own. */
  public Results(
      Stage stage,
      Bounds bounds,
      Kind kind,
      @Nullable Sweeper sweeper,
      @Nullable Lasting lasting,
      @Nullable Counters counters) {
    this.stage = stage;
    this.store = new MemoryStore(bounds);
    this.counters = counters == null ? new Counters(store) : counters;
    this.kind = kind;
    this.isEnabled = sweeper != null;
    this.lasting = lasting;
    this.leaving = new Leaving(kind, this.counters, lasting, store, renewals);
    this.isMeasured = bounds.size() != null;
    if (counters == null) {
      this.counters.measureBy(store);
    }
    if (lasting != null) {
      lasting.beside(leaving, this.counters);
      this.counters.measureBy(lasting);
    }
    this.validate = kind.validate();
    this.validateWith = kind.validateWith();
    this.sweeps = sweeper == null || !bounds.expires()
        ? null
        : new Sweeps(sweeper, store, bounds.keptNanos(), leaving);
    this.failures = KeptFailures.of(kind.failures(), store, bounds.nanos(), sweeper);
    if (bounds.expires()) {
      Rehearsal.ofExpiry();
    }
  }

  /** Has them take part in what all functions may take; called once, before all else. */
  public void join(Budget budget) {
    share = budget.join(store, leaving);
  }

  /** No results: each call runs the method, and gets what it returned. */
  public static Results disabled(String function, Kind kind) {
    Bounds unused = new Bounds(1, Long.MAX_VALUE, new SystemNanos());
    return new Results(Stage.of(function), unused, kind, null, null);
  }

  /** These results, or those of the calling thread's session. */
  public Results current() {
    return this;
  }

  /** Returns the result under {@code key} and counts a hit; null if there is none to use. */
  public final @Nullable Entry find(Object key) {
    Entry entry = store.find(key);
    if (entry == null || isRefused(entry)) {
      return null;
    }
    store.use(entry);
    return entry;
  }

  /** The same for a call whose arguments {@code validate} is to see; {@code call} knows them. */
  public final @Nullable Entry find(Object key, Object call) {
    Entry entry = store.find(key);
    if (entry == null || isRefused(entry, call)) {
      return null;
    }
    store.use(entry);
    return entry;
  }

  /** Whether the result is not valid any more; it is then released, unless somebody else did. */
  boolean isRefused(Entry entry) {
    boolean isFine = validate == null || validate.test(Noted.plain(entry.kept()));
    return !(isFine && Noted.isUsable(entry.kept())) && refuses(entry);
  }

  /** Whether it is not valid any more for a call, which is an asker if it has arguments. */
  public boolean isRefused(Entry entry, Object call) {
    boolean isFine = validateWith == null || validateWith.accepts(Noted.plain(entry.kept()), call);
    return isFine ? isRefused(entry) : refuses(entry);
  }

  private boolean refuses(Entry entry) {
    if (store.remove(entry)) {
      kind.left(Noted.plain(entry.kept()), EvictionReason.REFUSED);
    }
    return true;
  }

  /** Finds a result that {@link MemoryStore#hit} does not give out, because of its notes. */
  private @Nullable Entry findNoted(Object key, Object call) {
    Entry entry = store.find(key);
    return entry != null && entry.kept() instanceof Noted ? find(key, call) : null;
  }

  /**
   * Begins a call that found no result: a run of the method, or another caller's outcome.
   *
   * @param <R> what the function returns
   * @param digest gives the key as all processes know it, or null if there is none; asked before
   *     the method is run, if it has to be
   * @throws RecursiveCallException when the caller's own run needs this very result
   */
  @SuppressWarnings("unchecked") // The result is what the method of this key returned.
  public final <R extends @Nullable Object> Call<R> begin(
      Object key, Supplier<? extends @Nullable Digest> digest) {
    if (!isEnabled) {
      return new Forwarded<>();
    }
    // What a record does for its equals is linked on the first use, which must not be where the
    // stack ends.
    isLinked = isLinked || !key.equals(NO_KEY);
    if (lasting == null && !isMeasured) {
      StackRoom.require();
    } else {
      StackRoom.requireForFiles();
    }
    Entry noted = hasNotes ? findNoted(key, digest) : null;
    if (noted != null) {
      return (Call<R>) (Call<?>) noted;
    }
    Run<R> run = new Run<>(this, key, digest);
    run.begin();
    return run;
  }

  /** Begins a call of a function whose results go with the process. */
  public final <R extends @Nullable Object> Call<R> begin(Object key) {
    return begin(key, Nowhere.INSTANCE);
  }

  /** Begins to make a result anew in the calling thread, for whoever asks for that. */
  public final <R extends @Nullable Object> Call<R> renew(
      Flight renewal, Supplier<? extends @Nullable Digest> digest, Renewing by) {
    Run<R> run = new Run<>(this, renewal.key(), digest);
    run.renew(renewal, by);
    return run;
  }

  /** A result with notes is about to be stored: hits have to look for such. */
  void noted() {
    hasNotes = true;
  }

  /** Looks for a result that outlives the process; null if none does. */
  Lasting.@Nullable Attempt attempt(
      Flight mine, Object key, @Nullable Digest digest, boolean waits) {
    return lasting == null || digest == null
        ? null
        : mine.renews() ? lasting.renew(key, digest, waits) : lasting.begin(key, digest);
  }

  /** A result was stored: it will have to be dropped when its time is over, or others for it. */
  public void stored(boolean isRefreshed) {
    if (sweeps != null) {
      sweeps.stored();
    }
    if (share != null) {
      share.stored();
    }
    if (isRefreshed) {
      counters.refreshed();
    }
  }

  /**
   * Forgets the result under {@code key}; an execution that is under way is not stored.
   *
   * @param digest the key as all processes know it; null if results do not outlive this one
   */
  public final void clear(Object key, @Nullable Digest digest) {
    try {
      if (lasting != null && digest != null) {
        lasting.clear(digest);
      }
    } finally {
      Departures departures = departures();
      renewals.fence(key);
      store.clear(key, departures);
      leave(departures);
    }
  }

  /** Forgets the result under {@code key}, where results do not outlive the process. */
  public final void clear(Object key) {
    clear(key, null);
  }

  /** Forgets all results; executions that are under way are not stored. */
  public void clear() {
    try {
      if (lasting != null) {
        lasting.clear();
      }
    } finally {
      leaving.forget();
    }
  }

  /** Forgets all results, and keeps none from now on. */
  public void close() {
    Departures departures = departures();
    departures.because(EvictionReason.CLOSED);
    renewals.fence();
    store.close(departures);
    if (sweeps != null) {
      sweeps.close();
    }
    leave(departures);
  }

  /** The number of results that can be used now. */
  public final long size() {
    Departures departures = departures();
    store.removeExpired(departures);
    leave(departures);
    return store.size();
  }

  /** Its name, as in {@code com.acme.Quotes.history(String, LocalDate)}. */
  public String function() {
    return stage.function();
  }

  /** Where its runs are seen. */
  public final Stage stage() {
    return stage;
  }

  /** What becomes of results. */
  public Kind kind() {
    return kind;
  }

  /** Where they are. */
  public final MemoryStore store() {
    return store;
  }

  /** What happened so far. */
  public final Counters counters() {
    return counters;
  }

  /** Makes room for what an operation of the store takes out. */
  public Departures departures() {
    return leaving.departures();
  }

  /** Releases what an operation of the store took out, and counts it. */
  public void leave(Departures departures) {
    leaving.leave(departures);
  }
}
