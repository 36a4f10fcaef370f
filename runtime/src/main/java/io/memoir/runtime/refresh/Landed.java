package io.memoir.runtime.refresh;

import io.memoir.runtime.call.Call;
import io.memoir.runtime.copy.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an execution that made a result anew.
 *
 * <p>For one thread.
 *
 * @param kept what is kept of the result, without notes
 */
record Landed<R extends @Nullable Object>(@Nullable Object kept) implements Call<R> {

  @Override
  public boolean mustRun() {
    return false;
  }

  @Override
  public void returned(R result) {
    throw new IllegalStateException("the result was there");
  }

  @Override
  public void threw(Throwable thrown) {
    throw new IllegalStateException("the result was there", thrown);
  }

  // The cast holds: it is what was kept of the result of this key.
  @Override
  @SuppressWarnings({"unchecked", "NullAway"})
  public R result() {
    return (R) (kept instanceof Snapshot snapshot ? snapshot.copy() : kept);
  }
}
