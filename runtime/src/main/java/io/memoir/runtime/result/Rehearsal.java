package io.memoir.runtime.result;

import io.memoir.hook.EvictionReason;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.expiry.Sweeper;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.store.Bounds;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through everything that can happen to a result, so that all of it is loaded and
 * initialized. In a recursion the first result is stored where the stack is deepest, and a class
 * whose initialisation meets the end of the stack is lost for the rest of the process.
 */
final class Rehearsal {

  private Rehearsal() {}

  /**
   * Does it.
   *
   * @param ttlNanos how long results are used; {@link Long#MAX_VALUE} for ever, which leaves out
   *     what only results with a ttl need
   */
  static void run(long ttlNanos) {
    Sweeper sweeper = new Sweeper(false);
    Results results =
        new Results("", new Bounds(1, ttlNanos, new StoppedClock()), new Plain(), sweeper);
    store(results, "a");
    store(results, "b");
    results.find("b");
    Call<@Nullable Object> failing = results.begin("c");
    failing.threw(new IllegalStateException("rehearsed"));
    results.clear("b");
    results.clear();
    results.close();
    store(results, "d");
    sweeper.close();
  }

  /** Once in a process, before the first function whose results expire. */
  static void ofExpiry() {
    Expiry.begin();
  }

  /** What only results with a ttl need. */
  private static final class Expiry {

    static {
      run(Long.MAX_VALUE - 1);
    }

    private Expiry() {}

    static void begin() {
      // Its initialisation has rehearsed.
    }
  }

  private static void store(Results results, Object key) {
    Call<@Nullable Object> call = results.begin(key);
    while (call.mustRun()) {
      call.returned(key);
    }
    call.result();
  }

  /** Always the same time. */
  private static final class StoppedClock implements LongSupplier {

    @Override
    public long getAsLong() {
      return 0;
    }
  }

  /** Keeps results as they are. */
  private static final class Plain implements Kind {

    @Override
    public boolean outlivesFence() {
      return true;
    }

    @Override
    public boolean releases() {
      return true;
    }

    @Override
    public @Nullable Predicate<@Nullable Object> validate() {
      return null;
    }

    @Override
    public @Nullable Object keep(Object key, @Nullable Digest digest, @Nullable Object result) {
      return result;
    }

    @Override
    public @Nullable Object adopt(@Nullable Object result) {
      return result;
    }

    @Override
    public void requireOpen() {
      // It is only a rehearsal.
    }

    @Override
    public void left(@Nullable Object kept, EvictionReason reason) {
      // It is only a rehearsal.
    }
  }
}
