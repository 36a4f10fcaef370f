package io.memoir.runtime.result.async;

import io.memoir.error.CacheException;
import io.memoir.hook.EvictionReason;
import io.memoir.runtime.copy.Staged;
import io.memoir.runtime.hook.ArgumentValidation;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.Kind;
import io.memoir.runtime.result.kind.ForwardingKind;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a function that returns stages: what another kind does with results is done with the
 * values of the stages. What is kept is a {@link Staged}.
 */
public final class AsyncKind extends ForwardingKind {

  private final @Nullable Predicate<@Nullable Object> validate;
  private final @Nullable ArgumentValidation validateWith;

  /**
   * Makes it.
   *
   * @param values what the function would be if it returned the values themselves
   */
  public AsyncKind(Kind values) {
    super(values);
    Predicate<@Nullable Object> asked = values.validate();
    this.validate = asked == null ? null : new OfValue(asked);
    ArgumentValidation askedWith = values.validateWith();
    this.validateWith = askedWith == null ? null : askedWith.of(AsyncKind::value);
  }

  /**
   * What a method returned, which has to be a stage.
   *
   * @param function named in the error
   * @throws CacheException when it is null
   */
  static CompletionStage<?> stage(String function, @Nullable Object returned) {
    if (returned == null) {
      throw new CacheException(function + " returned null in place of a CompletionStage.\n"
          + "Return a completed one: CompletableFuture.completedFuture(null).");
    }
    return (CompletionStage<?>) returned;
  }

  @Override
  public AsyncKind stages() {
    return this;
  }

  @Override
  public Kind ofValues() {
    return kind;
  }

  @Override
  public Kind over(Kind values) {
    return new AsyncKind(values);
  }

  /** What is kept of a value, before anybody else can find it. */
  @Nullable
  Object keepValue(Object key, @Nullable Digest digest, @Nullable Object value) {
    return kind.keep(key, digest, value);
  }

  @Override
  public @Nullable Predicate<@Nullable Object> validate() {
    return validate;
  }

  @Override
  public @Nullable ArgumentValidation validateWith() {
    return validateWith;
  }

  @Override
  public Object keep(Object key, @Nullable Digest digest, @Nullable Object result) {
    throw new IllegalStateException("a stage has no value yet");
  }

  @Override
  public Object adopt(@Nullable Object result) {
    return Staged.of(kind.adopt(result));
  }

  @Override
  public Object bare(@Nullable Object result) {
    return adopt(result);
  }

  @Override
  public void left(@Nullable Object kept, EvictionReason reason) {
    kind.left(value(kept), reason);
  }

  private static @Nullable Object value(@Nullable Object kept) {
    return ((Staged) Objects.requireNonNull(kept)).kept();
  }

  /** Asks of the value. */
  private record OfValue(Predicate<@Nullable Object> asked) implements Predicate<@Nullable Object> {

    @Override
    public boolean test(@Nullable Object kept) {
      return asked.test(value(kept));
    }
  }
}
