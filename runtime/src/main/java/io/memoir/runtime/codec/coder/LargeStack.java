package io.memoir.runtime.codec.coder;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Runs work on a deep stack, for graphs as deep as long linked lists. */
public final class LargeStack {

  /** In bytes; only reserved, so that memory is used as far as the graph needs it. */
  private static final long SIZE = 512L << 20;

  /** Levels of nested values before a graph is continued on a large stack. */
  public static final int MAX_DEPTH = 256;

  /** Levels of {@link #probe}, which together take what {@link #MAX_DEPTH} levels may take. */
  private static final int PROBED = 2_000;

  private LargeStack() {}

  /**
   * Makes sure that {@link #MAX_DEPTH} levels have room on this stack.
   *
   * @throws StackOverflowError when they have not
   */
  static void requireRoom() {
    if (probe(PROBED, PROBED) < 0) {
      throw new AssertionError("counts upwards");
    }
  }

  /** Takes stack; the sum keeps the calls from being made a loop. */
  private static long probe(int levels, long sum) {
    return levels == 0 ? sum : probe(levels - 1, sum ^ levels) + levels;
  }

  /**
   * Runs {@code work}, and again on a new thread with a large stack if the stack overflows.
   *
   * @throws Exception what {@code work} throws
   * @throws StackOverflowError when even the large stack is too small
   */
  public static <T> T retry(Callable<T> work) throws Exception {
    try {
      return work.call();
    } catch (StackOverflowError e) {
      return run(work);
    }
  }

  /**
   * Runs {@code work} on a new thread with a large stack, whatever is left of the caller's.
   *
   * @throws Exception what {@code work} throws
   */
  public static <T> T run(Callable<T> work) throws Exception {
    return new Attempt<>(work).run();
  }

  /** One run on a thread of its own. */
  private static final class Attempt<T> {
    private final Callable<T> work;
    private @Nullable T result;
    private @Nullable Throwable failure;

    Attempt(Callable<T> work) {
      this.work = work;
    }

    T run() throws Exception {
      Thread thread = new Thread(null, this::call, "memoir-large-stack", SIZE);
      thread.setDaemon(true);
      thread.start();
      join(thread);
      if (failure instanceof Exception exception) {
        throw exception;
      } else if (failure instanceof Error error) {
        throw error;
      }
      return Objects.requireNonNull(result);
    }

    private void call() {
      try {
        result = work.call();
      } catch (Throwable e) { // handed to the thread that waits
        failure = e;
      }
    }

    /** Waits to the end even if interrupted: the graph must not be read after the call. */
    private static void join(Thread thread) {
      boolean interrupted = false;
      while (true) {
        try {
          thread.join();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
