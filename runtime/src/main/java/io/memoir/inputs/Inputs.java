package io.memoir.inputs;

import io.memoir.runtime.execution.Execution;
import io.memoir.runtime.execution.input.BoundSource;
import io.memoir.runtime.execution.input.Buckets;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.execution.input.Question;
import io.memoir.runtime.execution.input.Questions;
import io.memoir.runtime.execution.input.Reads;
import io.memoir.spi.InputSource;
import io.memoir.spi.Reentry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what decides about a result and is no argument. In the body of a function that says
 * {@code inputs = true}, what is read becomes a part of the key, as arguments are: when it is
 * another one the next time, the result is computed again, and when it is again what it was, the
 * result that was computed then is used. The same holds for the functions that called this one.
 *
 * <pre>{@code
 * @CacheData(inputs = true)
 * public Report report(String region) {
 *   Path prices = Inputs.file(Path.of("prices.csv"));
 *   double risk = Inputs.value("risk", Double.class, 0.5);
 *   ...
 * }
 * }</pre>
 *
 * <p>In the body of a function that does not say so they read, are no part of the key, and a
 * warning is logged, once for each function. Outside of all functions they just read.
 *
 * <p>A body has to read the same inputs, in the same order, if it has the same arguments and what
 * it has read so far is the same; which inputs come next may depend on those. If one changes while
 * a body runs, its result is not kept. What a body reads on other threads than its own is noticed
 * if their work was handed over by {@link io.memoir.session.CallContext}. Safe for any threads.
 */
public final class Inputs {

  private Inputs() {}

  /** Gives the thread its former source back. */
  public static final class Bound implements Reentry {

    private final Thread thread = Thread.currentThread();
    private final @Nullable InputSource before;

    private Bound(@Nullable InputSource before) {
      this.before = before;
    }

    /**
     * Gives the thread the source back that it had before.
     *
     * @throws IllegalStateException when another thread calls it
     */
    @Override
    public void close() {
      if (Thread.currentThread() != thread) {
        throw new IllegalStateException(
            "A source is taken away by the thread that it was bound to.");
      }
      BoundSource.set(before);
    }
  }

  /**
   * Reads the content of a file, to be followed by whatever reads it for the result: the content is
   * what counts, not the time or the name of who wrote it. A file that is not there is an input,
   * too. Later look-ups read the file only if its size, times or identity are not what they were,
   * or if it was written less than two seconds before it was read. It has to be as it is until the
   * body ends, or the result is not kept.
   *
   * @param file a regular file, or none; not a folder
   * @return the same path
   * @throws java.io.UncheckedIOException when it is there and cannot be read
   */
  public static Path file(Path file) {
    Execution run = Execution.current();
    FunctionInputs inputs = run == null ? null : run.inputs();
    if (run == null || inputs == null) {
      return file;
    }
    Questions.OfFile question = new Questions.OfFile(inputs.world(), file.toAbsolutePath());
    if (counts(run, inputs, question.words())) {
      try {
        question.read(run.reads());
      } catch (Throwable e) {
        run.reads().tear();
        throw e;
      }
    }
    return file;
  }

  /**
   * Reads a variable of the environment.
   *
   * @param name the name
   * @return its value, or null if there is none
   */
  public static @Nullable String env(String name) {
    Questions.OfEnvironment question = new Questions.OfEnvironment(requireName(name));
    String value = question.answer();
    note(question, value);
    return value;
  }

  /**
   * Reads a system property.
   *
   * @param name the name
   * @return its value, or null if there is none
   */
  public static @Nullable String property(String name) {
    Questions.OfProperty question = new Questions.OfProperty(requireName(name));
    String value = question.answer();
    note(question, value);
    return value;
  }

  /**
   * Reads the clock of the caches that the function belongs to, or of the system outside of all
   * functions, as exactly as the result needs it: a result that reads it by the hour is computed
   * again in the next hour.
   *
   * @param bucket how long the pieces of time are that count as one, more than zero; they are
   *     counted from 1970-01-01T00:00Z
   * @return when the piece began that is now
   * @throws IllegalArgumentException when a bucket has no length
   */
  public static Instant clock(Duration bucket) {
    if (bucket.isZero() || bucket.isNegative()) {
      throw new IllegalArgumentException("A bucket of " + bucket + " has no length.");
    }
    Execution run = Execution.current();
    FunctionInputs inputs = run == null ? null : run.inputs();
    if (inputs == null) {
      return Buckets.begin(InstantSource.system().instant(), bucket);
    }
    Questions.OfClock question = new Questions.OfClock(inputs.world(), bucket);
    Instant value = question.answer();
    note(question, value);
    return value;
  }

