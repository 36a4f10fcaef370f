package io.memoir.runtime;

import io.memoir.Persist;
import io.memoir.Scope;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.explain.Explanation.Outcome;
import io.memoir.runtime.key.Arguments;
import io.memoir.runtime.key.exact.NoArguments;
import io.memoir.runtime.refresh.Refreshes;
import io.memoir.runtime.result.Kind;
import io.memoir.runtime.result.RefreshNow;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.store.MemoryStore;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The handle of one function: what it did so far, and how to forget it. Every wrapper has one for
 * each function, as a public field named as the method.
 *
 * <p>Safe for any threads.
 *
 * @param <R> what the function returns, boxed; wildcards stand for type parameters of the method
 */
public abstract sealed class CachedFunction<R extends @Nullable Object>
    permits DataCache, ResourceCache {

  /** The key of every call of a function without arguments. */
  protected static final Object NO_ARGUMENTS = NoArguments.KEY;

  private static final @Nullable Object[] NO_VALUES = {};

  private final String name;
  private final Arguments arguments;
  private final boolean isEnabled;
  private final @Nullable Duration ttl;
  private final @Nullable Integer maxEntries;
  private final @Nullable Long maxSize;
  private final @Nullable Receiver receiver;
  private final Persist persist;
  private final Scope scope;

  /** Of the key that all processes know; null if nothing outlives this one. */
  private final @Nullable StableKeys stableKeys;

  /** Whether no hash function is the function's own; the next field has those for all. */
  private final boolean hasNoHashFunction;

  private final HashFuncs hashFuncs;

  /** Of the results, as a hit looks there first. */
  private final MemoryStore store;

  /** Whether a result that is there needs to be looked at before it is used, or looked for. */
  private final boolean isAttended;

  /** Null if no result is used after its ttl. */
  private final @Nullable Refreshes refreshes;

  /** The results that this handle answers for. */
  final Results results;

  CachedFunction(FunctionPlan plan, Kind kind, boolean isResource) {
    this.name = plan.name();
    this.arguments = plan.arguments(Arguments.Mode.MEMORY);
    this.isEnabled = plan.isEnabled();
    this.ttl = plan.ttl();
    this.maxEntries = plan.maxEntries();
    this.maxSize = isResource ? null : plan.maxSize();
    this.receiver = plan.keyedReceiver();
    this.persist = plan.persist();
    this.scope = plan.scope();
    boolean isOfAll = isResource && scope == Scope.GLOBAL;
    this.stableKeys = isOfAll || persist == Persist.DISK ? plan.stableKeys() : null;
    this.hasNoHashFunction = plan.hasNoHashFunction();
    this.hashFuncs = plan.caches().hashFuncs();
    this.results = plan.open(kind, isResource);
    this.store = results.store();
    this.isAttended = kind.asks() || scope == Scope.SESSION;
    this.refreshes = plan.refreshes();
    plan.caches().opened(this);
  }

  /**
   * The function: the name of its type, of its method, and of its parameters' types.
   *
   * @return the name, as in {@code com.acme.Quotes.history(String, LocalDate)}
   */
  public final String name() {
    return name;
  }

  /**
   * Whether results are kept at all.
   *
   * @return false if the configuration switches the function off: every call then runs the method,
   *     and nothing is counted
   */
  public final boolean isEnabled() {
    return isEnabled;
  }

  /**
   * How long a result is used, counted from its write: as annotated, or as configured.
   *
   * @return more than zero, or null for ever
   */
  public final @Nullable Duration ttl() {
    return ttl;
  }

  /**
   * How many results are kept: as annotated, or as configured.
   *
   * @return 1 or more, or null for no bound
   */
  public final @Nullable Integer maxEntries() {
    return maxEntries;
  }

  /**
   * What results may take, in memory and on disk each: as annotated, or as configured.
   *
   * @return in bytes, 1 or more, or null for no bound of the function's own
   */
  public final @Nullable Long maxSize() {
    return maxSize;
  }

  /**
   * Where results are kept besides memory: as annotated, or as configured.
   *
   * @return {@link Persist#DISK} if results outlive the process
   */
  public final Persist persist() {
    return persist;
  }

  /**
   * Who shares results, as annotated.
   *
   * @return {@link Scope#SESSION} if each session has its own: {@link #clear()} and the like are
   *     about the session that the calling thread is inside of, and throw as a call does if it is
   *     in none
   */
  public final Scope scope() {
    return scope;
  }

  /**
   * Forgets all results of this function, where they are on disk for all processes. Executions that
   * are under way are not stored. Results of a {@link ResourceCache} are released.
   */
  public final void clear() {
    results.current().clear();
  }

  /** Forgets the results of all sessions, whatever session the thread is in; else as clear. */
  public final void clearInAllSessions() {
    results.clear();
  }

  /**
   * What happened to this function, in all wrappers that share the results, and all sessions.
   *
   * @return the counts as of now
   */
  public final CacheStats stats() {
    return CacheStats.of(results.counters());
  }

  /**
   * How many results can be used now.
   *
   * @return 0 or more
   */
  public final long size() {
    return results.current().size();
  }

  /**
   * Returns the result under {@code key}, if it is there and still valid, as a call that has ended.
   * For generated code. It allocates nothing, and the compiler can do without the key, too.
   *
   * @param <T> what this call returns
   * @param key the key: equal for calls that may share a result, and immutable
   * @return the call, or null if there is no result to use
   */
  @SuppressWarnings("unchecked") // The result is what the method of this key returned.
  protected final <T extends R> @Nullable Call<T> find(Object key) {
    Object full = scoped(key);
    return (Call<T>) (Call<?>) (isAttended ? results.current().find(full) : store.hit(full));
  }

  /**
   * Begins a call that found no result. For generated code. Callers that ask for one absent key at
   * once share one execution, and its failure: what the method throws for one of them comes to all,
   * unchanged.
   *
   * @param <T> what this call returns
   * @param key the key, as for {@link #find}
   * @param arguments the arguments that the key was made of, in order, as they are: results that
   *     outlive the process, and resources, have another key besides
   * @return the call, which the wrapper has to make unless another caller did meanwhile
   * @throws io.memoir.error.RecursiveCallException when the method that runs needs this very result
   * @throws io.memoir.error.ClosedCachesException when it is a resource of caches that are closed
   * @throws io.memoir.error.NoSessionException when results are of sessions, and the thread in none
   */
  protected final <T extends R> Call<T> begin(Object key, @Nullable Object... arguments) {
    return stableKeys == null && !isAttended
        ? results.current().begin(scoped(key))
        : results.current().begin(scoped(key), asked(arguments));
  }

  /**
   * Begins a call that found no fresh result. For generated code, which gives the method to a call
   * that is due.
   *
   * @param <T> what this call returns
   * @param key the key, as for {@link #find}
   * @param keyNow makes the key again: arguments that have changed since have another one
   * @param arguments as for {@link #begin}
   * @return the call
   */
  protected final <T extends R> Call<T> beginOrRefresh(
      Object key, Supplier<Object> keyNow, @Nullable Object... arguments) {
    if (refreshes == null) {
      return begin(key, arguments);
    }
    Object full = scoped(key);
    return refreshes.begin(
        results.current(), full, () -> full.equals(scoped(keyNow.get())), asked(arguments));
  }

  /**
   * Begins a call that makes the result anew, though one be there. For generated code.
   *
   * @param <T> what this call returns
   * @param key the key, as for {@link #find(Object)}
   * @param arguments the arguments that the key was made of, as for {@link #begin}
   * @return the call, which the wrapper has to make unless another one did so after this came
   */
  protected final <T extends R> Call<T> beginNow(Object key, @Nullable Object... arguments) {
    return RefreshNow.begin(results.current(), scoped(key), asked(arguments));
  }

  /**
   * Finds the result under {@code key}, or begins the call. For generated code.
   *
   * @param <T> what this call returns
   * @param key the key, as for {@link #find}
   * @return the call
   */
  protected final <T extends R> Call<T> findOrBegin(Object key) {
    Call<T> found = find(key);
    return found != null ? found : begin(key, NO_VALUES);
  }

  /**
   * Makes of one argument what the key holds of it. For generated code.
   *
   * @param parameter the name of the parameter, for messages
   * @param argument the argument
   * @return an immutable value, equal for arguments that are the same in a key
   * @throws io.memoir.error.UnhashableArgumentException when the argument, or something inside it,
   *     has no hash; the function's body is not run
   * @throws io.memoir.error.HashFuncException when a hash function threw; the body is not run
   */
  protected final @Nullable Object argument(String parameter, @Nullable Object argument) {
    return isEnabled ? arguments.of(parameter, argument) : null;
  }

  /**
   * Makes of one argument what the key holds of it, where its declared type is one whose values are
   * their own keys. For generated code.
   *
   * @param parameter the name of the parameter, for messages
   * @param argument of a final class of the JDK that is immutable, or an enum constant
   * @return the argument, unless a hash function serves it
   */
  protected final @Nullable Object exact(String parameter, @Nullable Object argument) {
    return hasNoHashFunction && hashFuncs.isEmpty()
        ? argument
        : arguments.exact(parameter, argument);
  }

  /**
   * Hashes a component of a key. For generated code: {@code Long.hashCode} is the same for all
   * numbers whose two halves are equal, such as pairs of equal ids.
   *
   * @param value the component
   * @return its hash
   */
  protected static int hash(long value) {
    return (int) ((value * 0x9E3779B97F4A7C15L) >>> Integer.SIZE);
  }

  /**
   * Mixes the hashes of the components of a key. For generated code: the hash that records have by
   * themselves is the same for many pairs of small numbers.
   *
   * @param first the hash of all components so far
   * @param second the hash of the next one
   * @return the hash of them together
   */
  protected static int mixed(int first, int second) {
    return first * 0x9E3779B1 + second;
  }

  /**
   * Forgets the result under one key. For generated code.
   *
   * @param key the key, as the wrapper makes it for a call
   * @param arguments the arguments that the key was made of, as for {@link #begin}
   */
  protected final void forget(Object key, @Nullable Object... arguments) {
    results.current().clear(scoped(key), asked(arguments).get());
  }

  /**
   * Says why the next call with one key hits or misses. For generated code. Neither the method nor
   * {@code validate} is run, nothing is counted, and no result counts as used.
   *
   * @param key the key, as the wrapper makes it for a call
   * @param arguments the arguments that the key was made of, as for {@link #begin}
   * @return what the call would find now
   */
  protected final Explanation explanation(Object key, @Nullable Object... arguments) {
    return isEnabled
        ? Refreshes.explain(refreshes, results.current(), scoped(key), asked(arguments))
        : Explanation.of(Outcome.DISABLED);
  }

  /** Arguments as those who look for results ask about them. */
  final StableKeys.Asked asked(@Nullable Object... arguments) {
    return new StableKeys.Asked(isEnabled ? stableKeys : null, persist == Persist.DISK, arguments);
  }

  /** The key with the receiver in it, where the receiver is a part of the key. */
  final Object scoped(Object key) {
    return receiver == null ? key : receiver.key(argument("receiver", receiver.instance()), key);
  }

  @Override
  public final String toString() {
    return name;
  }
}
