package io.memoir.processor.check.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The fields of the user's classes, as the runtime counts them. For one round and one thread. */
final class Fields {

  private static final String EXTERNALIZABLE = "java.io.Externalizable";

  /** Members by which a class says itself how it is written, so that its fields do not matter. */
  private static final Set<String> PROTOCOL = Set.of(
      "writeObject",
      "readObject",
      "readObjectNoData",
      "writeReplace",
      "readResolve",
      "serialPersistentFields");

  /** Types of the JDK whose content is values of their type arguments. */
  private static final List<String> CONTAINERS = List.of(
      "java.util.Collection",
      "java.util.Map",
      "java.util.Map.Entry",
      "java.util.Optional",
      "java.util.concurrent.atomic.AtomicReference");

  private final TypeKnowledge knowledge;

  Fields(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Whether values hold values of their type arguments, and the runtime knows how to get them. */
  boolean isContainer(TypeMirror type) {
    boolean isIterable = type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals("java.lang.Iterable");
    return isIterable
        || (knowledge.isAny(type, CONTAINERS) && !knowledge.isA(type, "java.util.IdentityHashMap"));
  }

  /** A class, its superclasses up to the first one of the JDK, and that. */
  List<DeclaredType> chain(DeclaredType type) {
    List<DeclaredType> chain = new ArrayList<>();
    DeclaredType next = type;
    while (next != null) {
      chain.add(next);
      next = knowledge.isJdk(next.asElement()) ? null : superclass(next);
    }
    return chain;
  }

  private @Nullable DeclaredType superclass(DeclaredType type) {
    return knowledge.types().directSupertypes(type).stream()
        .map(DeclaredType.class::cast)
        .filter(supertype -> supertype.asElement().getKind().isClass())
        .findFirst()
        .orElse(null);
  }

  /** Members with {@code @CacheKey}; if there are any, the others are not in the key. */
  List<Part> keyMembers(DeclaredType type) {
    return chain(type).stream()
        .flatMap(declaring -> declaring.asElement().getEnclosedElements().stream()
            .filter(member -> Annotations.has(member, Annotations.CACHE_KEY))
            .flatMap(member -> keyMember(declaring, member)))
        .distinct()
        .toList();
  }

  private Stream<Part> keyMember(DeclaredType declaring, Element member) {
    TypeMirror type = knowledge.types().asMemberOf(declaring, member);
    if (type instanceof ExecutableType method) {
      return Stream.of(new Part(method.getReturnType(), "." + member.getSimpleName() + "()"));
    }
    return Stream.of(new Part(type, "." + member.getSimpleName()));
  }

  /** The fields of a class and its superclasses, and what a superclass of the JDK holds. */
  List<Part> of(DeclaredType type, Use use) {
    List<DeclaredType> chain = chain(type);
    if (use == Use.RESULT && chain.stream().anyMatch(this::hasProtocol)) {
      return List.of();
    }
    return chain.stream()
        .flatMap(declaring -> knowledge.isJdk(declaring.asElement())
            ? typeArguments(declaring)
            : declared(declaring, use))
        .toList();
  }

  /** What a container of the JDK holds; nothing if it is none. */
  Stream<Part> typeArguments(DeclaredType type) {
    return isContainer(type)
        ? type.getTypeArguments().stream()
            .map(argument -> new Part(argument, "<" + knowledge.shortName(argument) + ">"))
        : Stream.empty();
  }

  private Stream<Part> declared(DeclaredType declaring, Use use) {
    TypeElement element = (TypeElement) declaring.asElement();
    List<? extends Element> fields = element.getKind() == ElementKind.RECORD
        ? element.getRecordComponents()
        : ElementFilter.fieldsIn(element.getEnclosedElements());
    return fields.stream()
        .filter(field -> counts(field, use))
        .map(field ->
            new Part(knowledge.types().asMemberOf(declaring, field), "." + field.getSimpleName()));
  }

  private boolean counts(Element field, Use use) {
    Set<Modifier> modifiers = field.getModifiers();
    boolean isSkipped =
        use == Use.ARGUMENT ? isLeftOut(field) : modifiers.contains(Modifier.TRANSIENT);
    boolean isComponent = field.getKind() == ElementKind.RECORD_COMPONENT;
    // A library's class may never set a field that it could set.
    boolean isSet = isComponent || modifiers.contains(Modifier.FINAL) || knowledge.isSource(field);
    return !modifiers.contains(Modifier.STATIC) && !isSkipped && isSet;
  }

  private static Element enclosing(Element member) {
    return Objects.requireNonNull(member.getEnclosingElement());
  }

  /** Whether a field or a component is left out; the annotation of a component is on its field. */
  private static boolean isLeftOut(Element field) {
    return Annotations.isLeftOut(field)
        || (field.getKind() == ElementKind.RECORD_COMPONENT
            && ElementFilter.fieldsIn(enclosing(field).getEnclosedElements()).stream()
                .filter(other -> other.getSimpleName().equals(field.getSimpleName()))
                .anyMatch(Annotations::isLeftOut));
  }

  private boolean hasProtocol(DeclaredType type) {
    return knowledge.isA(type, EXTERNALIZABLE)
        || (!knowledge.isJdk(type.asElement())
            && type.asElement().getEnclosedElements().stream()
                .filter(member ->
                    member instanceof ExecutableElement || member instanceof VariableElement)
                .anyMatch(member -> PROTOCOL.contains(member.getSimpleName().toString())));
  }
}
