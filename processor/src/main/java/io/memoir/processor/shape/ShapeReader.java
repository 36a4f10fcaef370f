package io.memoir.processor.shape;

import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.HashFunction;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.model.Policy;
import io.memoir.processor.model.Setting;
import io.memoir.processor.source.PlainCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the user's classes in the arguments and results of functions, and how generated code reads,
 * copies and writes them. A class that it cannot handle as faithfully as reflection and the codec
 * do is left to these. For one round.
 */
public final class ShapeReader {

  private final Elements elements;
  private final Types types;
  private final PlainCode code;
  private final ImmutableTypes immutable;

  /** Makes a reader for one round. */
  public ShapeReader(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.code = new PlainCode(environment);
    this.immutable = new ImmutableTypes(code);
  }

  /** The shapes that each function of {@code type} needs, in the order of the functions. */
  public List<FunctionShapes> read(CachedType type) {
    Access access = new Access(elements, type.element());
    Members members = new Members(elements, types, code, access);
    Known<FunnelShape> funnels = new Known<>(new FunnelReader(types, code, access, members)::read);
    Known<InstanceShape> instances =
        new Known<>(new InstanceReader(types, code, access, members)::read);
    return type.functions().stream()
        .map(function -> new FunctionShapes(
            funnels(function, members, funnels),
            copiers(function, members, instances),
            forms(function, members, access, instances),
            MentionedTypes.in(results(function), types, members, access)))
        .toList();
  }

  private List<FunnelShape> funnels(
      CachedMethod function, Members members, Known<FunnelShape> known) {
    Stream<TypeMirror> arguments = function.keyParameters().stream().map(Parameter::mirror);
    Stream<TypeMirror> results = function.policy().readsResults()
        ? Stream.of(function.signature().returnType())
        : Stream.empty();
    List<TypeMirror> read = Stream.concat(arguments, results).toList();
    return shapes(read, type -> members.isJdk(type) || isHashed(function, type), known);
  }

  private List<InstanceShape> copiers(
      CachedMethod function, Members members, Known<InstanceShape> known) {
    return shapes(results(function), type -> members.isJdk(type) || immutable.contain(type), known);
  }

  private List<InstanceShape> forms(
      CachedMethod function, Members members, Access access, Known<InstanceShape> known) {
    return function.policy().isPersistent()
        ? shapes(results(function), members::isJdk, known).stream()
            .filter(shape -> shape.values().stream()
                .allMatch(value -> !value.isOverloaded() || access.canWrite(value.type())))
            .toList()
        : List.of();
  }

  /** The types of what is kept of a function; nothing for a resource. */
  private static List<TypeMirror> results(CachedMethod function) {
    return function.policy() instanceof Policy.Data data
        ? Stream.concat(Stream.of(function.signature().result()), data.addedTypes().stream())
            .toList()
        : List.of();
  }

  private <S> List<S> shapes(
      List<TypeMirror> from, Predicate<TypeElement> isLeftOut, Known<S> known) {
    // The inside of a library's class is followed only if it is read: it may be without end.
    Predicate<TypeElement> isEntered = type -> type.getKind() == ElementKind.RECORD
        || code.isKnown(type)
        || known.of(type).isPresent();
    return UserTypes.in(from, isLeftOut, isEntered).stream()
        .flatMap(type -> known.of(type).stream())
        .toList();
  }

  /** Whether a hash function of the function serves values of the type. */
  private boolean isHashed(CachedMethod function, TypeElement type) {
    return function.policy().hashFunctions().stream()
        .map(Setting::value)
        .anyMatch(hashFunction -> serves(hashFunction, type.asType()));
  }

  private boolean serves(HashFunction hashFunction, TypeMirror type) {
    TypeMirror served = hashFunction.type();
    if (served != null) {
      return types.isAssignable(types.erasure(type), types.erasure(served));
    }
    boolean isNamed = type instanceof DeclaredType declared
        && elements
            .getBinaryName((TypeElement) declared.asElement())
            .contentEquals(hashFunction.typeName());
    return isNamed
        || types.directSupertypes(type).stream()
            .anyMatch(supertype -> serves(hashFunction, supertype));
  }

  /** The shapes of one sort that were found so far, by class: all functions share them. */
  private static final class Known<S> {

    private final Function<TypeElement, Optional<S>> reader;
    private final Map<TypeElement, Optional<S>> shapes = new HashMap<>();

    Known(Function<TypeElement, Optional<S>> reader) {
      this.reader = reader;
    }

    Optional<S> of(TypeElement type) {
      return shapes.computeIfAbsent(type, this::read);
    }

    private Optional<S> read(TypeElement type) {
      try {
        return reader.apply(type);
      } catch (RuntimeException incomplete) {
        // A class file that it refers to is not there; javac says so at other places if it matters.
        return Optional.empty();
      }
    }
  }
}
