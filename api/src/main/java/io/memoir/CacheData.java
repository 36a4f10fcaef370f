package io.memoir;

import io.memoir.hook.AlwaysKept;
import io.memoir.hook.EvictionReason;
import io.memoir.hook.NoEviction;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Marks a method whose result is data: it runs once per key, and every caller gets a private copy.
 *
 * <p>No mutation of a result by one caller reaches another caller or the cache. A result that is
 * immutable is shared without a copy. A result that cannot be copied, such as an open stream, is a
 * compile error where the declared type tells, else an {@code UnstorableResultException}; use
 * {@link CacheResource} for it. {@code null} is a result like any other; an exception is not kept,
 * unless {@link #cacheExceptions} names it.
 *
 * <p>Of a method that returns a {@link java.util.concurrent.CompletableFuture} or
 * {@link java.util.concurrent.CompletionStage}, the value that it will have is the result: callers
 * share one computation, and each gets a stage and a copy of its own. A failure is not kept.
 *
 * <p>On a type it applies to all methods of the type, its inherited ones included, that do not say
 * otherwise by an annotation of their own.
 *
 * <pre>{@code
 * public interface Quotes {
 *   @CacheData(ttl = "10m", maxEntries = 500)
 *   List<Quote> history(String symbol, LocalDate from, DataSource _db) throws SQLException;
 * }
 * }</pre>
 *
 * <p>Parameters whose names begin with {@code _}, or that carry {@link Unhashed}, are not part of
 * the key. Of all others the content counts; {@link HashFunc} and {@link CacheKey} say otherwise.
 *
 * <p>Configuration can override {@link #ttl} and all other times, {@link #maxEntries},
 * {@link #maxSize}, {@link #persist}, {@link #refresh}, {@link #inputs}, {@link #source},
 * {@link #version} and the spinner where the program runs, and switch the function off.
 *
 * <p>Source: Streamlit, {@code st.cache_data}. There the first caller gets the original object;
 * here it gets a copy like everyone else.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface CacheData {

  /**
   * How long a result is used, counted from the time it was stored; reads do not extend it. One or
   * more numbers with units, {@code "90s"}, {@code "10m"}, {@code "1h 30m"}, {@code "1.5 days"}, or
   * ISO 8601, {@code "PT1H"}; more than zero. Units: {@code ms}, {@code s}, {@code m}, {@code h},
   * {@code d}, {@code w} and their English words. Anything else is a compile error. Empty: for
   * ever.
   *
   * @return the duration as text, or the empty string
   */
  String ttl() default "";

  /**
   * How many results are kept, 1 or more. When one more is stored, the least recently used one is
   * dropped. Default: no bound.
   *
   * @return the bound, in results
   */
  int maxEntries() default Integer.MAX_VALUE;

  /**
   * Who shares the results: all callers, or those of one session. {@link #ttl}, {@link #maxEntries}
   * and {@link #maxSize} then hold for each session by itself. Not together with
   * {@link Persist#DISK}: sessions do not outlive the process.
   *
   * @return {@link Scope#GLOBAL} by default
   */
  Scope scope() default Scope.GLOBAL;

  /**
   * What happens when a result is asked for whose {@link #ttl} has passed. With
   * {@link Refresh#BACKGROUND} the old result is used at once while one run of the method goes on
   * in a thread of the cache; arguments that are left out of the key, and all others, are kept
   * until it has ended. Needs a {@link #ttl}.
   *
   * @return {@link Refresh#FOREGROUND} by default
   */
  Refresh refresh() default Refresh.FOREGROUND;

  /**
   * How much longer than its {@link #ttl} an old result is used: with {@link Refresh#BACKGROUND}
   * while it is made anew, with a {@link #softTimeout} if that takes too long. As text like
   * {@link #ttl}. Empty: as long again as the ttl.
   *
   * @return the duration as text, or the empty string
   */
  String staleFor() default "";

  /**
   * How much longer than its {@link #ttl} an old result is used if the method throws an exception,
   * or the stage fails that it returned: the caller gets the old result in its place, and the
   * failure is logged and counted. Errors, an {@code InterruptedException} and what Memoir itself
   * throws come through all the same. As text like {@link #ttl}, which it needs. Empty: exceptions
   * come through.
   *
   * @return the duration as text, or the empty string
   */
  String staleIfError() default "";

  /**
   * By how much the {@link #ttl} of a result is shortened at most, by chance for each result, so
   * that results that were stored together do not expire together. As text like {@link #ttl},
   * shorter than it. Empty: not at all.
   *
   * @return the duration as text, or the empty string
   */
  String jitter() default "";

  /**
   * How long a call waits for the method if there is an old result whose {@link #ttl} has passed:
   * then it gets that one, and the method is run to its end in a thread of the cache. Old results
   * are used so until {@link #staleFor} has passed. As text like {@link #ttl}, which it needs.
   * Empty: as long as it takes.
   *
   * @return the duration as text, or the empty string
   */
  String softTimeout() default "";

  /**
   * Functions that take the place of an argument in the key, by the argument's type.
   *
   * @return the hash functions of this function; they win over those registered for all functions
   */
  HashFunc[] hashFuncs() default {};

  /**
   * Whether the inputs that the method reads by {@code io.memoir.inputs.Inputs} are a part of the
   * key: values that a user has set, files, settings, clocks. When one is not what it was, the
   * result is computed again; when it is again what it was, the result of then is used. Without
   * this they are no part of the key, and a warning is logged. Inputs that a function called by the
   * method reads, and that are a part of its key, are always a part of this one's too. With
   * {@link Persist#DISK} all processes ask for them, but for what suppliers give.
   *
   * @return false by default
   */
  boolean inputs() default false;

  /**
   * Where results are kept besides memory. Results on disk are found again by other processes and
   * by later ones, until their {@link #ttl} has passed by the wall clock, they are one too many, or
   * the code of the function has changed. What a result may hold is then known from the type that
   * the method returns: nothing else is read from a file.
   *
   * @return {@link Persist#NONE} by default
   */
  Persist persist() default Persist.NONE;

  /**
   * How many bytes the results of the function may take, together: a number and a unit, {@code "500
   * MB"}, {@code "2 GiB"}; more than zero. When one more is stored, the least recently used ones
   * are dropped. It bounds memory, where results count with their keys and sizes are estimated;
   * with {@link Persist#DISK} it bounds the files too, each by itself: what memory has no room for
   * stays on disk. A result that is larger than the bound is kept in memory, alone, and not on
   * disk. Empty: no bound of its own.
   *
   * <p>Source: Streamlit, {@code st.cache_data}, parameter {@code max_size}. There it bounds memory
   * alone, and the bytes of pickled results count.
   *
   * @return the size as text, or the empty string
   */
  String maxSize() default "";

  /**
   * The classes that results on disk may hold besides those that the method's return type tells:
   * the implementations of an interface that is not sealed, the subclasses of an open class.
   *
   * @return the classes; what their own fields tell need not be listed
   */
  Class<?>[] resultTypes() default {};

  /**
   * Whether the handle gets a method {@code refreshNow} with all parameters of this one: it runs
   * the method now, and puts its result in the place of the one that is kept. Until it returns,
   * callers get the result that is there, and it stays if the method throws, or if {@link #cacheIf}
   * does not want the new one. What was being computed for the same key when it is called is not
   * kept; calls that find no result wait for it. Calls of it for one key run the method one after
   * the other; of those that wait for one, the first runs it for all. A call counts as a load,
   * neither as a hit nor as a miss.
   *
   * @return false by default, so that wrappers have no code that nobody calls
   */
  boolean refreshNow() default false;

  /**
   * Asked about each result that was just made, whether it is kept. One for which it says no is
   * returned to the caller, and to those who waited for it, each gets its own copy, and is kept
   * neither in memory nor on disk: the next call runs the method. It sees what the method returned,
   * and must not change it. What it throws reaches the callers, and nothing is kept.
   *
   * @return a class with a constructor without parameters that tests the result
   */
  Class<? extends Predicate<?>> cacheIf() default AlwaysKept.class;

  /**
   * Exceptions that are kept, by their types and subtypes: when the method throws one, later
   * callers with the same key get it too, until {@link #exceptionTtl} has passed. They get the very
   * instance, stack trace of the first call included, so what one of them does to it, as
   * {@code addSuppressed}, all see. Such a call counts as a hit; a kept exception counts for
   * {@link #maxEntries}, leaves with {@code clear}, and is in memory only. A checked exception has
   * to be one that the method declares. Never kept are an {@link Error}, an
   * {@link InterruptedException} and what Memoir itself throws. Default: none.
   *
   * @return the types of exceptions
   */
  Class<? extends Throwable>[] cacheExceptions() default {};

  /**
   * How long an exception is kept, in the form of {@link #ttl}, which ends it as well if it is
   * shorter. Needed with {@link #cacheExceptions}, and of no use without.
   *
   * @return the duration as text, or the empty string
   */
  String exceptionTtl() default "";

  /**
   * Told of each result that leaves the cache, exactly once, and why. It gets a copy of its own of
   * the result, which is made for it, on the thread that has taken the result out. It runs outside
   * all locks of the cache; what it throws is logged and reaches no caller. Not with
   * {@link Persist#DISK}, where other processes let results leave.
   *
   * @return a class with a constructor without parameters that takes the result and the reason
   */
  Class<? extends BiConsumer<?, EvictionReason>> onEvict() default NoEviction.class;

  /**
   * How much code counts as the code of the function: when any of it changes, older results are not
   * used.
   *
   * @return {@link Source#DEEP} by default
   */
  Source source() default Source.DEEP;

  /**
   * Pins the code: the version takes the place of everything that {@link #source} would look at, so
   * that results are used whatever changes in the code, until the version does. For code whose
   * changes do not change its results, or that changes without a trace, such as a model on a
   * server. 1 to 200 characters, {@code "3"}, {@code "2024-05 model"}; no control characters, no
   * blank at either end. Empty: the code counts.
   *
   * @return the version, or the empty string
   */
  String version() default "";

  /**
   * Classes that count with all their members although nothing but reflection reaches them: what is
   * found by {@code Class.forName} with a computed name, by a service loader, by a container. Not
   * with {@link Source#BODY} nor with a {@link #version}, where they could have no effect.
   *
   * @return the classes
   */
  Class<?>[] dependsOn() default {};

  /**
   * Whether a spinner is shown while the method runs, once that takes longer than half a second: on
   * the terminal of a program that uses the shared caches, or by the listener that the caches were
   * built with. Only the outermost function of a thread has one; a hit never has.
   *
   * @return true by default
   */
  boolean showSpinner() default true;

  /**
   * The text beside the spinner, in one line of at most 200 characters. Left out, it is <code>
   * Running `history(...)`.</code>, or <code>Running `history()`.</code> for a method without
   * parameters. An empty text shows the spinner without words.
   *
   * @return the text
   */
  String spinner() default "";

  /**
   * Whether the time that the method has been running stands beside the text, in seconds with one
   * decimal.
   *
   * @return false by default
   */
  boolean showTime() default false;
}
