package io.memoir.processor.check.stray;

import io.memoir.processor.check.knowledge.Annotations;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** A member with {@code @CacheKey} gives something of its object, and is in the key. */
public final class KeyMemberCheck {

  /** Makes the check. */
  public KeyMemberCheck() {}

  /** The mistakes in members of {@code type}, in source order. */
  public Stream<Problem> problems(TypeElement type) {
    // What stands on a component of a record is on its field and its accessor as well.
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() != ElementKind.RECORD_COMPONENT)
        .flatMap(member -> Annotations.position(member, Annotations.CACHE_KEY)
            .flatMap(position -> problem(member, position))
            .stream());
  }

  private static Optional<Problem> problem(Element member, Position position) {
    if (Annotations.has(member, Annotations.UNHASHED)) {
      return Optional.of(new Problem(
          ProblemCode.CacheConflict,
          "@CacheKey contradicts @Unhashed on %s.".formatted(member.getSimpleName()),
          "Keep one: @CacheKey to be in the key, @Unhashed to be left out.",
          position));
    }
    String obstacle = obstacle(member);
    return obstacle == null
        ? Optional.empty()
        : Optional.of(new Problem(
            ProblemCode.CacheKeyMember,
            "%s %s, so it says nothing about one object."
                .formatted(member.getSimpleName(), obstacle),
            "Annotate a field, a record component, or a method that takes nothing and returns "
                + "what the key is made of.",
            position));
  }

  private static @Nullable String obstacle(Element member) {
    if (member.getModifiers().contains(Modifier.STATIC)) {
      return "is static";
    }
    if (!(member instanceof ExecutableElement method)) {
      return null;
    }
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      return "returns nothing";
    }
    return method.getParameters().isEmpty() ? null : "takes parameters";
  }
}
