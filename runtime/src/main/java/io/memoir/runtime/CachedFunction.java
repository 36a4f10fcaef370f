package io.memoir.runtime;

import io.memoir.runtime.key.Arguments;
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

  private final String name;
  private final Arguments arguments;
  private final @Nullable Receiver receiver;

  /** The results that this handle answers for. */
  final Results results;

  CachedFunction(FunctionSpec spec, Results.Kind kind, boolean isResource) {
    this.name = spec.name();
    this.arguments = spec.arguments();
    this.receiver = spec.receiver();
    this.results = spec.open(kind, isResource);
    spec.caches().opened(this);
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
   * Forgets all results of this function. Executions that are under way are not stored. Results of
   * a {@link ResourceCache} are released.
   */
  public final void clear() {
    results.clear();
  }

  /**
   * What happened to this function since it was opened.
   *
   * @return the counts as of now, of all wrappers that share the results
   */
  public final CacheStats stats() {
    return results.stats();
  }

  /**
   * The number of results that can be used now.
   *
   * @return 0 or more
   */
  public final long size() {
    return results.size();
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
    return arguments.of(parameter, argument);
  }

  /**
   * Forgets the result under one key. For generated code.
   *
   * @param key the key, as the wrapper makes it for a call
   */
  protected final void forget(Object key) {
    results.clear(scoped(key));
  }

  /** The key with the receiver in it, where the receiver is a part of the key. */
  final Object scoped(Object key) {
    return receiver == null ? key : new ReceiverKey(argument("receiver", receiver.instance()), key);
  }

  @Override
  public final String toString() {
    return name;
  }

  /** A key, and what it holds of the receiver. */
  private record ReceiverKey(@Nullable Object receiver, Object key) {}
}
