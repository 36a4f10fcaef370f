package io.memoir.processor.check.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what is no data in what values of a type are made of, as deep as declared types tell.
 * For one round and one thread.
 */
public final class TypeWalk {

  /** A class can have a field of a type that grows with every level, {@code Node<List<T>>}. */
  public static final int MAX_DEPTH = 20;

  private final TypeKnowledge knowledge;
  private final Fields fields;
  private final Insides insides;
  private final NoDataTypes noData;

  /** Makes a walk through types that {@code knowledge} knows. */
  public TypeWalk(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.fields = new Fields(knowledge);
    this.insides = new Insides(knowledge);
    this.noData = new NoDataTypes(knowledge, fields);
  }

  /** What is looked for, and what has been seen. */
  private record Search(
      Use use, Predicate<TypeMirror> isServed, Set<String> seen, List<Found> found) {}

  /**
   * What is no data in values of {@code type}; each type once, where it is met first.
   *
   * @param root the name of the value, with which paths begin
   * @param isServed tells types that need no look, whatever is in them
   */
  public List<Found> find(TypeMirror type, String root, Use use, Predicate<TypeMirror> isServed) {
    Search search = new Search(use, isServed, new HashSet<>(), new ArrayList<>());
    walk(type, root, 0, search);
    return search.found();
  }

  private void walk(TypeMirror type, String path, int depth, Search search) {
    try {
      look(type, path, depth, search);
    } catch (RuntimeException incomplete) {
      // A class file may mention classes that are not on the class path; only source may not.
      boolean isClassFile =
          type instanceof DeclaredType declared && !knowledge.isSource(declared.asElement());
      if (!isClassFile) {
        throw incomplete;
      }
    }
  }

  private void look(TypeMirror type, String path, int depth, Search search) {
    boolean isKnown = type.getKind() != TypeKind.ERROR && !type.getKind().isPrimitive();
    if (!isKnown
        || depth > MAX_DEPTH
        || search.isServed().test(type)
        || !search.seen().add(type.toString())) {
      return;
    }
    NoData kind = saysItsKey(type, search.use()) ? null : noData.kind(type, search.use());
    if (kind == null) {
      insides
          .of(type, search.use())
          .forEach(part -> walk(part.type(), path + part.step(), depth + 1, search));
    } else {
      search.found().add(new Found(type, kind, path));
    }
  }

  private boolean saysItsKey(TypeMirror type, Use use) {
    return use == Use.ARGUMENT
        && type instanceof DeclaredType declared
        && !knowledge.isJdk(declared.asElement())
        && !fields.keyMembers(declared).isEmpty();
  }

  /** The class of the JDK because of which a type is {@link NoData#OPAQUE}; null if it is one. */
  public @Nullable TypeElement opaqueSuperclass(TypeMirror type) {
    return noData.opaqueSuperclass(type);
  }
}
