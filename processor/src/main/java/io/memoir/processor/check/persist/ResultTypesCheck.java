package io.memoir.processor.check.persist;

import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.Instances;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Policy;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The classes of results are named where results are stored, and the wrapper can name them too. */
public final class ResultTypesCheck implements Check {

  private final TypeKnowledge knowledge;
  private final Instances instances;

  /** Makes the check. */
  public ResultTypesCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.instances = new Instances(knowledge);
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .flatMap(function ->
            function.policy() instanceof Policy.Data data ? problems(type, data) : Stream.empty());
  }

  private Stream<Problem> problems(CachedType type, Policy.Data data) {
    Setting<List<TypeMirror>> named = data.storage().resultTypes();
    if (named == null) {
      return Stream.empty();
    }
    Stream<Problem> hidden = named.value().stream()
        .filter(result -> isHidden(result, type.element()))
        .map(result -> new Problem(
            ProblemCode.CacheResultTypesHidden,
            "%s cannot be seen from the package of %s."
                .formatted(knowledge.shortName(result), type.element().getSimpleName()),
            "Let it, and what encloses it, be visible to the wrapper.",
            named.position()));
    Stream<Problem> unused = Stream.of(new Problem(
        ProblemCode.CacheResultTypesMemory,
        "resultTypes says what results on disk hold, and these are in memory only.",
        "Add persist = Persist.DISK, or remove resultTypes.",
        named.position()));
    return data.isPersistent() ? hidden : Stream.concat(hidden, unused);
  }

  private boolean isHidden(TypeMirror type, TypeElement user) {
    if (type instanceof ArrayType array) {
      return isHidden(array.getComponentType(), user);
    }
    return type instanceof DeclaredType declared
        && !instances.isVisible((TypeElement) declared.asElement(), user);
  }
}
