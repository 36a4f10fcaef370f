package io.memoir.processor.check.method;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Policy;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import io.memoir.ttl.Ttl;
import io.memoir.ttl.Ttl.Fault;
import java.util.stream.Stream;

/** A ttl says how long, with a unit. */
public final class TtlCheck implements Check {

  /** Makes the check. */
  public TtlCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .flatMap(function -> ttls(function.policy()))
        .flatMap(ttl -> Stream.ofNullable(ttl.value().fault()).map(fault -> problem(ttl, fault)));
  }

  private static Stream<Setting<Ttl>> ttls(Policy policy) {
    return Stream.concat(
        Stream.ofNullable(policy.ttl()),
        Stream.ofNullable(policy.lifetime().exceptions().ttl()));
  }

  private static Problem problem(Setting<Ttl> ttl, Fault fault) {
    String form = switch (fault) {
      case NO_UNIT -> "\"%s\" is a number without a unit.";
      case UNKNOWN_UNIT -> "\"%s\" has a unit that is not known.";
      case OUT_OF_RANGE -> "\"%s\" is no time for which a result could be used.";
      case FORM -> "\"%s\" does not say how long a result is used.";
    };
    return new Problem(
        code(fault), form.formatted(ttl.value().text()), ttl.value().hint(), ttl.position());
  }

  private static ProblemCode code(Fault fault) {
    return switch (fault) {
      case NO_UNIT -> ProblemCode.CacheTtlNoUnit;
      case UNKNOWN_UNIT -> ProblemCode.CacheTtlUnit;
      case OUT_OF_RANGE -> ProblemCode.CacheTtlRange;
      case FORM -> ProblemCode.CacheTtlForm;
    };
  }
}
