package io.memoir.runtime.result;

import io.memoir.runtime.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function that is switched off: the method is run, and its result is the caller's.
 *
 * <p>For one thread.
 */
final class Forwarded<R extends @Nullable Object> implements Call<R> {

  private boolean mustRun = true;
  private @Nullable R result;

  @Override
  public boolean mustRun() {
    return mustRun;
  }

  @Override
  public void returned(R returned) {
    result = returned;
    mustRun = false;
  }

  @Override
  public void threw(Throwable thrown) {
    mustRun = false;
  }

  @Override
  @SuppressWarnings("NullAway") // It is what the method returned, null included.
  public R result() {
    return result;
  }
}
