package io.memoir.processor.read;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Methods as members of a type that inherits them. */
final class Members {

  private final Types types;
  private final DeclaredType owner;

  Members(Types types, DeclaredType owner) {
    this.types = types;
    this.owner = owner;
  }

  /**
   * The type of {@code method}, with what {@link #owner} gives for type parameters. It is asked of
   * the supertype that declares the method: one compiler takes any method of that name and those
   * parameters.
   */
  ExecutableType type(ExecutableElement method) {
    Element declaring = Objects.requireNonNull(method.getEnclosingElement());
    DeclaredType supertype = supertype(owner, declaring);
    return (ExecutableType) types.asMemberOf(supertype == null ? owner : supertype, method);
  }

  private @Nullable DeclaredType supertype(DeclaredType type, Element declaring) {
    if (type.asElement().equals(declaring)) {
      return type;
    }
    for (TypeMirror next : types.directSupertypes(type)) {
      DeclaredType found = supertype((DeclaredType) next, declaring);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
