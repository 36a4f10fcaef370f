package io.memoir.processor.check.hook;

import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.Found;
import io.memoir.processor.check.knowledge.HashFunctionTypes;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.check.knowledge.TypeWalk;
import io.memoir.processor.check.knowledge.Use;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Policy;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.Objects;
import java.util.stream.Stream;

/** A result that is watched for changes has to have a content that can be compared. */
public final class MutationCheck implements Check {

  private final TypeKnowledge knowledge;
  private final TypeWalk walk;
  private final HashFunctionTypes hashFunctions;

  /** Makes the check. */
  public MutationCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.walk = new TypeWalk(knowledge);
    this.hashFunctions = new HashFunctionTypes(knowledge);
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.resources()
        .filter(function ->
            function.policy().readsResults() && !function.signature().isVoid())
        .flatMap(function -> walk
            .find(
                function.signature().returnType(),
                "result",
                Use.ARGUMENT,
                inner -> hashFunctions.isServed(function.policy(), inner))
            .stream()
            .map(found -> problem(function, found)));
  }

  private Problem problem(CachedMethod function, Found found) {
    Policy.Resource policy = (Policy.Resource) function.policy();
    String culprit = knowledge.shortName(found.type());
    boolean isInside = !found.path().equals("result");
    return new Problem(
        ProblemCode.CacheMutationContent,
        "The result of %s has no content that could be watched for changes: %s%s."
            .formatted(
                function.signature().name(),
                isInside ? found.path() + " is of type " : "it is of type ",
                culprit),
        "Give hashFuncs a function for %s, or leave onMutation out.".formatted(culprit),
        function.isOwnAnnotation()
            ? Objects.requireNonNull(policy.hooks().onMutation()).position()
            : Position.of(function.signature().element()));
  }
}
