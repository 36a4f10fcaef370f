package io.memoir.processor.check.knowledge;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Tells whether a value can hold one of another type. Yes if there is any doubt: of an open class,
 * or of an interface, everything can be a subclass. For one round and one thread.
 */
public final class Contents {

  private final TypeKnowledge knowledge;
  private final Fields fields;

  /** Looks into types that {@code knowledge} knows. */
  public Contents(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.fields = new Fields(knowledge);
  }

  /** Whether an argument of type {@code holder} can be or hold a value of the erased type. */
  public boolean mayHold(TypeMirror holder, TypeMirror held) {
    return mayHold(holder, held, new HashSet<>());
  }

  private boolean mayHold(TypeMirror holder, TypeMirror held, Set<String> seen) {
    Types types = knowledge.types();
    TypeMirror boxed = holder instanceof PrimitiveType primitive
        ? types.boxedClass(primitive).asType()
        : types.erasure(holder);
    if (types.isAssignable(boxed, held) || types.isAssignable(held, boxed)) {
      return true;
    }
    if (holder instanceof PrimitiveType || !seen.add(holder.toString())) {
      return false;
    }
    if (holder instanceof ArrayType array) {
      return mayHold(array.getComponentType(), held, seen);
    }
    return !(holder instanceof DeclaredType declared) || isOpen(declared, held, seen);
  }

  private boolean isOpen(DeclaredType type, TypeMirror held, Set<String> seen) {
    TypeElement element = (TypeElement) type.asElement();
    if (element.getKind() == ElementKind.ENUM) {
      return false;
    }
    if (fields.isContainer(type)) {
      boolean isRaw = type.getTypeArguments().isEmpty();
      return isRaw || fields.typeArguments(type).anyMatch(it -> mayHold(it.type(), held, seen));
    }
    if (!element.getModifiers().contains(Modifier.FINAL)) {
      return true;
    }
    if (knowledge.isJdk(element)) {
      return false;
    }
    return !knowledge.isSource(element)
        || fields.of(type, Use.ARGUMENT).stream().anyMatch(it -> mayHold(it.type(), held, seen));
  }
}
