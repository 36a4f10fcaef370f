package io.memoir.processor.read;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Names of types with their type-use annotations, which JavaPoet's own conversion drops. */
final class TypeNames extends SimpleTypeVisitor14<TypeName, Void> {

  private final Map<String, String> renamed;

  /** Makes names; the type parameters of methods get the names in {@code renamed}. */
  TypeNames(Map<String, String> renamed) {
    this.renamed = renamed;
  }

  TypeName of(TypeMirror type) {
    return type.accept(this, null);
  }

  private List<TypeName> of(List<? extends TypeMirror> types) {
    return types.stream().<TypeName>map(this::of).toList();
  }

  /** A type parameter with its bounds, for a declaration. */
  TypeVariableName declaration(TypeVariable parameter) {
    TypeMirror upper = parameter.getUpperBound();
    List<? extends TypeMirror> bounds =
        upper instanceof IntersectionType intersection ? intersection.getBounds() : List.of(upper);
    TypeName[] names = of(bounds).stream()
        .filter(bound -> !bound.equals(ClassName.OBJECT))
        .toArray(TypeName[]::new);
    return TypeVariableName.get(name(parameter), names);
  }

  private String name(TypeVariable variable) {
    TypeParameterElement parameter = (TypeParameterElement) variable.asElement();
    String name = parameter.getSimpleName().toString();
    return parameter.getGenericElement() instanceof ExecutableElement
        ? renamed.getOrDefault(name, name)
        : name;
  }

  @Override
  protected TypeName defaultAction(TypeMirror type, Void unused) {
    return annotated(TypeName.get(type), type);
  }

  @Override
  public TypeName visitDeclared(DeclaredType type, Void unused) {
    ClassName name = ClassName.get((TypeElement) type.asElement());
    List<TypeName> arguments = of(type.getTypeArguments());
    boolean isInner = !type.asElement().getModifiers().contains(Modifier.STATIC);
    if (isInner
        && type.getEnclosingType() instanceof DeclaredType enclosing
        && of(enclosing) instanceof ParameterizedTypeName outer) {
      return annotated(outer.nestedClass(name.simpleName(), arguments), type);
    }
    return arguments.isEmpty()
        ? annotated(name, type)
        : annotated(ParameterizedTypeName.get(name, arguments.toArray(TypeName[]::new)), type);
  }

  @Override
  public TypeName visitArray(ArrayType type, Void unused) {
    return annotated(ArrayTypeName.of(of(type.getComponentType())), type);
  }

  @Override
  public TypeName visitTypeVariable(TypeVariable type, Void unused) {
    return annotated(TypeVariableName.get(name(type)), type);
  }

  @Override
  public TypeName visitWildcard(WildcardType type, Void unused) {
    if (type.getSuperBound() != null) {
      return WildcardTypeName.supertypeOf(of(type.getSuperBound()));
    }
    TypeMirror bound = type.getExtendsBound();
    return WildcardTypeName.subtypeOf(bound == null ? ClassName.OBJECT : of(bound));
  }

  private static TypeName annotated(TypeName name, TypeMirror type) {
    List<AnnotationSpec> annotations =
        type.getAnnotationMirrors().stream().map(AnnotationSpec::get).toList();
    return annotations.isEmpty() ? name : name.annotated(annotations);
  }
}
