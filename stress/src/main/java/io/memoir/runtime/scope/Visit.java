package io.memoir.runtime.scope;

import io.memoir.error.ClosedCachesException;
import io.memoir.error.ClosedSessionException;
import io.memoir.hook.EvictionReason;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.execution.Stage;
import io.memoir.runtime.expiry.Sweeper;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.Kind;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.result.async.AsyncKind;
import io.memoir.runtime.result.method.Renewing;
import io.memoir.runtime.store.Bounds;
import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.Flight;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
  private final SessionResults function;
  private final boolean isAsync;

  /** Of a function that returns resources. */
  Visit() {
    this(false);
  }

  /** Of a function that returns resources, or stages that have them later. */
  Visit(boolean isAsync) {
    this.isAsync = isAsync;
    Bounds bounds = new Bounds(Integer.MAX_VALUE, new Bounds.Ages(1, 2, 0), () -> 0, null);
    function =
        SessionResults.open(Stage.of("f"), bounds, isAsync ? new AsyncKind(kind) : kind, SWEEPER);
  }

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
          call.returned(returned());
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

  private Object returned() {
    CompletionStage<Object> stage = CompletableFuture.completedFuture(make());
    return isAsync ? stage : stage.toCompletableFuture().join();
  }

  /**
   * Makes a resource.
   *
   * @return what the thread does that makes it anew, where the method has returned a stage already
   */
  Runnable anew() {
    call();
    Results results = session.of(function);
    Entry old = (Entry) Objects.requireNonNull(results.store().look("key"));
    Object renewal = new Object();
    Objects.requireNonNull(old.renewal()).set(renewal);
    Flight flight = new Flight("key", renewal);
    if (!isAsync) {
      return () -> returned(results, flight, old, make());
    }
    CompletableFuture<Object> stage = new CompletableFuture<>();
    returned(results, flight, old, stage);
    return () -> stage.complete(make());
  }

  private static void returned(Results results, Flight flight, Entry old, Object made) {
    Call<Object> call = results.renew(flight, () -> null, new Anew(old.kept()));
    if (call.mustRun()) {
      call.returned(made);
    }
  }

  /**
   * Has a resource made anew.
   *
   * @param before the old one
   */
  private record Anew(@Nullable Object before) implements Renewing {

    @Override
    public boolean isBackground() {
      return true;
    }

    @Override
    public void requireSameArguments() {
      // There are none.
    }

    @Override
    public void ended(@Nullable Throwable failure) {
      // Nobody wants to know.
    }
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

    // The older compiler does not see in class files what may be null of type arguments.
    @Override
    @SuppressWarnings("NullAway")
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
    public void left(@Nullable Object kept, EvictionReason reason) {
      released.incrementAndGet();
    }
  }
}
