package io.memoir.processor.check.knowledge;

import javax.lang.model.type.TypeMirror;

/**
 * A part of what values of a type are made of.
 *
 * @param type the type of the part
 * @param step the way to it, to append to the way to the value
 */
public record Part(TypeMirror type, String step) {}
