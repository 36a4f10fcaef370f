package io.memoir.warm;

/**
 * A call of a {@link Warmup} that threw.
 *
 * @param <A> what calls are made of
 * @param arguments the element that it was made for
 * @param cause what it threw
 */
public record WarmupFailure<A>(A arguments, Exception cause) {}
