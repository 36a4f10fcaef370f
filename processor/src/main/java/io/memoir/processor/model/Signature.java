package io.memoir.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * A method or constructor, as a member of the annotated type: type parameters of its declaring type
 * are replaced by what the annotated type gives for them.
 *
 * @param element the method or constructor
 * @param annotations what is copied to the wrapper's method: nullness and deprecation
 * @param typeParameters its own type parameters
 * @param returns what it returns
 * @param returnType the same as the compiler sees it
 * @param parameters its parameters
 * @param thrown what it declares to throw
 * @param isAmbiguous whether supertypes give it with different erasures: compilers find two methods
 *     in each call
 */
public record Signature(
    ExecutableElement element,
    List<AnnotationSpec> annotations,
    List<TypeVariableName> typeParameters,
    TypeName returns,
    TypeMirror returnType,
    List<Parameter> parameters,
    List<TypeName> thrown,
    boolean isAmbiguous) {

  private static final Set<String> STAGES =
      Set.of("java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage");

  /** The simple name. */
  public String name() {
    Name simpleName = element.getSimpleName();
    return simpleName.toString();
  }

  /** The type that declares it: the annotated type or a supertype. */
  public TypeElement declaringType() {
    return (TypeElement) Objects.requireNonNull(element.getEnclosingElement());
  }

  /** Whether it returns nothing. */
  public boolean isVoid() {
    return returnType.getKind() == TypeKind.VOID;
  }

  /** Whether it returns a stage, so that its result comes later. */
  public boolean isAsync() {
    return returnType instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type
        && STAGES.contains(type.getQualifiedName().toString());
  }

  /**
   * What its results are: what it returns, or what its stages will have. A stage that does not say
   * so may have anything.
   */
  public TypeMirror result() {
    if (!isAsync() || !(returnType instanceof DeclaredType stage)) {
      return returnType;
    }
    List<? extends TypeMirror> arguments = stage.getTypeArguments();
    TypeMirror said = arguments.isEmpty() ? null : arguments.get(0);
    if (said instanceof WildcardType wildcard) {
      said = wildcard.getExtendsBound();
    }
    TypeElement type = (TypeElement) stage.asElement();
    return said == null ? type.getTypeParameters().get(0).asType() : said;
  }

  /** Whether it has no result but that it has ended. */
  public boolean hasNoResult() {
    return isVoid()
        || (isAsync()
            && result() instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement type
            && type.getQualifiedName().contentEquals("java.lang.Void"));
  }

  /** Whether it has the modifier. */
  public boolean has(Modifier modifier) {
    return element.getModifiers().contains(modifier);
  }

  /** Public, protected or neither, as the wrapper's method has to be. */
  public List<Modifier> access() {
    if (has(Modifier.PUBLIC)) {
      return List.of(Modifier.PUBLIC);
    }
    return has(Modifier.PROTECTED) ? List.of(Modifier.PROTECTED) : List.of();
  }
}
