package io.memoir.processor.check.persist;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.stream.Stream;

/** Results that depend on inputs are in memory only: no file says what a method reads. */
public final class InputsCheck implements Check {

  /** Makes the check. */
  public InputsCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .filter(function -> function.policy().isPersistent())
        .flatMap(InputsCheck::problems);
  }

  private static Stream<Problem> problems(CachedMethod function) {
    Setting<Boolean> inputs = function.policy().keying().inputs();
    return inputs == null || !inputs.value()
        ? Stream.empty()
        : Stream.of(new Problem(
            ProblemCode.CachePersistInputs,
            "inputs = true makes keys of what the method reads, and results on disk have none of"
                + " that.",
            "Hand the values over as arguments, or remove persist = Persist.DISK.",
            inputs.position()));
  }
}
