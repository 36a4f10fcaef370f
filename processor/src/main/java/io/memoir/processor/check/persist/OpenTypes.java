package io.memoir.processor.check.persist;

import io.memoir.processor.check.knowledge.Insides;
import io.memoir.processor.check.knowledge.Part;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.check.knowledge.TypeWalk;
import io.memoir.processor.check.knowledge.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds types, in what results are made of, that leave open which classes their values have. An
 * open class is none of them: its values are mostly its own. For one function.
 */
final class OpenTypes {

  /** Classes of the JDK that say nothing of their values. */
  private static final Set<String> ANYTHING =
      Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

  private final TypeKnowledge knowledge;
  private final Insides insides;
  private final List<TypeMirror> added;
  private final Set<String> seen = new HashSet<>();
  private final List<Open> found = new ArrayList<>();

  /** Why it is open which class values of a type have. */
  enum Kind {
    /** It is an interface that is not sealed. */
    INTERFACE,
    /** It is an abstract class that is not sealed. */
    ABSTRACT,
    /** It is a supertype of classes that have nothing to do with each other. */
    ANYTHING,
    /** It is a container without type arguments. */
    RAW
  }

  /** A type that is open, and the way to it. */
  record Open(TypeMirror type, Kind kind, String path) {}

  /**
   * Has found nothing yet.
   *
   * @param added classes that results may hold, whatever is declared
   */
  OpenTypes(TypeKnowledge knowledge, List<TypeMirror> added) {
    this.knowledge = knowledge;
    this.insides = new Insides(knowledge);
    this.added = added;
  }

  /** The types that leave open what values are, each where it was met first. */
  List<Open> found() {
    return found;
  }

  /** Looks at a type and into it. */
  void look(TypeMirror type, String path) {
    look(type, path, 0);
  }

  private void look(TypeMirror type, String path, int depth) {
    boolean isKnown = type.getKind() != TypeKind.ERROR && !type.getKind().isPrimitive();
    if (!isKnown || depth > TypeWalk.MAX_DEPTH || !seen.add(type.toString())) {
      return;
    }
    try {
      Kind kind = kind(type);
      if (kind != null && added.stream().noneMatch(it -> isA(it, type, kind))) {
        found.add(new Open(type, kind, path));
      }
      parts(type).forEach(part -> look(part.type(), path + part.step(), depth + 1));
    } catch (RuntimeException incomplete) {
      // A class file may mention classes that are not on the class path; only source may not.
      boolean isClassFile =
          type instanceof DeclaredType declared && !knowledge.isSource(declared.asElement());
      if (!isClassFile) {
        throw incomplete;
      }
    }
  }

  private @Nullable Kind kind(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return null;
    }
    TypeElement element = (TypeElement) declared.asElement();
    if (ANYTHING.contains(element.getQualifiedName().toString())) {
      return Kind.ANYTHING;
    }
    if (knowledge.isJdk(element)) {
      return insides.isRawContainer(declared) ? Kind.RAW : null;
    }
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.SEALED) || !modifiers.contains(Modifier.ABSTRACT)) {
      return null;
    }
    return switch (element.getKind()) {
      case INTERFACE -> Kind.INTERFACE;
      case CLASS -> Kind.ABSTRACT;
      default -> null;
    };
  }

  private boolean isA(TypeMirror addedType, TypeMirror open, Kind kind) {
    Types types = knowledge.types();
    return kind == Kind.RAW
        || (!addedType.getKind().isPrimitive()
            && types.isSubtype(types.erasure(addedType), types.erasure(open)));
  }

  private Stream<Part> parts(TypeMirror type) {
    return insides.of(type instanceof DeclaredType declared ? bounded(declared) : type, Use.RESULT);
  }

  /** The type with the declared bound in place of each wildcard that has none of its own. */
  private DeclaredType bounded(DeclaredType type) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    boolean isOpen = arguments.stream().anyMatch(OpenTypes::isUnbounded);
    if (!isOpen || isInGeneric(type)) {
      return type;
    }
    Types types = knowledge.types();
    TypeElement element = (TypeElement) type.asElement();
    TypeMirror[] bounded = new TypeMirror[arguments.size()];
    for (int i = 0; i < bounded.length; i++) {
      TypeParameterElement parameter = element.getTypeParameters().get(i);
      bounded[i] = isUnbounded(arguments.get(i))
          ? types.erasure(parameter.getBounds().get(0))
          : arguments.get(i);
    }
    return types.getDeclaredType(element, bounded);
  }

  /** Whether the arguments of a type around it count; some compilers show that of static ones. */
  private static boolean isInGeneric(DeclaredType type) {
    return type.getEnclosingType() instanceof DeclaredType outer
        && !outer.getTypeArguments().isEmpty();
  }

  private static boolean isUnbounded(TypeMirror type) {
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() == null;
  }
}
