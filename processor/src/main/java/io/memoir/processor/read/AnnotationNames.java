package io.memoir.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The annotations of Memoir, by name: user types are read without loading a class. */
public final class AnnotationNames {

  /** Asks for data. */
  public static final String CACHE_DATA = "io.memoir.CacheData";

  /** Asks for a resource. */
  public static final String CACHE_RESOURCE = "io.memoir.CacheResource";

  /** Leaves a method out. */
  public static final String UNCACHED = "io.memoir.Uncached";

  /** Makes results of other methods invalid. */
  public static final String INVALIDATES = "io.memoir.Invalidates";

  /** Leaves a parameter out of the key. */
  public static final String UNHASHED = "io.memoir.Unhashed";

  /** Says what identifies the values of a type. */
  public static final String CACHE_KEY = "io.memoir.CacheKey";

  /** Stands on wrappers. */
  public static final String GENERATED = "javax.annotation.processing.Generated";

  /**
   * All that the processor claims, because an unclaimed annotation is a warning of the compiler:
   * ours and the one that it writes itself, which the next round would find unclaimed.
   */
  public static final Set<String> ALL =
      Set.of(CACHE_DATA, CACHE_RESOURCE, UNCACHED, INVALIDATES, UNHASHED, CACHE_KEY, GENERATED);

  private static final Set<String> DECISIONS = Set.of(CACHE_DATA, CACHE_RESOURCE, UNCACHED);

  private AnnotationNames() {}

  /** The full name of an annotation. */
  static String of(AnnotationMirror annotation) {
    TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
    return type.getQualifiedName().toString();
  }

  /** The annotations on {@code element} that say whether and how it is cached. */
  static List<? extends AnnotationMirror> decisions(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(annotation -> DECISIONS.contains(of(annotation)))
        .toList();
  }

  /** Whether {@code element} carries the annotation of that name. */
  public static boolean has(Element element, String name) {
    return find(element, name).isPresent();
  }

  /** The annotation of that name on {@code element}. */
  static Optional<AnnotationMirror> find(Element element, String name) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (of(annotation).equals(name)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }
}
