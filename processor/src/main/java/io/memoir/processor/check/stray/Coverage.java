package io.memoir.processor.check.stray;

import io.memoir.processor.check.knowledge.Annotations;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.ForwardedMethod;
import io.memoir.processor.model.ForwardedMethod.Invalidation;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What annotations on types and methods have covered so far. It keeps names only, so it can be kept
 * from round to round. For one thread.
 */
public final class Coverage {

  private final Set<String> functions = new HashSet<>();
  private final Set<String> types = new HashSet<>();

  private final Set<String> invalidating = new HashSet<>();

  /** Knows of nothing yet. */
  public Coverage() {}

  /** Adds the functions of a type, and, if it is annotated as a whole, it and its supertypes. */
  public void add(CachedType type) {
    type.functions().forEach(function -> functions.add(name(function.signature().element())));
    for (ForwardedMethod method : type.forwarded()) {
      Invalidation invalidation = method.invalidation();
      if (invalidation != null) {
        invalidating.add(name((ExecutableElement) invalidation.position().element()));
      }
    }
    if (Annotations.isCached(type.element())) {
      addType(type.element());
    }
  }

  private void addType(TypeElement type) {
    if (types.add(type.getQualifiedName().toString())) {
      addSupertype(type.getSuperclass());
      type.getInterfaces().forEach(this::addSupertype);
    }
  }

  private void addSupertype(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      addType((TypeElement) declared.asElement());
    }
  }

  /** Whether a method is cached, for the type that declares it or for a subtype. */
  boolean isFunction(ExecutableElement method) {
    return Annotations.isCached(method) || functions.contains(name(method));
  }

  /** Whether a wrapper of the type that declares a method, or of a subtype, repeats it. */
  boolean isInvalidating(ExecutableElement method) {
    return isFunction(method) || invalidating.contains(name(method));
  }

  /** Whether an annotation on a type, or on a subtype of it, covers the type's methods. */
  boolean isCovered(TypeElement type) {
    return Annotations.isCached(type) || types.contains(type.getQualifiedName().toString());
  }

  private static String name(ExecutableElement method) {
    Element owner = method.getEnclosingElement();
    return owner + "." + method;
  }
}
