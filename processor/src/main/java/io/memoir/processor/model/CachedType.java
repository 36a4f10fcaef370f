package io.memoir.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A type with cached methods, for which a wrapper is written.
 *
 * @param element the type
 * @param self the type with its own type parameters as arguments
 * @param typeParameters its type parameters with their bounds
 * @param wrapper the name of the class to generate
 * @param wrapperExists whether the source has a class of that name already
 * @param constructors its constructors that a subclass can call, in source order; none for an
 *     interface
 * @param functions the methods to cache, in source order, inherited ones last
 * @param forwarded the other methods, which a wrapper around a delegate has to forward; of a class
 *     those that make results invalid
 */
public record CachedType(
    TypeElement element,
    TypeName self,
    List<TypeVariableName> typeParameters,
    ClassName wrapper,
    boolean wrapperExists,
    List<Signature> constructors,
    List<CachedMethod> functions,
    List<ForwardedMethod> forwarded) {

  /** The name of the type. */
  public ClassName name() {
    return ClassName.get(element);
  }

  /** Whether the wrapper is written around a delegate; else it is a subclass. */
  public boolean isInterface() {
    return element.getKind().isInterface();
  }

  /** The functions whose results are resources. */
  public Stream<CachedMethod> resources() {
    return functions.stream().filter(function -> function.policy() instanceof Policy.Resource);
  }
}
