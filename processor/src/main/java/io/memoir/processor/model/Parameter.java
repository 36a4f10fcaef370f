package io.memoir.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter of a method or constructor.
 *
 * @param element the parameter
 * @param name its name
 * @param type its type; an array for the last parameter of a method with variable arity
 * @param mirror the same as the compiler sees it
 * @param erasure its erased type, for a class literal
 * @param annotations nullness annotations that are copied
 * @param isInKey whether its argument identifies the call
 * @param isOwnKey whether every value of its type can stand in a key itself
 */
public record Parameter(
    VariableElement element,
    String name,
    TypeName type,
    TypeMirror mirror,
    TypeName erasure,
    List<AnnotationSpec> annotations,
    boolean isInKey,
    boolean isOwnKey) {}
