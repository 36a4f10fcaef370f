package io.memoir.runtime.scope;

import io.memoir.error.ClosedCachesException;
import io.memoir.error.ClosedSessionException;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.execution.Stage;
import io.memoir.runtime.expiry.Sweeper;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.Kind;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.store.Bounds;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A session and a function whose results are resources, as races find them. */
final class Visit {

  static final int GOT = 1;
  static final int SESSION_CLOSED = 2;
  static final int CACHES_CLOSED = 3;
  static final int WRONG = 9;

  private static final Sweeper SWEEPER = new Sweeper(false);

  private final Counted kind = new Counted();
  private final SessionTable session = new SessionTable("visit");
  private final SessionResults function = SessionResults.open(
      Stage.of("f"), new Bounds(Integer.MAX_VALUE, Long.MAX_VALUE, () -> 0), kind, SWEEPER);

  /** What a caller does who is inside of the session. */
  int call() {
    try {
      Results results = session.of(function);
      Object found = results.find("key");
      if (found != null) {
        return GOT;
      }
      Call<Object> call = results.begin("key");
      while (call.mustRun()) {
        try {
          call.returned(make());
        } catch (ClosedSessionException | ClosedCachesException e) {
          call.threw(e);
          throw e;
        }
      }
      return call.result() instanceof Object ? GOT : WRONG;
    } catch (ClosedSessionException e) {
      return SESSION_CLOSED;
    } catch (ClosedCachesException e) {
      return CACHES_CLOSED;
    }
  }

  private Object make() {
    kind.made.incrementAndGet();
    return new Object();
  }

  /** The session ends. */
  void endSession() {
    session.end();
  }

  /** The caches are closed. */
  void closeCaches() {
    function.close();
  }

  /** All results are cleared. */
  void clear() {
    function.clear();
  }

  /** How many were made and not released; less than 0 if one was released twice. */
  int left() {
    return kind.made.get() - kind.released.get();
  }

  /** Whether one was made at all. */
  int made() {
    return kind.made.get();
  }

  /** Counts resources. */
  private static final class Counted implements Kind {

    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();

    @Override
    public boolean outlivesFence() {
      return false;
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
      throw new ClosedCachesException("f");
    }

    @Override
    public void left(@Nullable Object kept) {
      released.incrementAndGet();
    }
  }
}
