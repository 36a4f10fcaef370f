package io.memoir.processor.check.persist;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Policy;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import io.memoir.size.ByteSize;
import io.memoir.size.ByteSize.Fault;
import java.util.stream.Stream;

/** A size says how many bytes, with a unit. */
public final class MaxSizeCheck implements Check {

  /** Makes the check. */
  public MaxSizeCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .flatMap(function ->
            function.policy() instanceof Policy.Data data ? problems(data) : Stream.empty());
  }

  private static Stream<Problem> problems(Policy.Data data) {
    Setting<ByteSize> bound = data.maxSize();
    if (bound == null) {
      return Stream.empty();
    }
    Fault fault = bound.value().fault();
    return fault == null ? Stream.empty() : Stream.of(unclear(bound, fault));
  }

  private static Problem unclear(Setting<ByteSize> bound, Fault fault) {
    String form = switch (fault) {
      case NO_UNIT -> "\"%s\" is a number without a unit.";
      case UNKNOWN_UNIT -> "\"%s\" has a unit that is not known.";
      case OUT_OF_RANGE -> "\"%s\" is no number of bytes that could be filled.";
      case FORM -> "\"%s\" does not say how many bytes.";
    };
    return new Problem(
        ProblemCode.CacheMaxSize,
        form.formatted(bound.value().text()),
        bound.value().hint(),
        bound.position());
  }
}
