package io.memoir.runtime.result;

import io.memoir.runtime.failure.KeptFailures;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.Flight;
import org.jspecify.annotations.Nullable;

/** What becomes of an execution whose result is not stored. */
final class Unkept {

  private Unkept() {}

  /**
   * The result is not to be kept: data is for those who wait too; a resource is its maker's own,
   * and those who wait make theirs.
   */
  static void pass(Results results, Flight mine, @Nullable Object outcome) {
    if (results.kind().outlivesFence()) {
      mine.succeed(outcome);
    } else {
      mine.discard();
    }
    results.store().end(mine);
  }

  /** The store has refused the result; data was never there to leave. */
  static void refused(Results results, Flight mine, @Nullable Object made, Departures departures) {
    if (!results.kind().outlivesFence()) {
      departures.because(mine.fenceReason());
      departures.add(made);
    }
  }

  /**
   * The execution has failed.
   *
   * @param isOfMethod whether it was the method that threw
   */
  static void failed(Results results, Flight mine, Throwable thrown, boolean isOfMethod) {
    mine.fail(thrown);
    Departures departures = results.departures();
    KeptFailures failures = results.failures;
    try {
      if (isOfMethod && !mine.renews() && failures != null && failures.keeps(thrown)) {
        results.noted();
        failures.keep(mine, thrown, departures);
        results.stored(false);
      }
    } finally {
      results.store().end(mine);
      results.leave(departures);
    }
  }
}
