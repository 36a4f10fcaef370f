package io.memoir.processor.model;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A class that an annotation names, an instance of which sees the results of a function.
 *
 * @param attribute the annotation's attribute, as in {@code validate}
 * @param type the class
 */
public record Hook(String attribute, DeclaredType type) {

  /** Whether it sees the arguments of a call besides the result. */
  public boolean takesArguments() {
    return isA(type, "java.util.function.BiPredicate");
  }

  private static boolean isA(TypeMirror type, String name) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    TypeElement element = (TypeElement) declared.asElement();
    return element.getQualifiedName().contentEquals(name)
        || isA(element.getSuperclass(), name)
        || element.getInterfaces().stream().anyMatch(inherited -> isA(inherited, name));
  }
}
