package io.memoir.processor.read;

import com.palantir.javapoet.ClassName;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.ForwardedMethod;
import io.memoir.processor.model.ForwardedMethod.Invalidation;
import io.memoir.processor.model.Policy;
import io.memoir.processor.report.Position;
import io.memoir.processor.source.BodyHash;
import io.memoir.processor.source.BodyHasher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an annotated type into the model. */
public final class TypeReader {

  private final Elements elements;
  private final Types types;
  private final BodyHasher bodyHasher;
  private final Predicate<String> isTaken;
  private final List<ExecutableElement> objectMethods;

  /** Makes a reader for one round; {@code isTaken} knows the names of classes in the source. */
  public TypeReader(ProcessingEnvironment environment, Predicate<String> isTaken) {
    this.isTaken = isTaken;
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.bodyHasher = new BodyHasher(environment);
    this.objectMethods =
        ElementFilter.methodsIn(elements.getTypeElement("java.lang.Object").getEnclosedElements());
  }

  /** Reads {@code type}; nothing if it mentions types that do not exist yet. */
  public Optional<CachedType> read(TypeElement type) {
    if (UnresolvedTypes.inHeader(type) || UnresolvedTypes.inAnnotations(type)) {
      return Optional.empty();
    }
    List<FoundMethod> methods = MethodFinder.find(elements, types, type);
    List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
    boolean isComplete = methods.stream()
            .flatMap(method -> method.merged().stream())
            .filter(this::isMentioned)
            .noneMatch(UnresolvedTypes::inSignature)
        && constructors.stream().noneMatch(UnresolvedTypes::inSignature);
    return isComplete ? Optional.of(read(type, methods, constructors)) : Optional.empty();
  }

  private CachedType read(
      TypeElement type, List<FoundMethod> methods, List<ExecutableElement> constructors) {
    SignatureReader signatures = new SignatureReader(types, (DeclaredType) type.asType());
    List<CachedMethod> functions = new ArrayList<>();
    List<ForwardedMethod> forwarded = new ArrayList<>();
    for (FoundMethod method : methods) {
      Optional<CachedMethod> function = function(type, method, signatures);
      if (function.isPresent()) {
        functions.add(function.get());
        continue;
      }
      Invalidation invalidation = InvalidationReader.read(method);
      boolean isOfDelegate = type.getKind().isInterface() && isCoveredByType(method.element());
      if (isOfDelegate || invalidation != null) {
        forwarded.add(new ForwardedMethod(signatures.read(method), invalidation));
      }
    }
    TypeNames names = new TypeNames(Map.of());
    ClassName name = ClassName.get(type);
    ClassName wrapper =
        ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + "_Cached");
    return new CachedType(
        type,
        names.of(type.asType()),
        type.getTypeParameters().stream()
            .map(parameter -> names.declaration((TypeVariable) parameter.asType()))
            .toList(),
        wrapper,
        isTaken.test(wrapper.canonicalName()),
        constructors.stream()
            .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
            .map(signatures::read)
            .toList(),
        functions,
        forwarded);
  }

  private Optional<CachedMethod> function(
      TypeElement type, FoundMethod found, SignatureReader signatures) {
    ExecutableElement method = found.element();
    List<? extends AnnotationMirror> own = AnnotationNames.decisions(method);
    if (!own.isEmpty()) {
      return AnnotationNames.of(own.get(0)).equals(AnnotationNames.UNCACHED) && own.size() == 1
          ? Optional.empty()
          : Optional.of(function(type, found, signatures, method, own));
    }
    if (!isCoveredByType(method) || AnnotationNames.has(method, AnnotationNames.INVALIDATES)) {
      return Optional.empty();
    }
    Element declaring = Objects.requireNonNull(method.getEnclosingElement());
    return Stream.of(type, declaring)
        .filter(holder -> !AnnotationNames.decisions(holder).isEmpty())
        .findFirst()
        .map(
            holder -> function(type, found, signatures, holder, AnnotationNames.decisions(holder)));
  }

  private CachedMethod function(
      TypeElement type,
      FoundMethod found,
      SignatureReader signatures,
      Element holder,
      List<? extends AnnotationMirror> annotations) {
    AnnotationMirror caching = annotations.stream()
        .filter(annotation -> !AnnotationNames.of(annotation).equals(AnnotationNames.UNCACHED))
        .findFirst()
        .orElseThrow();
    Policy policy = PolicyReader.read(holder, caching);
    BodyHash hash = bodyHasher.hash(type, found.element());
    return new CachedMethod(
        signatures.read(found),
        policy,
        policy.position(),
        holder.equals(found.element()),
        annotations.stream()
            .filter(annotation -> !annotation.equals(caching))
            .map(annotation -> Position.of(holder, annotation))
            .toList(),
        hash.hex(),
        hash.fromSource());
  }

  /** Whether a wrapper may have to repeat the method; others may mention the wrapper itself. */
  private boolean isMentioned(ExecutableElement method) {
    return isCoveredByType(method)
        || !AnnotationNames.decisions(method).isEmpty()
        || AnnotationNames.has(method, AnnotationNames.INVALIDATES);
  }

  /** Whether an annotation on the type speaks of this method: one that can be called on it. */
  private boolean isCoveredByType(ExecutableElement method) {
    boolean isInstanceMethod = !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE);
    return isInstanceMethod && !isObjectMethod(method);
  }

  /**
   * Whether {@code Object} has such a method: {@code equals} of a wrapper is its own. An interface
   * that has {@code clone} or {@code finalize} asks for more than {@code Object} gives.
   */
  private boolean isObjectMethod(ExecutableElement method) {
    boolean isOfInterface =
        Objects.requireNonNull(method.getEnclosingElement()).getKind().isInterface();
    return objectMethods.stream()
        .filter(known -> !isOfInterface || known.getModifiers().contains(Modifier.PUBLIC))
        .anyMatch(known -> known.getSimpleName().equals(method.getSimpleName())
            && types.isSubsignature(
                (ExecutableType) method.asType(), (ExecutableType) known.asType()));
  }
}
