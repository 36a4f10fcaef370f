package io.memoir.processor.check.persist;

import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.check.knowledge.TypeWalk;
import io.memoir.processor.check.knowledge.Use;
import io.memoir.processor.check.persist.OpenTypes.Open;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Policy;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** Declared types tell which classes results on disk may hold, or the annotation does. */
public final class OpenResultCheck implements Check {

  private static final String RESULT = "result";

  private final TypeKnowledge knowledge;
  private final TypeWalk walk;

  /** Makes the check. */
  public OpenResultCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.walk = new TypeWalk(knowledge);
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .flatMap(
            function -> function.policy() instanceof Policy.Data data && isStored(function, data)
                ? problems(function, data.addedTypes())
                : Stream.empty());
  }

  /** Whether there is something to store; a result that is no data is an error already. */
  private boolean isStored(CachedMethod function, Policy.Data data) {
    TypeMirror result = function.signature().result();
    return data.isPersistent()
        && !function.signature().isVoid()
        && walk.find(result, RESULT, Use.RESULT, type -> false).isEmpty();
  }

  private Stream<Problem> problems(CachedMethod function, List<TypeMirror> added) {
    OpenTypes types = new OpenTypes(knowledge, added);
    types.look(function.signature().result(), RESULT);
    added.forEach(type -> types.look(type, knowledge.shortName(type)));
    return types.found().stream().map(open -> problem(function, open));
  }

  private Problem problem(CachedMethod function, Open open) {
    boolean isAnything =
        open.kind() == OpenTypes.Kind.ANYTHING || open.kind() == OpenTypes.Kind.RAW;
    return new Problem(
        ProblemCode.CacheOpenResult,
        "The result of %s may hold what cannot be stored: %s is of type %s, %s."
            .formatted(
                function.signature().name(),
                open.path().equals(RESULT) ? "it" : open.path(),
                knowledge.shortName(open.type()),
                reason(open.kind())),
        (isAnything ? "Declare what it holds" : "Seal it")
            + ", or name the classes of results: resultTypes = {...}.",
        Position.of(function.signature().element()));
  }

  private static String reason(OpenTypes.Kind kind) {
    return switch (kind) {
      case INTERFACE -> "which any class can implement";
      case ABSTRACT -> "which any class can extend";
      case ANYTHING -> "which can be anything";
      case RAW -> "which does not say what it holds";
    };
  }
}
