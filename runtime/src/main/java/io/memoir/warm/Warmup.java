package io.memoir.warm;

import io.memoir.runtime.CachedFunction;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls a cached function for many arguments ahead of time, so that later callers hit. The calls go
 * through the wrapper like any others: keys are right, a result that is there already is not made
 * again, and callers that come meanwhile share executions with it.
 *
 * <pre>{@code
 * WarmupReport<Symbol> report = Warmup.of(symbols)
 *     .threads(8)
 *     .listener(progress -> System.out.println(progress.done()))
 *     .counting(quotes.history)
 *     .run(symbol -> quotes.history(symbol.name(), symbol.listed()));
 * }</pre>
 *
 * <p>For one thread, and one warm-up.
 *
 * @param <A> what calls are made of, a tuple of arguments perhaps
 */
public final class Warmup<A> {

  /** How many failures are kept unless it is said otherwise. */
  private static final int KEPT_FAILURES = 100;

  /** How many threads there are at most unless it is said otherwise. */
  private static final int THREADS = 4;

  private final Iterable<? extends A> arguments;
  private int threads = Math.min(THREADS, Runtime.getRuntime().availableProcessors());
  private int keptFailures = KEPT_FAILURES;
  private @Nullable Executor executor;
  private @Nullable CachedFunction<?> function;
  private Consumer<? super WarmupProgress> listener = new NoListener();

  private Warmup(Iterable<? extends A> arguments) {
    this.arguments = arguments;
  }

  /**
   * Prepares calls.
   *
   * @param <A> what calls are made of
   * @param arguments what to call the function for, one call for each; asked by one thread at a
   *     time, and no faster than calls are made, so that it need not fit into memory
   * @return with the threads and limits that are usual
   */
  public static <A> Warmup<A> of(Iterable<? extends A> arguments) {
    return new Warmup<>(Objects.requireNonNull(arguments, "arguments"));
  }

  /**
   * Sets how many calls are made at once.
   *
   * @param number 1 or more; by default 4, or the number of processors if that is less
   * @return this
   * @throws IllegalArgumentException when it is less than 1
   */
  public Warmup<A> threads(int number) {
    if (number < 1) {
      throw new IllegalArgumentException(number + " threads make no call.");
    }
    this.threads = number;
    return this;
  }

  /**
   * Makes the calls in threads of this executor, in place of threads of its own.
   *
   * @param threadsOfOthers is given as many tasks as {@link #threads} says, each of which makes
   *     calls until there are no more
   * @return this
   */
  public Warmup<A> executor(Executor threadsOfOthers) {
    this.executor = Objects.requireNonNull(threadsOfOthers, "threadsOfOthers");
    return this;
  }

  /**
   * Tells how far it is: after calls have ended, by one thread at a time, never with a lower number
   * than before. When calls end faster than the listener returns, it hears of some of them
   * together; it always hears of the last one. What it throws stops the warm-up and is thrown to
   * who waits for it.
   *
   * @param progressListener called by the threads that make the calls
   * @return this
   */
  public Warmup<A> listener(Consumer<? super WarmupProgress> progressListener) {
    this.listener = Objects.requireNonNull(progressListener, "progressListener");
    return this;
  }

  /**
   * Counts hits and loads for the report, by the statistics of a function.
   *
   * @param handle of the function that is called
   * @return this
   */
  public Warmup<A> counting(CachedFunction<?> handle) {
    this.function = Objects.requireNonNull(handle, "handle");
    return this;
  }

  /**
   * Sets how many failures the report has with their causes; all are counted.
   *
   * @param number 0 or more; 100 by default
   * @return this
   * @throws IllegalArgumentException when it is negative
   */
  public Warmup<A> keepFailures(int number) {
    if (number < 0) {
      throw new IllegalArgumentException(number + " failures cannot be kept.");
    }
    this.keptFailures = number;
    return this;
  }

  /**
   * Makes the calls, and waits until they have ended. If the waiting thread is interrupted, no more
   * calls are begun; those under way are waited for, since others may wait for the same results.
   * The thread is interrupted then when this returns.
   *
   * @param call makes one call
   * @return what became of it
   * @throws RuntimeException what the arguments or the listener threw, after which no more calls
   *     were begun
   * @throws Error what a call, the arguments or the listener threw, likewise
   */
  public WarmupReport<A> run(WarmupCall<? super A> call) {
    try (WarmupRun<A> run = start(call)) {
      return run.report();
    }
  }

  /**
   * Begins to make the calls, and returns at once, unless the executor makes them in the calling
   * thread.
   *
   * @param call makes one call
   * @return the warm-up that is under way
   * @throws java.util.concurrent.RejectedExecutionException when the executor takes none of the
   *     tasks
   */
  public WarmupRun<A> start(WarmupCall<? super A> call) {
    WarmupRun<A> run =
        new WarmupRun<>(arguments, Objects.requireNonNull(call, "call"), listener, function);
    run.keepFailures(keptFailures);
    run.begin(executor == null ? new OwnThreads() : executor, threads);
    return run;
  }

  /** A daemon thread for each task, of which there are few. */
  private static final class OwnThreads implements Executor {

    private int number;

    @Override
    public void execute(Runnable task) {
      number++;
      Thread thread = new Thread(task, "memoir-warmup-" + number);
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Does not want to know. */
  private static final class NoListener implements Consumer<WarmupProgress> {

    @Override
    public void accept(WarmupProgress progress) {
      // Nobody asks.
    }
  }
}
