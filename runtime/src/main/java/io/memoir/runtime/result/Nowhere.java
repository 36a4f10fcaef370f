package io.memoir.runtime.result;

import io.memoir.runtime.execution.Product;
import io.memoir.runtime.execution.Recording;
import io.memoir.runtime.execution.input.Question;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.explain.Explanation.Outcome;
import io.memoir.runtime.key.Digest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Results that were to outlive the process, and cannot. */
public enum Nowhere implements Lasting, Lasting.Attempt, Supplier<@Nullable Digest> {
  /** The only one. */
  INSTANCE;

  /** Keys have no form that other processes would know. */
  @Override
  public @Nullable Digest get() {
    return null;
  }

  @Override
  public void beside(Memory memory, Counters counters) {
    // Nothing is ever counted.
  }

  @Override
  public Attempt begin(Object key, Digest digest) {
    return this;
  }

  @Override
  public Attempt renew(Object key, Digest digest, boolean waits) {
    return this;
  }

  @Override
  public Attempt replace(Object key, Digest digest) {
    return this;
  }

  @Override
  public Explanation explain(Digest digest) {
    return Explanation.of(Outcome.MISS_ABSENT);
  }

  @Override
  public void clear(Digest digest) {
    // There is none.
  }

  @Override
  public void clear() {
    // There are none.
  }

  @Override
  public void evicted(List<Object> keys) {
    // They are in memory only.
  }

  @Override
  public void left(List<Object> keys, boolean areOver) {
    // They are in memory only.
  }

  @Override
  public boolean isBounded() {
    return false;
  }

  @Override
  public long bytes() {
    return 0;
  }

  @Override
  public boolean isFound() {
    return false;
  }

  @Override
  public @Nullable Object result() {
    throw new IllegalStateException("It was not found.");
  }

  @Override
  public Recording recording() {
    return Recording.EMPTY;
  }

  @Override
  public long ageNanos() {
    return 0;
  }

  @Override
  public long loadNanos() {
    return 0;
  }

  @Override
  public boolean store(Product product) {
    // It stays in memory, which was said already.
    return true;
  }

  @Override
  public Map<Question, @Nullable Object> read() {
    return Map.of();
  }

  @Override
  public boolean staysOut(boolean isRepeated) {
    return false;
  }

  @Override
  public void end() {
    // Nothing was begun.
  }
}
