package io.memoir.processor.read;

import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The types whose values are their own keys, whatever their content: they are final, immutable, and
 * equal exactly when they are the same. The runtime has the same list, and decides by exact class
 * what is not declared so.
 */
public final class OwnKeys {

  /** Names of classes; {@code BigDecimal}, say, is not among them, because it can be extended. */
  public static final Set<String> CLASSES = Set.of(
      "java.lang.Boolean",
      "java.lang.Byte",
      "java.lang.Character",
      "java.lang.Double",
      "java.lang.Float",
      "java.lang.Integer",
      "java.lang.Long",
      "java.lang.Short",
      "java.lang.String",
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
      "java.util.UUID");

  private OwnKeys() {}

  static boolean isOwnKey(TypeMirror type) {
    return type.getKind().isPrimitive()
        || (type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && (element.getKind() == ElementKind.ENUM
                || CLASSES.contains(element.getQualifiedName().toString())));
  }
}
