package io.memoir.processor.check.method;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Policy;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of the results of a function has a meaning for the kind of results they are. */
public final class TogetherCheck implements Check {

  /** Makes the check. */
  public TogetherCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream().flatMap(function -> problem(function).stream());
  }

  private static Optional<Problem> problem(CachedMethod function) {
    Policy policy = function.policy();
    if (function.signature().isAsync()) {
      return problem(policy, ofStages(policy), "results that come later");
    }
    String withInputs = policy.keying().hasInputs() ? ofInputs(policy) : null;
    if (withInputs != null) {
      return problem(policy, withInputs, "inputs");
    }
    return policy.lifetime().freshness().usesOld()
        ? problem(policy, ofOldResults(policy), "old results that are used")
        : Optional.empty();
  }

  private static @Nullable String ofStages(Policy policy) {
    if (policy.handleMethods().leases()) {
      return "leases";
    }
    return policy.hooks().cacheIf() != null ? "cacheIf" : ofInputs(policy);
  }

  private static @Nullable String ofInputs(Policy policy) {
    return policy.handleMethods().refreshNow() ? "refreshNow" : exceptions(policy);
  }

  private static @Nullable String ofOldResults(Policy policy) {
    boolean isResource = policy instanceof Policy.Resource;
    if (isResource && policy.hooks().cacheIf() != null) {
      return "cacheIf";
    }
    return policy.handleMethods().leases() ? "leases" : exceptions(policy);
  }

  private static @Nullable String exceptions(Policy policy) {
    return policy.lifetime().exceptions().all().isEmpty() ? null : "cacheExceptions";
  }

  private static Optional<Problem> problem(Policy policy, @Nullable String what, String with) {
    return Optional.ofNullable(what)
        .map(attribute -> new Problem(
            ProblemCode.CacheNotTogether,
            "%s does not go with %s.".formatted(attribute, with),
            "Leave one of the two out.",
            policy.position()));
  }
}
