package io.memoir.processor.check.result;

import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.stream.Stream;

/** A suspend function of Kotlin returns a mark, and its result elsewhere, when it has to wait. */
public final class SuspendCheck implements Check {

  private static final String CONTINUATION = "kotlin.coroutines.Continuation";

  private final TypeKnowledge knowledge;

  /** Makes the check. */
  public SuspendCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream().filter(this::isSuspend).map(SuspendCheck::problem);
  }

  /** Kotlin compiles it into a method that takes what goes on with its result. */
  private boolean isSuspend(CachedMethod function) {
    return function.signature().parameters().stream()
        .anyMatch(parameter -> knowledge.isA(parameter.mirror(), CONTINUATION));
  }

  private static Problem problem(CachedMethod function) {
    return new Problem(
        ProblemCode.CacheSuspendFunction,
        "%s is a suspend function: what it returns may say no more than that it was suspended."
            .formatted(function.signature().name()),
        "Return a CompletableFuture, such as future { ... } of kotlinx-coroutines, or add"
            + " @Uncached.",
        Position.of(function.signature().element()));
  }
}
