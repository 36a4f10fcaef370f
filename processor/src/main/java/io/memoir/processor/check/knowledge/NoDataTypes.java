package io.memoir.processor.check.knowledge;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Tells which types can never be data. Only what is certain: a declared type that leaves room for
 * data, such as an interface of the user, is left to run time.
 */
final class NoDataTypes {

  /** What the user's types are beside it, so that their fields are not their content. */
  private static final List<String> LIVE_AS_ARGUMENT =
      List.of("java.io.Closeable", "java.sql.Wrapper");

  /** Functional interfaces that values of the JDK implement too, constants or dates. */
  private static final String COMPARATOR = "java.util.Comparator";

  private static final String TIME = "java.time.";

  /** Classes of the JDK without content of their own. */
  private static final Set<String> STATELESS = Set.of(
      "java.lang.Object",
      "java.lang.Number",
      "java.lang.Record",
      "java.lang.Enum",
      "java.util.AbstractCollection",
      "java.util.AbstractList",
      "java.util.AbstractMap",
      "java.util.AbstractQueue",
      "java.util.AbstractSequentialList",
      "java.util.AbstractSet");

  private final TypeKnowledge knowledge;
  private final Fields fields;

  NoDataTypes(TypeKnowledge knowledge, Fields fields) {
    this.knowledge = knowledge;
    this.fields = fields;
  }

  /** Why values of the type itself, whatever is in them, are no data; null if they may be. */
  @Nullable
  NoData kind(TypeMirror type, Use use) {
    if (isConstant(type)) {
      return null;
    }
    if (use == Use.SHARED) {
      return isOf(type, NoData.ONE_SHOT) ? NoData.ONE_SHOT : null;
    }
    for (NoData kind : List.of(NoData.ONE_SHOT, NoData.FUTURE, NoData.REACTIVE, NoData.LIVE)) {
      if (isOf(type, kind)) {
        return kind;
      }
    }
    if (type instanceof DeclaredType declared && isCode((TypeElement) declared.asElement())) {
      return NoData.CODE;
    }
    return use == Use.ARGUMENT ? kindOfArgument(type) : null;
  }

  private boolean isOf(TypeMirror type, NoData kind) {
    return knowledge.isAny(type, NoDataNames.of(kind));
  }

  private static boolean isConstant(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ENUM;
  }

  private @Nullable NoData kindOfArgument(TypeMirror type) {
    if (knowledge.isAny(type, LIVE_AS_ARGUMENT)) {
      return NoData.LIVE;
    }
    return isOf(type, NoData.OPAQUE) || opaqueSuperclass(type) != null ? NoData.OPAQUE : null;
  }

  private boolean isCode(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return knowledge.isJdk(type)
        && type.getAnnotation(FunctionalInterface.class) != null
        && !name.equals(COMPARATOR)
        && !name.startsWith(TIME);
  }

  /** The class of the JDK that a class of the user extends, if its content cannot be seen. */
  @Nullable
  TypeElement opaqueSuperclass(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED
        || !(type instanceof DeclaredType declared)
        || declared.asElement().getKind() != ElementKind.CLASS
        || knowledge.isJdk(declared.asElement())) {
      return null;
    }
    List<DeclaredType> chain = fields.chain(declared);
    TypeElement last = (TypeElement) chain.get(chain.size() - 1).asElement();
    boolean hasContent = fields.isContainer(last.asType())
        || STATELESS.contains(last.getQualifiedName().toString())
        || !knowledge.isJdk(last);
    return hasContent ? null : last;
  }
}
