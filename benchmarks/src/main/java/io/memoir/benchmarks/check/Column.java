package io.memoir.benchmarks.check;

import io.memoir.benchmarks.peer.Peer;
import java.util.ArrayList;
import java.util.List;

/** A check and the head of its column in the table; immutable. */
public final class Column {

  private static final List<Column> ALL = all();

  private final String name;
  private final Check check;

  private Column(String name, Check check) {
    this.name = name;
    this.check = check;
  }

  /** Its name for readers: the letter of the scenario, and what happens. */
  public String name() {
    return name;
  }

  /** All checks that can be asked of {@code peer}, in the order of the table. */
  public static List<Column> of(Peer peer) {
    List<Column> columns = new ArrayList<>(ALL);
    if (peer == Peer.MAP) {
      columns.removeIf(column -> column.name.startsWith("L "));
    }
    if (peer == Peer.MEMOIR) {
      columns.add(
          new Column("I own class, fact(2000)", any -> RecursionChecks.ownFactorial(2_000)));
    }
    return columns;
  }

  /** Asks {@code peer}; an exception is an outcome. */
  public Outcome ask(Peer peer) {
    try {
      return check.ask(peer);
    } catch (Exception e) {
      return Outcome.wrong("THROWS " + root(e));
    }
  }

  private static String root(Throwable thrown) {
    Throwable root = thrown;
    for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    String message = root.getMessage();
    return message != null && message.startsWith("Recursive update")
        ? "recursive update"
        : root.getClass().getSimpleName();
  }

  private static List<Column> all() {
    return List.of(
        new Column("C equal list", ArgumentChecks::equalListHits),
        new Column("C changed list, equal hash", ArgumentChecks::changedListWithEqualHash),
        new Column("D equal array", ArgumentChecks::equalArrayHits),
        new Column("D changed array", ArgumentChecks::changedArray),
        new Column("D old content", ArgumentChecks::oldContentOfChangedArray),
        new Column("D changed array, equal hash", ArgumentChecks::changedArrayWithEqualHash),
        new Column("E caller changes a hit", ResultChecks::callerChangesHit),
        new Column("E caller changes the first", ResultChecks::callerChangesFirstResult),
        new Column("H 64 threads, 1 key", ThreadChecks::oneKey),
        new Column("H 64 threads, 64 keys", ThreadChecks::manyKeys),
        new Column("I fact(200)", peer -> RecursionChecks.factorial(peer, 200)),
        new Column("I fib(90)", peer -> RecursionChecks.fibonacci(peer, 90)),
        new Column("I fact(2000)", peer -> RecursionChecks.factorial(peer, 2_000)),
        new Column("I 8 threads fib", RecursionChecks::threads),
        new Column("L 1,2,3 drops 1", peer -> EvictionChecks.gone(peer, 1, 1, 2, 3)),
        new Column("L 1,2,1,3 drops 2", peer -> EvictionChecks.gone(peer, 2, 1, 2, 1, 3)),
        new Column("L 1,1,1,2,3 drops 1", peer -> EvictionChecks.gone(peer, 1, 1, 1, 1, 2, 3)));
  }
}
