package io.memoir.processor.check.persist;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Policy;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.stream.Stream;

/** Results that belong to sessions are not on disk, where they would be for all. */
public final class SessionCheck implements Check {

  /** Makes the check. */
  public SessionCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .filter(function -> function.policy().isOfSession())
        .flatMap(function ->
            function.policy() instanceof Policy.Data data ? problems(data) : Stream.empty());
  }

  private static Stream<Problem> problems(Policy.Data data) {
    Setting<?> persist = data.storage().persist();
    return persist == null || !data.isPersistent()
        ? Stream.empty()
        : Stream.of(new Problem(
            ProblemCode.CachePersistSession,
            "Results on disk outlive the process, and results of a session end with it.",
            "Remove persist = Persist.DISK, or remove scope = Scope.SESSION to share them.",
            persist.position()));
  }
}
