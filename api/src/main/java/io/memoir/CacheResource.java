package io.memoir;

import io.memoir.hook.AlwaysKept;
import io.memoir.hook.AlwaysValid;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Predicate;

/**
 * Marks a method whose result is a resource: it runs once per key, and all callers share the one
 * instance it returned.
 *
 * <p>A resource is shared by threads, so it has to be safe for any thread. {@code null} is a result
 * like any other; an exception is never kept.
 *
 * <p>Of a method that returns a {@link java.util.concurrent.CompletableFuture} or
 * {@link java.util.concurrent.CompletionStage}, the value that it will have is the resource;
 * {@link #validate} and {@link #onRelease} see that.
 *
 * <p>As an argument of another function a result is keyed by the call that made it, not by its
 * content. Configuration can override {@link #ttl} and all other times, {@link #maxEntries},
 * {@link #refresh}, {@link #inputs}, {@link #onMutation}, {@link #source}, {@link #version} and the
 * spinner, as for data.
 *
 * <p>On a type it applies to all methods of the type, its inherited ones included, that do not say
 * otherwise by an annotation of their own.
 *
 * <pre>{@code
 * public interface Databases {
 *   @CacheResource(validate = IsOpen.class, onRelease = Close.class)
 *   Connection connect(String url) throws SQLException;
 * }
 * }</pre>
 *
 * <p>Source: Streamlit, {@code st.cache_resource}. There a result that {@code validate} refused is
 * dropped unreleased, and nothing is released at exit; here {@code onRelease} runs exactly once for
 * every result that leaves, however it leaves.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface CacheResource {

  /**
   * How long a result is used, counted from the time it was stored; the same form as
   * {@link CacheData#ttl()}.
   *
   * @return the duration as text, or the empty string for ever
   */
  String ttl() default "";

  /**
   * How many results are kept, 1 or more; as {@link CacheData#maxEntries()}.
   *
   * @return the bound, in results
   */
  int maxEntries() default Integer.MAX_VALUE;

  /**
   * Who shares the results: all callers, or those of one session, when the end of the session
   * releases them. {@link #ttl} and {@link #maxEntries} then hold for each session by itself.
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
   * Whether the inputs that the method reads are a part of the key; as {@link CacheData#inputs()}.
   * The resource of other values of them stays until it is dropped, expires or is cleared.
   *
   * @return false by default
   */
  boolean inputs() default false;

  /**
   * Asked on each access of an existing result whether it can still be used; never asked about a
   * result that was just made. A result that it refuses is released and replaced. What it throws
   * reaches the caller, and the result stays.
   *
   * @return a class with a constructor without parameters that tests the result: a
   *     {@link Predicate} of it, or a {@link java.util.function.BiPredicate} of it and of
   *     {@link io.memoir.hook.KeyArguments}, the arguments of the call that asks
   */
  Class<?> validate() default AlwaysValid.class;

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
   * Whether the handle gets a method {@code lease} with all parameters of this one, which returns
   * the result in an {@link AutoCloseable} lease. A result that leaves the cache is not released
   * while a lease of it is open, but when the last one is closed; at the end of the caches too,
   * which is logged. A lease that is not closed and cannot be reached any more is closed by the
   * garbage collector, with a warning. A result that {@link #cacheIf} does not want is the lease's
   * own, and released with it. Other calls of the method are as ever: their results are released at
   * once when they leave, unless somebody has a lease.
   *
   * @return false by default, so that wrappers have no code that nobody calls
   */
  boolean leases() default false;

  /**
   * Asked about each result that was just made, whether it is kept. One for which it says no is the
   * caller's own: it is not kept, not released, and given to nobody else; callers that waited for
   * it make their own. What it throws reaches the callers, and the result is released.
   *
   * @return a class with a constructor without parameters that tests the result
   */
  Class<? extends Predicate<?>> cacheIf() default AlwaysKept.class;

  /**
   * Run exactly once for each result that leaves the cache: dropped for a newer one, expired,
   * refused by {@link #validate()}, cleared, or still there when the caches are closed. It runs
   * outside all locks of the cache; what it throws is logged and reaches no caller.
   *
   * @return a class with a constructor without parameters that releases the result: a
   *     {@link java.util.function.Consumer} of it, or a {@link java.util.function.BiConsumer} of it
   *     and of {@link io.memoir.hook.EvictionReason}, which says why it leaves
   */
  Class<?> onRelease() default NoRelease.class;

  /**
   * What is done when somebody has changed the content of a result that all callers share. Anything
   * but {@link OnMutation#IGNORE} reads the whole content on each access.
   *
   * @return {@link OnMutation#IGNORE} by default
   */
  OnMutation onMutation() default OnMutation.IGNORE;

  /**
   * How much code counts as the code of the function; as {@link CacheData#source()}.
   *
   * @return {@link Source#DEEP} by default
   */
  Source source() default Source.DEEP;

  /**
   * Pins the code; as {@link CacheData#version()}.
   *
   * @return the version, or the empty string
   */
  String version() default "";

  /**
   * Classes that count although nothing but reflection reaches them; as
   * {@link CacheData#dependsOn()}.
   *
   * @return the classes
   */
  Class<?>[] dependsOn() default {};

  /**
   * Whether a spinner is shown while the method runs; as {@link CacheData#showSpinner()}.
   *
   * @return true by default
   */
  boolean showSpinner() default true;

  /**
   * The text beside the spinner; as {@link CacheData#spinner()}.
   *
   * @return the text
   */
  String spinner() default "";

  /**
   * Whether the time stands beside the text; as {@link CacheData#showTime()}.
   *
   * @return false by default
   */
  boolean showTime() default false;
}
