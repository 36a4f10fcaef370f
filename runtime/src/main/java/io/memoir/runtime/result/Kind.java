package io.memoir.runtime.result;

import io.memoir.hook.EvictionReason;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.execution.Noted;
import io.memoir.runtime.failure.FailurePolicy;
import io.memoir.runtime.hook.ArgumentValidation;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.async.AsyncKind;
import io.memoir.runtime.spinner.FunctionSpinner;
import io.memoir.runtime.store.Entry;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What tells functions apart whose results are data from those whose results are resources. */
public interface Kind {

  /** The same, if results are stages, which have values later; else null. */
  default @Nullable AsyncKind stages() {
    return null;
  }

  /** The kind of the values that results hold: this one, unless results are stages. */
  default Kind ofValues() {
    return this;
  }

  /** The same for values of another kind. */
  default Kind over(Kind values) {
    return values;
  }

  /** Whether a result that was fenced by a clear is of use to those who asked before it. */
  boolean outlivesFence();

  /** Whether what leaves has to be released. */
  boolean releases();

  /** What is asked before an existing result is used. */
  @Nullable
  Predicate<@Nullable Object> validate();

  /** The same, where it sees the arguments of the call. */
  default @Nullable ArgumentValidation validateWith() {
    return null;
  }

  /** Whether something is asked before an existing result is used. */
  default boolean asks() {
    return validate() != null || validateWith() != null;
  }

  /** Which exceptions are kept; null for none. */
  default @Nullable FailurePolicy failures() {
    return null;
  }

  /**
   * Whether a result that was just made may be kept at all. If it throws, the result is nobody's.
   */
  default boolean keeps(@Nullable Object result) {
    return true;
  }

  /** What is shown while the method runs; null for nothing. */
  default @Nullable FunctionSpinner spinner() {
    return null;
  }

  /**
   * What is kept of the result under {@code key}, before anybody else can find it.
   *
   * @param digest the key as all processes know it; null if it has no such form
   */
  @Nullable
  Object keep(Object key, @Nullable Digest digest, @Nullable Object result);

  /** What is kept of a result that was read and that nobody else has. */
  @Nullable
  Object adopt(@Nullable Object result);

  /**
   * The same for a result of which nothing stays in memory, so that a copy may not be needed: the
   * result itself, or what is kept of it.
   */
  default @Nullable Object bare(@Nullable Object result) {
    return result;
  }

  /** What is kept of the result of a call that has ended; the result itself if nothing is. */
  static @Nullable Object keptOf(Call<?> call) {
    if (call instanceof Entry entry) {
      return Noted.plain(entry.kept());
    }
    return call instanceof Run<?> run ? run.kept : call.result();
  }

  /** Called before the method is run after the caches were closed; may refuse by throwing. */
  void requireOpen();

  /** A result left the cache; called once for each, on the thread that took it out. */
  void left(@Nullable Object kept, EvictionReason reason);
}
