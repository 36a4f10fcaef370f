package io.memoir.processor.shape;

import io.memoir.processor.source.PlainCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Tells which declared types have immutable values only.
 *
 * <p>Of the user's classes only those whose text is there: a class file that was made to compile
 * against may lack private fields. For one thread.
 */
final class ImmutableTypes {

  /**
   * Final classes of the JDK. One that can be extended is not among them: what a field of the type
   * {@code BigDecimal} holds is seen at run time only.
   */
  private static final Set<String> VALUES = Set.of(
      "java.lang.Boolean",
      "java.lang.Byte",
      "java.lang.Character",
      "java.lang.Class",
      "java.lang.Double",
      "java.lang.Float",
      "java.lang.Integer",
      "java.lang.Long",
      "java.lang.Short",
      "java.lang.String",
      "java.math.MathContext",
      "java.net.URI",
      "java.time.Duration",
      "java.time.Instant",
      "java.time.LocalDate",
      "java.time.LocalDateTime",
      "java.time.LocalTime",
      "java.time.MonthDay",
      "java.time.OffsetDateTime",
      "java.time.OffsetTime",
      "java.time.Period",
      "java.time.Year",
      "java.time.YearMonth",
      "java.time.ZoneOffset",
      "java.time.ZonedDateTime",
      "java.util.Currency",
      "java.util.Locale",
      "java.util.OptionalDouble",
      "java.util.OptionalInt",
      "java.util.OptionalLong",
      "java.util.UUID",
      "java.util.regex.Pattern");

  private final PlainCode code;

  ImmutableTypes(PlainCode code) {
    this.code = code;
  }

  /** Whether nobody can change a value of the type. */
  boolean contain(TypeMirror type) {
    return contain(type, new HashSet<>());
  }

  /** Whether nobody can change an instance of exactly the class. */
  boolean contain(TypeElement type) {
    return contain(type, new HashSet<>());
  }

  private boolean contain(TypeMirror type, Set<TypeElement> seen) {
    return type.getKind().isPrimitive()
        || (type instanceof DeclaredType declared
            && contain((TypeElement) declared.asElement(), seen));
  }

  private boolean contain(TypeElement type, Set<TypeElement> seen) {
    if (type.getKind() == ElementKind.ENUM
        || VALUES.contains(type.getQualifiedName().toString())) {
      return true;
    }
    boolean isFinal = type.getKind() == ElementKind.RECORD
        || (type.getKind() == ElementKind.CLASS
            && type.getModifiers().contains(Modifier.FINAL)
            && isRoot(type.getSuperclass())
            && standsForItself(type));
    if (!isFinal || !code.isKnown(type)) {
      return false;
    }
    // A type that mentions itself is immutable unless something else in it is not.
    return !seen.add(type) || areFixed(Members.fields(type), seen);
  }

  private boolean areFixed(List<VariableElement> fields, Set<TypeElement> seen) {
    return fields.stream()
        .allMatch(field ->
            field.getModifiers().contains(Modifier.FINAL) && contain(field.asType(), seen));
  }

  /** Whether an instance refers to no instance of the class around its own. */
  private static boolean standsForItself(TypeElement type) {
    return type.getNestingKind() == NestingKind.TOP_LEVEL
        || type.getModifiers().contains(Modifier.STATIC);
  }

  private static boolean isRoot(TypeMirror superclass) {
    return superclass instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals("java.lang.Object");
  }
}
