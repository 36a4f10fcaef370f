package io.memoir.runtime.scope;

import io.memoir.Scope;
import io.memoir.runtime.execution.Stage;
import io.memoir.runtime.expiry.Sweeper;
import io.memoir.runtime.result.Kind;
import io.memoir.runtime.result.Lasting;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.store.Bounds;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the results of a function, if no other wrapper has opened it.
 *
 * @param stage where runs are seen
 * @param bounds how long and how many results are kept, in each session if they are of sessions
 * @param sweeper frees them when they expire
 * @param lasting where else they are kept; null for nowhere
 */
public record NewResults(
    Stage stage,
    Bounds bounds,
    Kind kind,
    Sweeper sweeper,
    Scope scope,
    @Nullable Lasting lasting) implements Supplier<Results> {

  @Override
  public Results get() {
    return scope == Scope.SESSION
        ? SessionResults.open(stage, bounds, kind, sweeper)
        : new Results(stage, bounds, kind, sweeper, lasting);
  }
}
