package io.memoir.runtime.scope;

import io.memoir.error.NoSessionException;
import io.memoir.runtime.budget.Budget;
import io.memoir.runtime.execution.Execution;
import io.memoir.runtime.execution.Stage;
import io.memoir.runtime.expiry.Sweeper;
import io.memoir.runtime.result.Counters;
import io.memoir.runtime.result.Kind;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.scope.Shares.Share;
import io.memoir.runtime.store.Bounds;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The results of one function that each session has for itself, all with the same bounds. Here,
 * none are kept: {@link #current} leads to those of the session that the calling thread is inside
 * of; what is done here is done to all sessions.
 *
 * <p>Safe for any threads.
 */
public final class SessionResults extends Results {

  private final Stage stage;
  private final Bounds bounds;
  private final Kind kind;
  private final Sweeper sweeper;
  private final Shares shares;

  /** What all functions may take together; null for no bound. Written before all else. */
  private @Nullable Budget budget;

  /** Functions for all sessions that were seen to use this one. */
  private final Set<String> usedForAll = ConcurrentHashMap.newKeySet();

  /** Stands for the function in sessions, which so do not keep it. */
  private final Object identity = new Object();

  private SessionResults(Stage stage, Bounds bounds, Kind kind, Sweeper sweeper, Shares shares) {
    super(stage, bounds, kind, sweeper, null, new Counters(shares));
    this.stage = stage;
    this.bounds = bounds;
    this.kind = kind;
    this.sweeper = sweeper;
    this.shares = shares;
    counters().measureBy(shares);
  }

  /** Has those of all sessions take part. */
  @Override
  public void join(Budget shared) {
    budget = shared;
  }

  /**
   * Makes room for results in sessions.
   *
   * @param stage where runs are seen
   * @param bounds for each session
   * @param sweeper frees results when they expire
   */
  public static SessionResults open(Stage stage, Bounds bounds, Kind kind, Sweeper sweeper) {
    SessionResults opened =
        new SessionResults(stage, bounds, kind, sweeper, new Shares(kind.releases()));
    // So that all classes are loaded before a recursion asks for that where its stack ends.
    SessionTable rehearsed = new SessionTable("");
    rehearsed.of(opened);
    rehearsed.end();
    return opened;
  }

  /**
   * The results of the session that the calling thread is inside of.
   *
   * @throws NoSessionException when it is in none
   * @throws io.memoir.error.ClosedSessionException when the session is closed
   */
  @Override
  public Results current() {
    SessionTable session = SessionBinding.current();
    if (session == null) {
      throw new NoSessionException(name());
    }
    Execution run = Execution.current();
    if (run != null && !run.isOfSession() && usedForAll.add(run.function())) {
      Log.usedForAll(run.function(), name());
    }
    return session.of(this);
  }

  /** Loaded when there is something to be told. */
  private static final class Log {

    private static final System.Logger LOG = System.getLogger("io.memoir.session");

    private Log() {}

    static void usedForAll(String user, String function) {
      LOG.log(
          Level.WARNING,
          "The body of {0}, whose results are for all sessions, uses those of one session, of {1}:"
              + " what one session leads to is given to all. Use scope = Scope.SESSION for both,"
              + " or hand the result over as an argument.",
          user,
          function);
    }
  }

  /** Forgets all results of all sessions; executions that are under way are not stored. */
  @Override
  public void clear() {
    shares.all().forEach(Results::clear);
  }

  /** Forgets all results of all sessions, and keeps none from now on, in sessions to come too. */
  @Override
  public void close() {
    super.close();
    shares.close().forEach(Results::close);
  }

  String name() {
    return stage.function();
  }

  Object identity() {
    return identity;
  }

  /** Makes room for the results of one session. */
  SessionShare share(SessionTable session) {
    SessionKind kindThere = new SessionKind(kind.ofValues(), name(), session.name());
    Results results = new Results(stage, bounds, kind.over(kindThere), sweeper, null, counters());
    if (budget != null) {
      results.join(budget);
    }
    Share share = shares.add(results);
    return new SessionShare(this, results, kindThere, shares, share, session.lost(kind.releases()));
  }

  /** Whether no results are kept any more. */
  boolean isClosed() {
    return shares.isClosed();
  }
}
