package io.memoir.processor.read;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Finds types that do not exist yet: another processor may still generate them, so whoever mentions
 * them is read again in the next round.
 */
final class UnresolvedTypes {

  private static final TypeSearch TYPES = new TypeSearch();
  private static final ValueSearch VALUES = new ValueSearch();

  private UnresolvedTypes() {}

  /** Whether the headers of {@code type} and of its supertypes mention one. */
  static boolean inHeader(TypeElement type) {
    return inParameters(type.getTypeParameters())
        || Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
            .anyMatch(supertype -> in(supertype) || inHeaderOf(supertype));
  }

  private static boolean inHeaderOf(TypeMirror supertype) {
    return supertype instanceof DeclaredType declared
        && inHeader((TypeElement) declared.asElement());
  }

  /** Whether the header of a method or constructor, or an annotation of ours on it, does. */
  static boolean inSignature(ExecutableElement method) {
    return inParameters(method.getTypeParameters())
        || in(method.asType())
        || method.getThrownTypes().stream().anyMatch(UnresolvedTypes::in)
        || inAnnotations(method);
  }

  /** Whether an annotation of ours on {@code element} names a class that does not exist yet. */
  static boolean inAnnotations(Element element) {
    return AnnotationNames.decisions(element).stream().anyMatch(UnresolvedTypes::inValues);
  }

  private static boolean inValues(AnnotationMirror annotation) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> !isText(entry.getKey()))
        .anyMatch(entry -> entry.getValue().accept(VALUES, null));
  }

  /** Whether an attribute is a text, which may read like the stand-in for a missing class. */
  private static boolean isText(ExecutableElement attribute) {
    return attribute.getReturnType().toString().equals("java.lang.String");
  }

  private static boolean inParameters(List<? extends TypeParameterElement> parameters) {
    return parameters.stream()
        .flatMap(parameter -> parameter.getBounds().stream())
        .anyMatch(UnresolvedTypes::in);
  }

  private static boolean in(TypeMirror type) {
    return type.accept(TYPES, null);
  }

  /** Looks for error types, in type arguments and component types too. */
  private static final class TypeSearch extends SimpleTypeVisitor14<Boolean, Void> {

    TypeSearch() {
      super(false);
    }

    @Override
    public Boolean visitError(ErrorType type, Void unused) {
      return true;
    }

    @Override
    public Boolean visitDeclared(DeclaredType type, Void unused) {
      return type.getTypeArguments().stream().anyMatch(UnresolvedTypes::in);
    }

    @Override
    public Boolean visitArray(ArrayType type, Void unused) {
      return in(type.getComponentType());
    }

    @Override
    public Boolean visitWildcard(WildcardType type, Void unused) {
      TypeMirror upper = type.getExtendsBound();
      TypeMirror lower = type.getSuperBound();
      return (upper != null && in(upper)) || (lower != null && in(lower));
    }

    @Override
    public Boolean visitExecutable(ExecutableType type, Void unused) {
      return in(type.getReturnType())
          || type.getParameterTypes().stream().anyMatch(UnresolvedTypes::in);
    }
  }

  /** Looks for class values that are errors; compilers give them as error types or as strings. */
  private static final class ValueSearch extends SimpleAnnotationValueVisitor14<Boolean, Void> {

    ValueSearch() {
      super(false);
    }

    @Override
    public Boolean visitType(TypeMirror type, Void unused) {
      return in(type);
    }

    @Override
    public Boolean visitString(String text, Void unused) {
      return text.equals("<error>");
    }

    @Override
    public Boolean visitAnnotation(AnnotationMirror annotation, Void unused) {
      return inValues(annotation);
    }

    @Override
    public Boolean visitArray(List<? extends AnnotationValue> values, Void unused) {
      return values.stream().anyMatch(value -> value.accept(this, null));
    }
  }
}
