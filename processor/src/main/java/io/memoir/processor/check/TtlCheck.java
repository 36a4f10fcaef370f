package io.memoir.processor.check;

import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import io.memoir.ttl.Ttl;
import java.util.stream.Stream;

/** A ttl says how long, with a unit. */
final class TtlCheck implements Check {

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .flatMap(function -> Stream.ofNullable(function.policy().ttl()))
        .filter(ttl -> ttl.value().duration() == null)
        .map(TtlCheck::problem);
  }

  private static Problem problem(Setting<Ttl> ttl) {
    return new Problem(
        ProblemCode.CacheTtl,
        "\"%s\" does not say how long a result is used.".formatted(ttl.value().text()),
        ttl.value().hint(),
        ttl.position());
  }
}