  /**
   * Reads anything that a piece of code tells: the version of a table, the setting of a server.
   * Later look-ups ask that code again, on the thread of the caller; so it has to give what is
   * right for whoever calls, must not hold on to what belongs to one caller, such as a request, and
   * should be quick. It stays referenced as long as results that depend on it. What one caller has
   * given is for {@link #value}.
   *
   * @param <T> the type of the value
   * @param name tells it from others of the function, also for {@code explain}
   * @param supplier gives the value as it is now
   * @return what it gave
   * @throws io.memoir.error.UnhashableArgumentException when the value can be no part of a key
   */
  public static <T extends @Nullable Object> T of(String name, Supplier<T> supplier) {
    Execution run = Execution.current();
    FunctionInputs inputs = run == null ? null : run.inputs();
    if (run == null || inputs == null) {
      return supplier.get();
    }
    Questions.OfSupplier question = new Questions.OfSupplier(inputs, requireName(name), supplier);
    return counts(run, inputs, question.words())
        ? noted(run.reads(), question, supplier)
        : supplier.get();
  }

  private static <T extends @Nullable Object> T noted(
      Reads reads, Questions.OfSupplier question, Supplier<T> supplier) {
    // What it reads itself is no input of its own.
    Execution aside = Execution.aside();
    try {
      T value = supplier.get();
      reads.note(question, question.part(value));
      return value;
    } catch (Throwable e) {
      reads.tear();
      throw e;
    } finally {
      aside.leave();
    }
  }

  /**
   * Reads a value that the caller's user, session or request has given.
   *
   * @param <T> the type of the value
   * @param name the name that the bound source knows it by
   * @param type its class
   * @return the value of the source that is bound to the thread
   * @throws NoSuchElementException when the source has none, or no source is bound
   * @throws ClassCastException when it is of another class
   * @throws io.memoir.error.UnhashableArgumentException when it can be no part of a key
   */
  public static <T> T value(String name, Class<T> type) {
    T value = read(name, type, null);
    if (value == null) {
      throw new NoSuchElementException("There is no input \"" + name
          + "\": bind a source that has it with Inputs.with, or read it with a default.");
    }
    return value;
  }

  /**
   * Reads a value that the caller's user, session or request has given, if it has. One that has not
   * is as if it had given the other one.
   *
   * @param <T> the type of the value
   * @param name the name that the bound source knows it by
   * @param type its class
   * @param ifAbsent the value if the source has none, or no source is bound
   * @return the value of the source that is bound to the thread, or the other one
   * @throws ClassCastException when it is of another class
   * @throws io.memoir.error.UnhashableArgumentException when it can be no part of a key
   */
  public static <T> T value(String name, Class<T> type, T ifAbsent) {
    T value = read(name, type, Objects.requireNonNull(ifAbsent, "ifAbsent"));
    return value == null ? ifAbsent : value;
  }

  private static <T> @Nullable T read(String name, Class<T> type, @Nullable T ifAbsent) {
    requireName(name);
    InputSource source = BoundSource.current();
    Execution run = Execution.current();
    FunctionInputs inputs = run == null ? null : run.inputs();
    try {
      Object value = source == null ? null : source.value(name);
      if (run != null && inputs != null && counts(run, inputs, "the input \"" + name + "\"")) {
        Questions.OfSource question =
            new Questions.OfSource(inputs, name, inputs.part(name, ifAbsent));
        run.reads().note(question, question.part(value));
      }
      return type.cast(value);
    } catch (Throwable e) {
      if (run != null) {
        run.reads().tear();
      }
      throw e;
    }
  }

  private static void note(Question question, @Nullable Object answer) {
    Execution run = Execution.current();
    FunctionInputs inputs = run == null ? null : run.inputs();
    if (run != null && inputs != null && counts(run, inputs, question.words())) {
      run.reads().note(question, answer);
    }
  }

  /** Whether it is to be noted. */
  private static boolean counts(Execution run, FunctionInputs inputs, String words) {
    if (!inputs.counts(words)) {
      return false;
    }
    if (run.hasEnded()) {
      throw FunctionInputs.late(run.function(), words);
    }
    return true;
  }

  private static String requireName(String name) {
    return Objects.requireNonNull(name, "name");
  }

  /**
   * Gives the calling thread a source of values, until what is returned is closed.
   *
   * @param source what {@link #value} reads from
   * @return to be closed by the same thread; the thread then has the source again that it had
   *     before
   */
  public static Bound bind(InputSource source) {
    Bound bound = new Bound(BoundSource.current());
    BoundSource.set(Objects.requireNonNull(source, "source"));
    return bound;
  }

  /**
   * Runs something with a source of values.
   *
   * @param source what {@link #value} reads from meanwhile, on this thread
   * @param action is run once, on this thread
   */
  public static void with(InputSource source, Runnable action) {
    bind(source).after(action);
  }

  /**
   * Computes something with a source of values.
   *
   * @param <T> the type of the result
   * @param source what {@link #value} reads from meanwhile, on this thread
   * @param action is called once, on this thread
   * @return what it returned
   * @throws Exception what it threw
   */
  public static <T extends @Nullable Object> T with(InputSource source, Callable<T> action)
      throws Exception {
    Bound bound = bind(source);
    try {
      return action.call();
    } finally {
      bound.close();
    }
  }
}
