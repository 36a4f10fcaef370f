package io.memoir.processor.model;

import io.memoir.processor.report.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method that is not cached, and that a wrapper repeats.
 *
 * @param signature the method
 * @param invalidation what is forgotten when it ends; null for nothing
 */
public record ForwardedMethod(Signature signature, @Nullable Invalidation invalidation) {

  /**
   * What an annotation says that is forgotten.
   *
   * @param position the annotation
   * @param functions the names of cached methods
   */
  public record Invalidation(Position position, List<Setting<String>> functions) {}

  /** Whether results of a function are forgotten when the method ends. */
  public boolean invalidates(CachedMethod function) {
    return invalidation != null
        && invalidation.functions().stream()
            .anyMatch(name -> name.value().equals(function.signature().name()));
  }
}
