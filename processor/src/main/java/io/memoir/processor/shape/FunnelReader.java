package io.memoir.processor.shape;

import io.memoir.processor.read.AnnotationNames;
import io.memoir.processor.shape.FunnelShape.Read;
import io.memoir.processor.source.PlainCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Finds how a class is read for keys: the same members in the same order as the runtime would take
 * by reflection. Classes with fields in superclasses are left to it.
 */
final class FunnelReader {

  private final Types types;
  private final PlainCode code;
  private final Access access;
  private final Members members;

  FunnelReader(Types types, PlainCode code, Access access, Members members) {
    this.types = types;
    this.code = code;
    this.access = access;
    this.members = members;
  }

  /** The shape of {@code type}; nothing if generated code cannot read it, or need not. */
  Optional<FunnelShape> read(TypeElement type) {
    boolean isRecord = type.getKind() == ElementKind.RECORD;
    boolean isCandidate = access.canHandle(type)
        && (isRecord || !code.isRewritten(type))
        && Members.superclasses(type).stream().allMatch(this::addsNothing)
        && !hasKeyedInterface(type.asType());
    return isCandidate
        ? reads(type).filter(reads -> !reads.isEmpty()).map(reads -> new FunnelShape(type, reads))
        : Optional.empty();
  }

  private boolean addsNothing(TypeElement superclass) {
    return !members.isJdk(superclass)
        && Members.fields(superclass).isEmpty()
        && !isKeyed(superclass);
  }

  private boolean hasKeyedInterface(TypeMirror type) {
    return types.directSupertypes(type).stream()
        .filter(supertype ->
            supertype instanceof DeclaredType declared && !members.isJdk(declared.asElement()))
        .anyMatch(supertype -> isKeyed((TypeElement) ((DeclaredType) supertype).asElement())
            || hasKeyedInterface(supertype));
  }

  private static boolean isKeyed(TypeElement type) {
    return type.getEnclosedElements().stream().anyMatch(FunnelReader::isKey);
  }

  private static boolean isKey(Element member) {
    return AnnotationNames.has(member, AnnotationNames.CACHE_KEY);
  }

  private Optional<List<Read>> reads(TypeElement type) {
    return isKeyed(type) ? keys(type) : fields(type);
  }

  private Optional<List<Read>> fields(TypeElement type) {
    List<VariableElement> counted = Members.fields(type).stream()
        .filter(field -> !field.getSimpleName().toString().startsWith("_"))
        .filter(field -> !AnnotationNames.has(field, AnnotationNames.UNHASHED))
        .sorted(Comparator.comparing(field -> field.getSimpleName().toString()))
        .toList();
    List<Read> reads = new ArrayList<>();
    for (VariableElement field : counted) {
      members.read(type, field).ifPresent(read -> reads.add(new Read(members.text(field), read)));
    }
    return reads.size() == counted.size() ? Optional.of(reads) : Optional.empty();
  }

  /** Fields and methods with the annotation, sorted by their names, the methods' with brackets. */
  private Optional<List<Read>> keys(TypeElement type) {
    Map<String, Read> reads = new TreeMap<>();
    for (Element member : type.getEnclosedElements()) {
      if (!isKey(member) || isRepeated(type, member)) {
        continue;
      }
      Optional<Read> read = key(type, member);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      boolean isMethod = member instanceof ExecutableElement;
      reads.put(member.getSimpleName() + (isMethod ? "()" : ""), read.get());
    }
    return Optional.of(List.copyOf(reads.values()));
  }

  /** Whether the annotation of a record component shows once more: its field is the one. */
  private static boolean isRepeated(TypeElement type, Element member) {
    boolean isAccessor = member.getKind() == ElementKind.METHOD
        && type.getKind() == ElementKind.RECORD
        && ((ExecutableElement) member).getParameters().isEmpty()
        && Members.fields(type).stream()
            .anyMatch(
                field -> field.getSimpleName().equals(member.getSimpleName()) && isKey(field));
    return isAccessor || member.getKind() == ElementKind.RECORD_COMPONENT;
  }

  private Optional<Read> key(TypeElement type, Element member) {
    if (member.getModifiers().contains(Modifier.STATIC)) {
      return Optional.empty();
    }
    if (member instanceof VariableElement field) {
      return members.read(type, field).map(read -> new Read(members.text(field), read));
    }
    if (!(member instanceof ExecutableElement method)
        || !method.getParameters().isEmpty()
        || method.getReturnType().getKind() == TypeKind.VOID
        || !access.canName(method.getReturnType())
        || !access.canUse(method)) {
      return Optional.empty();
    }
    String call = method.getSimpleName() + "()";
    return Optional.of(new Read(members.erased(method.getReturnType()) + " " + call, call));
  }
}
