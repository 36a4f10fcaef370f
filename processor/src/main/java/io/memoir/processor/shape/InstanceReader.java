package io.memoir.processor.shape;

import com.palantir.javapoet.TypeVariableName;
import io.memoir.processor.shape.InstanceShape.Value;
import io.memoir.processor.source.PlainCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Finds how instances of a class are taken apart and made: all fields are read and written as they
 * are, by code that does nothing else. A record is read by its accessors and made by its canonical
 * constructor, which {@link Record} demands to give an equal record.
 */
final class InstanceReader {

  /** A class with one of these says itself how it is written; the codec listens to that. */
  private static final Set<String> OWN_FORM = Set.of(
      "readObject", "readResolve", "writeObject", "writeReplace", "readExternal", "writeExternal");

  /** How the value of a field is set, as in {@link Value}. */
  private record Write(String code, boolean isOverloaded) {}

  private final Types types;
  private final PlainCode code;
  private final Access access;
  private final Members members;
  private final ImmutableTypes immutable;

  InstanceReader(Types types, PlainCode code, Access access, Members members) {
    this.types = types;
    this.code = code;
    this.access = access;
    this.members = members;
    this.immutable = new ImmutableTypes(code);
  }

  /** The shape of {@code type}; nothing if generated code cannot take it apart or make it. */
  Optional<InstanceShape> read(TypeElement type) {
    if (!access.canHandle(type) || !isSimplyGeneric(type)) {
      return Optional.empty();
    }
    if (type.getKind() == ElementKind.RECORD) {
      return constructed(type, canonical(type), names(Members.fields(type)));
    }
    boolean isPlain = !code.isRewritten(type)
        && code.startsPlain(type)
        && Members.superclasses(type).stream().allMatch(this::addsNothing)
        && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .noneMatch(method -> OWN_FORM.contains(method.getSimpleName().toString()));
    return isPlain ? readPlain(type) : Optional.empty();
  }

  private Optional<InstanceShape> readPlain(TypeElement type) {
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      Optional<List<String>> set =
          access.canUse(constructor) ? code.set(type, constructor) : Optional.<List<String>>empty();
      Optional<InstanceShape> shape = set.flatMap(
          fields -> fields.isEmpty() ? filled(type) : constructed(type, constructor, fields));
      if (shape.isPresent()) {
        return shape;
      }
    }
    return Optional.empty();
  }

  /** Whether the making of an instance does nothing because of the superclass. */
  private boolean addsNothing(TypeElement superclass) {
    return !members.isJdk(superclass)
        && Members.fields(superclass).isEmpty()
        && !code.isRewritten(superclass)
        && code.startsPlain(superclass)
        && ElementFilter.constructorsIn(superclass.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getParameters().isEmpty())
            .anyMatch(constructor -> code.set(superclass, constructor).isPresent());
  }

  /** The compiler's own constructor of a record, or the one that stands for it. */
  private ExecutableElement canonical(TypeElement type) {
    List<VariableElement> fields = Members.fields(type);
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> constructor.getParameters().size() == fields.size())
        .filter(constructor -> areSame(constructor.getParameters(), fields))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no canonical constructor in " + type));
  }

  private boolean areSame(
      List<? extends VariableElement> parameters, List<VariableElement> fields) {
    for (int i = 0; i < fields.size(); i++) {
      TypeMirror field = types.erasure(fields.get(i).asType());
      if (!types.isSameType(types.erasure(parameters.get(i).asType()), field)) {
        return false;
      }
    }
    return true;
  }

  /** A shape for a constructor that sets the fields of these names to its parameters. */
  private Optional<InstanceShape> constructed(
      TypeElement type, ExecutableElement constructor, List<String> names) {
    List<VariableElement> fields = Members.fields(type);
    boolean isWhole =
        names.size() == fields.size() && new HashSet<>(names).equals(new HashSet<>(names(fields)));
    if (!isWhole || !access.canUse(constructor) || isUncheckedVarargs(type, constructor)) {
      return Optional.empty();
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      VariableElement field = named(fields, names.get(i));
      TypeMirror parameter = constructor.getParameters().get(i).asType();
      if (types.isSameType(parameter, field.asType())) {
        Write write = new Write("", members.isOverloaded(type, constructor));
        value(type, field, write).ifPresent(values::add);
      }
    }
    return shape(type, true, values);
  }

  /** A shape for a constructor without parameters. */
  private Optional<InstanceShape> filled(TypeElement type) {
    List<Value> values = new ArrayList<>();
    for (VariableElement field : Members.fields(type)) {
      write(type, field).flatMap(write -> value(type, field, write)).ifPresent(values::add);
    }
    return shape(type, false, values);
  }

  private Optional<InstanceShape> shape(
      TypeElement type, boolean isConstructed, List<Value> values) {
    List<VariableElement> fields = Members.fields(type);
    List<TypeVariableName> parameters =
        type.getTypeParameters().stream().map(TypeVariableName::get).toList();
    List<String> texts = fields.stream().map(members::text).toList();
    return values.size() == fields.size()
        ? Optional.of(new InstanceShape(type, parameters, texts, isConstructed, values))
        : Optional.empty();
  }

  private Optional<Value> value(TypeElement type, VariableElement field, Write write) {
    TypeMirror fieldType = field.asType();
    return members
        .read(type, field)
        .map(read -> new Value(
            fieldType, read, immutable.contain(fieldType), write.code(), write.isOverloaded()));
  }

  private Optional<Write> write(TypeElement type, VariableElement field) {
    String name = field.getSimpleName().toString();
    boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
    if (isFinal || access.canUse(field)) {
      return isFinal ? Optional.empty() : Optional.of(new Write(name + " =", false));
    }
    return members.methods(type).stream()
        .filter(method -> method.getParameters().size() == 1)
        .filter(method -> types.isSameType(method.getParameters().get(0).asType(), field.asType()))
        .filter(method -> code.set(method).filter(name::equals).isPresent())
        .map(method ->
            new Write(method.getSimpleName().toString(), members.isOverloaded(type, method)))
        .findFirst();
  }

  private static VariableElement named(List<VariableElement> fields, String name) {
    return fields.stream()
        .filter(field -> field.getSimpleName().contentEquals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(List<VariableElement> fields) {
    return fields.stream().map(field -> field.getSimpleName().toString()).toList();
  }

  /** Whether generated code would be warned of an array that it makes. */
  private static boolean isUncheckedVarargs(TypeElement type, ExecutableElement constructor) {
    return constructor.isVarArgs() && !type.getTypeParameters().isEmpty();
  }

  /** Whether {@code X<?>} says all of the type parameters that generated code has to know. */
  private boolean isSimplyGeneric(TypeElement type) {
    return type.getTypeParameters().stream().allMatch(parameter -> isSimple(type, parameter));
  }

  private boolean isSimple(TypeElement type, TypeParameterElement parameter) {
    List<? extends TypeMirror> bounds = parameter.getBounds();
    if (bounds.size() != 1 || !(bounds.get(0) instanceof DeclaredType bound)) {
      return false;
    }
    TypeElement element = (TypeElement) bound.asElement();
    Name name = parameter.getSimpleName();
    return element.getTypeParameters().isEmpty()
        && access.canName(element)
        && access.isCurrent(element)
        && !name.equals(type.getSimpleName())
        && !name.equals(element.getSimpleName())
        && !name.contentEquals("Copies")
        && !name.contentEquals("FieldSource");
  }
}
