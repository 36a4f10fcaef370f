package io.memoir.processor.read;

import io.memoir.processor.model.ForwardedMethod.Invalidation;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Position;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Reads what {@code @Invalidates} says. */
final class InvalidationReader {

  private InvalidationReader() {}

  /** What the annotation on a method says, or on one that is inherited as one with it; or null. */
  static @Nullable Invalidation read(FoundMethod method) {
    Invalidation own = read(method.element());
    if (own != null) {
      return own;
    }
    for (ExecutableElement merged : method.merged()) {
      Invalidation inherited = read(merged);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  private static @Nullable Invalidation read(ExecutableElement method) {
    return AnnotationNames.find(method, AnnotationNames.INVALIDATES)
        .map(annotation -> read(method, annotation))
        .orElse(null);
  }

  private static Invalidation read(ExecutableElement method, AnnotationMirror annotation) {
    List<Setting<String>> names = new ArrayList<>();
    for (AnnotationValue value : annotation.getElementValues().values()) {
      PolicyReader.elements(value)
          .filter(name -> name.getValue() instanceof String)
          .forEach(name -> names.add(
              new Setting<>((String) name.getValue(), new Position(method, annotation, name))));
    }
    return new Invalidation(Position.of(method, annotation), List.copyOf(names));
  }
}
