package io.memoir.processor.source;

import io.memoir.processor.source.Member.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds the text of a method the compiler knows, by what both say of it. Not instantiable. */
final class MethodMatch {
  private MethodMatch() {}

  /** The member that declares {@code method}; null if {@code type} declares none like it. */
  static @Nullable Member find(TypeText type, ExecutableElement method) {
    String name = method.getSimpleName().toString();
    int count = method.getParameters().size();
    List<Member> alike = type.members().stream()
        .filter(member -> member.isMethod() && member.names().contains(name))
        .filter(member -> member.parameters().size() == count)
        .toList();
    List<Member> sameTypes = narrow(alike, member -> hasTypes(member, method));
    List<Member> left = narrow(sameTypes, member -> hasNames(member, method));
    if (left.size() <= 1) {
      return left.isEmpty() ? null : left.get(0);
    }
    return left.get(Math.min(ordinal(method, left), left.size() - 1));
  }

  /** The candidates that fit; all of them if none does, as a type may be spelt in many ways. */
  private static List<Member> narrow(List<Member> candidates, Predicate<Member> fits) {
    List<Member> fitting = candidates.stream().filter(fits).toList();
    return fitting.isEmpty() ? candidates : fitting;
  }

  private static boolean hasTypes(Member member, ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      String type = simpleName(parameters.get(i).asType());
      if (!type.equals(member.parameters().get(i).type())) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasNames(Member member, ExecutableElement method) {
    List<String> names = method.getParameters().stream()
        .map(each -> each.getSimpleName().toString())
        .toList();
    return member.parameters().stream().map(Parameter::name).toList().equals(names);
  }

  /** How many methods that fit the same texts stand before {@code method}. */
  private static int ordinal(ExecutableElement method, List<Member> texts) {
    int before = 0;
    if (!(method.getEnclosingElement() instanceof TypeElement type)) {
      return before;
    }
    for (ExecutableElement other : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (other.equals(method)) {
        break;
      }
      boolean sameName = other.getSimpleName().contentEquals(method.getSimpleName());
      int count = other.getParameters().size();
      if (sameName
          && count == method.getParameters().size()
          && texts.stream().anyMatch(text -> hasTypes(text, other))) {
        before++;
      }
    }
    return before;
  }

  private static String simpleName(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return simpleName(((ArrayType) type).getComponentType()) + "[]";
    }
    if (type instanceof DeclaredType declared) {
      return declared.asElement().getSimpleName().toString();
    }
    if (type instanceof TypeVariable variable) {
      return variable.asElement().getSimpleName().toString();
    }
    return type.getKind().name().toLowerCase(Locale.ROOT);
  }

  /** The top-level type that {@code element} is, or is declared in. */
  static @Nullable TypeElement topLevel(@Nullable Element element) {
    Element at = element;
    while (at != null) {
      Element outer = at.getEnclosingElement();
      if (at instanceof TypeElement top
          && (outer == null || outer.getKind() == ElementKind.PACKAGE)) {
        return top;
      }
      at = outer;
    }
    return null;
  }
}
