package io.memoir.processor.check.persist;

import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.stream.Stream;

/** A key that outlives the process is not made of identities, which do not. */
public final class IdentityCheck implements Check {

  private static final String BY_ID = "io.memoir.ById";

  private final TypeKnowledge knowledge;

  /** Makes the check. */
  public IdentityCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .filter(function -> function.policy().isPersistent())
        .flatMap(this::problems);
  }

  private Stream<Problem> problems(CachedMethod function) {
    return function.policy().hashFunctions().stream()
        .filter(setting -> knowledge.isA(setting.value().with(), BY_ID))
        .map(setting -> new Problem(
            ProblemCode.CachePersistIdentity,
            "ById makes keys of identities, which no other process knows.",
            "Name a function of what the object holds, or remove persist = Persist.DISK.",
            setting.position()));
  }
}
