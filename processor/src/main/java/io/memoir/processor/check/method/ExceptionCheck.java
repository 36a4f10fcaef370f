package io.memoir.processor.check.method;

import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Lifetime.KeptExceptions;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Exceptions that are kept are ones that the method throws, and are kept for a time. */
public final class ExceptionCheck implements Check {

  /** What tells nothing of the arguments, or would hide a mistake. */
  private static final List<String> NEVER_KEPT = List.of(
      "java.lang.Error", "java.lang.InterruptedException", "io.memoir.error.CacheException");

  private final TypeKnowledge knowledge;

  /** Makes the check. */
  public ExceptionCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream().flatMap(function -> {
      KeptExceptions exceptions = function.policy().lifetime().exceptions();
      return Stream.concat(time(exceptions), types(function, exceptions));
    });
  }

  private static Stream<Problem> time(KeptExceptions exceptions) {
    Setting<?> types = exceptions.all().isEmpty() ? null : exceptions.types();
    if (types != null && exceptions.ttl() == null) {
      return Stream.of(new Problem(
          ProblemCode.CacheExceptionTtl,
          "cacheExceptions does not say how long exceptions are kept.",
          "Add exceptionTtl, as in exceptionTtl = \"30s\".",
          types.position()));
    }
    return types == null && exceptions.ttl() != null
        ? Stream.of(new Problem(
            ProblemCode.CacheExceptionTtl,
            "exceptionTtl is about no exception.",
            "Add cacheExceptions, with the types of those to keep.",
            exceptions.ttl().position()))
        : Stream.empty();
  }

  private Stream<Problem> types(CachedMethod function, KeptExceptions exceptions) {
    return exceptions.all().stream()
        .flatMap(type -> neverKept(type).or(() -> undeclared(function, type)).stream());
  }

  private Optional<Problem> neverKept(Setting<TypeMirror> type) {
    boolean isThrowable =
        knowledge.types().isSameType(type.value(), knowledge.type("java.lang.Throwable"));
    return isThrowable || NEVER_KEPT.stream().anyMatch(name -> knowledge.isA(type.value(), name))
        ? Optional.of(new Problem(
            ProblemCode.CacheExceptionType,
            "%s is not kept: it tells nothing of what the arguments lead to."
                .formatted(knowledge.shortName(type.value())),
            "Name the exceptions that another call would meet again.",
            type.position()))
        : Optional.empty();
  }

  /** A supertype of what is declared, and of unchecked exceptions, may be meant for these. */
  private Optional<Problem> undeclared(CachedMethod function, Setting<TypeMirror> type) {
    Types types = knowledge.types();
    TypeMirror kept = type.value();
    boolean isThrown = knowledge.isA(kept, "java.lang.RuntimeException")
        || types.isSubtype(knowledge.type("java.lang.RuntimeException"), kept)
        || function.signature().element().getThrownTypes().stream()
            .map(types::erasure)
            .anyMatch(
                declared -> types.isSubtype(kept, declared) || types.isSubtype(declared, kept));
    return isThrown
        ? Optional.empty()
        : Optional.of(new Problem(
            ProblemCode.CacheExceptionUndeclared,
            "%s does not throw %s."
                .formatted(function.signature().name(), knowledge.shortName(kept)),
            "Name exceptions that the method declares, or unchecked ones.",
            type.position()));
  }
}
