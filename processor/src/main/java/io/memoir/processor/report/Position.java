package io.memoir.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The place in the source that is to blame: an element, an annotation on it, or one value of that
 * annotation.
 *
 * <p>Immutable; valid for one round.
 *
 * @param element the type, method or parameter
 * @param annotation the annotation on the element, if it is to blame
 * @param value the value in the annotation, if that is to blame
 */
public record Position(
    Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value) {

  /** The place of an element. */
  public static Position of(Element element) {
    return new Position(element, null, null);
  }

  /** The place of an annotation. */
  public static Position of(Element element, AnnotationMirror annotation) {
    return new Position(element, annotation, null);
  }
}
