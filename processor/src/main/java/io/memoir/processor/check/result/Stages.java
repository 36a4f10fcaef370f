package io.memoir.processor.check.result;

import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.model.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What can be said of results that come later, and are no stages whose values are cached. */
final class Stages {

  private static final String STAGE = "java.util.concurrent.CompletionStage";

  /** Declared as one of these, an instance is nothing to share but its value. */
  private static final List<String> LATER = List.of(
      "com.google.common.util.concurrent.ListenableFuture",
      "io.vertx.core.Future",
      "kotlinx.coroutines.Deferred");

  /** How a stage is made of one; the first that fits. */
  private static final Map<String, String> CONVERSIONS = new LinkedHashMap<>();

  static {
    CONVERSIONS.put("reactor.core.publisher.Mono", "toFuture()");
    CONVERSIONS.put("reactor.core.publisher.Flux", "collectList().toFuture()");
    CONVERSIONS.put("io.smallrye.mutiny.Uni", "subscribeAsCompletionStage()");
    CONVERSIONS.put("io.smallrye.mutiny.Multi", "collect().asList().subscribeAsCompletionStage()");
    CONVERSIONS.put("io.reactivex.rxjava3.core.Single", "toCompletionStage()");
    CONVERSIONS.put("io.reactivex.rxjava3.core.Maybe", "toCompletionStage()");
    CONVERSIONS.put("io.reactivex.rxjava3.core.Completable", "toCompletionStage(null)");
    CONVERSIONS.put("io.reactivex.rxjava3.core.Observable", "toList().toCompletionStage()");
    CONVERSIONS.put("io.reactivex.rxjava3.core.Flowable", "toList().toCompletionStage()");
    CONVERSIONS.put("io.vertx.core.Future", "toCompletionStage()");
    CONVERSIONS.put("kotlinx.coroutines.Deferred", "asCompletableFuture()");
  }

  private final TypeKnowledge knowledge;

  Stages(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Whether a resource would be kept when it has failed, or would be another than what is declared.
   * Handles of work that goes on, such as a {@code ScheduledFuture}, are something to share.
   */
  boolean isNoResource(Signature signature) {
    TypeMirror type = signature.returnType();
    return !signature.isAsync()
        && (isFuture(type)
            || knowledge.isA(type, STAGE)
            || LATER.stream().anyMatch(name -> knowledge.isA(type, name)));
  }

  private static boolean isFuture(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals("java.util.concurrent.Future");
  }

  /** Why a future, which is the result or inside of it, is not cached. */
  String reason(TypeMirror type, boolean isInside) {
    if (isInside) {
      return "may have no value yet, or never one";
    }
    return knowledge.isA(type, STAGE)
        ? "is of its own kind, and callers would get a plain CompletableFuture"
        : "does not tell Java's stages when it is done";
  }

  /** What to return in place of a future. */
  String hint(TypeMirror type, boolean isInside) {
    return isInside
        ? "Return the values themselves, or a CompletableFuture of them all, or add @Uncached."
        : "Return a CompletableFuture or CompletionStage%s: its value is cached. Or add @Uncached."
            .formatted(conversion(type));
  }

  /** What to return in place of a publisher. */
  String hintForPublisher(TypeMirror type) {
    return "Return a CompletableFuture of what it emits, or of a List of that%s, or add @Uncached."
        .formatted(conversion(type));
  }

  private String conversion(TypeMirror type) {
    String call = known(type);
    return call == null ? "" : " (" + call + ")";
  }

  private @Nullable String known(TypeMirror type) {
    return CONVERSIONS.entrySet().stream()
        .filter(entry -> knowledge.isA(type, entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
