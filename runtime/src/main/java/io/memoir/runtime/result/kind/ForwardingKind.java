package io.memoir.runtime.result.kind;

import io.memoir.hook.EvictionReason;
import io.memoir.runtime.failure.FailurePolicy;
import io.memoir.runtime.hook.ArgumentValidation;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.Kind;
import io.memoir.runtime.spinner.FunctionSpinner;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A kind that is another one in all that it does not say itself. */
public abstract class ForwardingKind implements Kind {

  /** The other one. */
  protected final Kind kind;

  /**
   * Makes a kind.
   *
   * @param kind what it is in all that it does not say itself
   */
  protected ForwardingKind(Kind kind) {
    this.kind = kind;
  }

  @Override
  public boolean outlivesFence() {
    return kind.outlivesFence();
  }

  @Override
  public boolean releases() {
    return kind.releases();
  }

  @Override
  public @Nullable Predicate<@Nullable Object> validate() {
    return kind.validate();
  }

  @Override
  public @Nullable ArgumentValidation validateWith() {
    return kind.validateWith();
  }

  @Override
  public @Nullable FailurePolicy failures() {
    return kind.failures();
  }

  @Override
  public boolean keeps(@Nullable Object result) {
    return kind.keeps(result);
  }

  @Override
  public @Nullable FunctionSpinner spinner() {
    return kind.spinner();
  }

  @Override
  public @Nullable Object keep(Object key, @Nullable Digest digest, @Nullable Object result) {
    return kind.keep(key, digest, result);
  }

  @Override
  public @Nullable Object adopt(@Nullable Object result) {
    return kind.adopt(result);
  }

  @Override
  public @Nullable Object bare(@Nullable Object result) {
    return kind.bare(result);
  }

  @Override
  public void requireOpen() {
    kind.requireOpen();
  }

  @Override
  public void left(@Nullable Object kept, EvictionReason reason) {
    kind.left(kept, reason);
  }
}
