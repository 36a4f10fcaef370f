package io.memoir.processor.shape;

import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * How instances of a class are taken apart and made, for copies and for files. Immutable.
 *
 * @param type the class
 * @param typeParameters its type parameters with their bounds
 * @param fields the texts of all instance fields, as the runtime compares them
 * @param isConstructed whether the constructor takes all values; else one without parameters makes
 *     an empty instance, and the values are written then
 * @param values one for each field, in the order of the constructor's parameters if it takes them
 */
public record InstanceShape(
    TypeElement type,
    List<TypeVariableName> typeParameters,
    List<String> fields,
    boolean isConstructed,
    List<Value> values) {

  /**
   * One field.
   *
   * @param type its declared type
   * @param read how it is read of an instance, such as {@code x} or {@code getX()}
   * @param isImmutable whether the declared type tells that nobody can change the value
   * @param write the setter's name, or the field's followed by {@code =}; empty if the constructor
   *     takes the value
   * @param isOverloaded whether a call of the setter or the constructor could mean another one,
   *     unless the type of the value tells
   */
  public record Value(
      TypeMirror type, String read, boolean isImmutable, String write, boolean isOverloaded) {}
}
