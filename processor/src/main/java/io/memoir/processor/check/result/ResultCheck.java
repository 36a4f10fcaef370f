package io.memoir.processor.check.result;

import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.Found;
import io.memoir.processor.check.knowledge.NoData;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.check.knowledge.TypeWalk;
import io.memoir.processor.check.knowledge.Use;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Policy;
import io.memoir.processor.model.Signature;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.stream.Stream;

/** Data has to be copied, and a resource has to serve more than one caller. */
public final class ResultCheck implements Check {

  private static final String RESULT = "result";

  private final TypeKnowledge knowledge;
  private final TypeWalk walk;
  private final Stages stages;

  /** Makes the check. */
  public ResultCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.walk = new TypeWalk(knowledge);
    this.stages = new Stages(knowledge);
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .filter(function -> !function.signature().isVoid())
        .flatMap(this::problems);
  }

  private Stream<Problem> problems(CachedMethod function) {
    Use use = function.policy() instanceof Policy.Data ? Use.RESULT : Use.SHARED;
    Signature signature = function.signature();
    if (use == Use.SHARED && stages.isNoResource(signature)) {
      return Stream.of(problem(function, new Found(signature.returnType(), NoData.FUTURE, RESULT)));
    }
    return walk.find(signature.result(), RESULT, use, type -> false).stream()
        .map(found -> problem(function, found));
  }

  private Problem problem(CachedMethod function, Found found) {
    String culprit = knowledge.shortName(found.type());
    boolean isInside = !found.path().equals(RESULT);
    return new Problem(
        code(found.kind()),
        "The result of %s %s: %s%s."
            .formatted(
                function.signature().name(),
                consequence(found.kind()),
                isInside ? found.path() + " is of type " : "",
                culprit + (isInside ? ", which " : " ") + reason(function, found)),
        hint(function, found),
        Position.of(function.signature().element()));
  }

  private static ProblemCode code(NoData kind) {
    return switch (kind) {
      case ONE_SHOT -> ProblemCode.CacheOneShotResult;
      case FUTURE -> ProblemCode.CacheFutureResult;
      case REACTIVE -> ProblemCode.CacheReactiveResult;
      case CODE -> ProblemCode.CacheCodeResult;
      case LIVE, OPAQUE -> ProblemCode.CacheLiveResult;
    };
  }

  private static String consequence(NoData kind) {
    return switch (kind) {
      case ONE_SHOT -> "serves one caller only";
      case FUTURE, REACTIVE -> "cannot be cached";
      case CODE, LIVE, OPAQUE -> "cannot be copied";
    };
  }

  /** Whether there is something around what is no data, a stage perhaps. */
  private static boolean isInside(CachedMethod function, Found found) {
    return function.signature().isAsync() || !found.path().equals(RESULT);
  }

  private String reason(CachedMethod function, Found found) {
    return switch (found.kind()) {
      case ONE_SHOT -> "can be read only once";
      case FUTURE -> stages.reason(found.type(), isInside(function, found));
      case REACTIVE -> "emits its values anew for each subscriber";
      case CODE -> "is code";
      case LIVE, OPAQUE -> "is no data";
    };
  }

  private String hint(CachedMethod function, Found found) {
    return switch (found.kind()) {
      case ONE_SHOT -> "Return a List or an array, or add @Uncached.";
      case FUTURE -> stages.hint(found.type(), isInside(function, found));
      case REACTIVE -> stages.hintForPublisher(found.type());
      case CODE -> "Return data, such as a record or an enum, or share it with @CacheResource.";
      case LIVE, OPAQUE -> "Use @CacheResource to share one instance, or return data.";
    };
  }
}
