package io.memoir.runtime.refresh;

import io.memoir.runtime.call.Call;
import io.memoir.runtime.call.Loader;
import org.jspecify.annotations.Nullable;

/**
 * A call that found an old result, and needs the method to make it anew, be that in the background.
 *
 * <p>For one thread.
 */
final class StaleCall<R extends @Nullable Object> implements Call<R> {

  /** What becomes of the call when it has the method. */
  @FunctionalInterface
  interface Way<R extends @Nullable Object> {

    /** The call that answers. */
    Call<R> load(Loader<R> loader);
  }

  private final Way<R> way;
  private Call<R> answer;
  private boolean isDue = true;

  /**
   * Makes a call.
   *
   * @param old answers as long as nothing else does
   */
  StaleCall(Call<R> old, Way<R> way) {
    this.answer = old;
    this.way = way;
  }

  @Override
  public boolean isDue() {
    return isDue;
  }

  @Override
  public void loadBy(Loader<R> loader) {
    isDue = false;
    answer = way.load(loader);
  }

  @Override
  public boolean mustRun() {
    return answer.mustRun();
  }

  @Override
  public void returned(R result) {
    answer.returned(result);
  }

  @Override
  public void threw(Throwable thrown) {
    answer.threw(thrown);
  }

  @Override
  public R result() {
    return answer.result();
  }
}
