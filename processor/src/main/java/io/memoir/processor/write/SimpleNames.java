package io.memoir.processor.write;

import com.palantir.javapoet.TypeVariableName;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.ForwardedMethod;
import io.memoir.processor.model.Signature;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/** Simple names of types that mean something of the user's wherever the wrapper uses them. */
final class SimpleNames {

  private SimpleNames() {}

  /**
   * Names that nested classes do not get: type parameters, and types of the unnamed package, cannot
   * be said in another way.
   */
  static Set<String> reserved(CachedType type) {
    Set<String> names = new TreeSet<>(typeParameters(type));
    PackageElement owner = packageOf(type);
    if (owner.isUnnamed()) {
      names.addAll(types(owner));
    }
    return names;
  }

  /** Names that an import, or the lack of one for {@code java.lang}, would take from the user. */
  static String[] qualified(CachedType type, Predicate<String> isInJavaLang) {
    Set<String> names = reserved(type);
    types(packageOf(type)).stream().filter(isInJavaLang).forEach(names::add);
    return names.toArray(String[]::new);
  }

  private static List<String> typeParameters(CachedType type) {
    Stream<TypeVariableName> ofMethods = Stream.of(
            type.functions().stream().map(CachedMethod::signature),
            type.forwarded().stream().map(ForwardedMethod::signature),
            type.constructors().stream())
        .flatMap(Function.identity())
        .map(Signature::typeParameters)
        .flatMap(List::stream);
    return Stream.concat(type.typeParameters().stream(), ofMethods)
        .map(TypeVariableName::name)
        .toList();
  }

  private static List<String> types(PackageElement owner) {
    return owner.getEnclosedElements().stream()
        .map(element -> element.getSimpleName().toString())
        .toList();
  }

  private static PackageElement packageOf(CachedType type) {
    Element next = type.element();
    while (!(next instanceof PackageElement owner)) {
      next = Objects.requireNonNull(next.getEnclosingElement());
    }
    return owner;
  }
}
