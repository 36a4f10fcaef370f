package io.memoir.runtime.execution;

import io.memoir.runtime.execution.input.Question;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param result what the method returned
 * @param recording what it emitted
 * @param nanos how long it took, in nanoseconds, 0 or more
 * @param read the inputs that it has read, in their order, with what they were
 */
public record Product(
    @Nullable Object result,
    Recording recording,
    long nanos,
    Map<Question, @Nullable Object> read) {

  /** What a run came to that has read no inputs. */
  public Product(@Nullable Object result, Recording recording, long nanos) {
    this(result, recording, nanos, Map.of());
  }
}
