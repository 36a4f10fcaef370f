package io.memoir.processor.check.knowledge;

import io.memoir.processor.report.Position;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The annotations that say what is in a key, by name: user types are read without loading any. */
public final class Annotations {

  /** Makes a member what an argument is keyed by. */
  public static final String CACHE_KEY = "io.memoir.CacheKey";

  /** Leaves a parameter or a field out of keys. */
  public static final String UNHASHED = "io.memoir.Unhashed";

  /** Leaves a method out. */
  public static final String UNCACHED = "io.memoir.Uncached";

  /** Makes results of other methods invalid. */
  public static final String INVALIDATES = "io.memoir.Invalidates";

  private static final String CACHE_DATA = "io.memoir.CacheData";

  private static final String CACHE_RESOURCE = "io.memoir.CacheResource";

  private Annotations() {}

  /** Whether an annotation on {@code element} asks for a cache. */
  public static boolean isCached(Element element) {
    return has(element, CACHE_DATA) || has(element, CACHE_RESOURCE);
  }

  /** The type that declares a member. */
  public static TypeElement owner(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  /** The place of the annotation of that full name on {@code element}, if it carries it. */
  public static Optional<Position> position(Element element, String name) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (isNamed(annotation, name)) {
        return Optional.of(Position.of(element, annotation));
      }
    }
    return Optional.empty();
  }

  /** Whether {@code element} carries the annotation of that full name. */
  public static boolean has(Element element, String name) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(annotation -> isNamed(annotation, name));
  }

  private static boolean isNamed(AnnotationMirror annotation, String name) {
    TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
    return type.getQualifiedName().contentEquals(name);
  }

  /** Whether a field or parameter is left out of keys, by its name or by an annotation. */
  public static boolean isLeftOut(Element element) {
    return element.getSimpleName().toString().startsWith("_") || has(element, UNHASHED);
  }
}
