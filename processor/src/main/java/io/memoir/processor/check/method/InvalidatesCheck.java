package io.memoir.processor.check.method;

import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.Annotations;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.ForwardedMethod;
import io.memoir.processor.model.ForwardedMethod.Invalidation;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be forgotten when a method ends has results, and the wrapper notices the end. */
public final class InvalidatesCheck implements Check {

  /** Makes the check. */
  public InvalidatesCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return Stream.concat(
        type.functions().stream().flatMap(InvalidatesCheck::cached),
        type.forwarded().stream().flatMap(method -> problems(type, method).stream()));
  }

  /** A hit does not run the method. */
  private static Stream<Problem> cached(CachedMethod function) {
    return Annotations.position(function.signature().element(), Annotations.INVALIDATES).stream()
        .map(position -> new Problem(
            ProblemCode.CacheInvalidatesCached,
            "%s is cached, so most of its calls change nothing."
                .formatted(function.signature().name()),
            "Keep one: the annotation that caches it, or @Invalidates.",
            position));
  }

  private static List<Problem> problems(CachedType type, ForwardedMethod method) {
    Invalidation invalidation = method.invalidation();
    if (invalidation == null) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    MethodCheck.obstacle(method.signature())
        .ifPresent(modifier -> problems.add(new Problem(
            MethodCheck.code(modifier),
            "%s is %s, so no wrapper notices when it ends."
                .formatted(method.signature().name(), modifier),
            "Remove @Invalidates, or " + MethodCheck.wayOut(modifier) + ".",
            invalidation.position())));
    if (invalidation.functions().isEmpty()) {
      problems.add(new Problem(
          ProblemCode.CacheInvalidatesNothing,
          "@Invalidates on %s names no method.".formatted(method.signature().name()),
          "Name those whose results change: " + names(type) + ".",
          invalidation.position()));
    }
    for (Setting<String> name : invalidation.functions()) {
      if (type.functions().stream()
          .noneMatch(function -> function.signature().name().equals(name.value()))) {
        problems.add(new Problem(
            ProblemCode.CacheInvalidatesName,
            "%s has no cached method \"%s\"."
                .formatted(type.element().getSimpleName(), name.value()),
            "Name one of those that are cached: " + names(type) + ".",
            name.position()));
      }
    }
    return problems;
  }

  private static String names(CachedType type) {
    return type.functions().stream()
        .map(function -> "\"" + function.signature().name() + "\"")
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
