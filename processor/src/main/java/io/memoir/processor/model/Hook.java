package io.memoir.processor.model;

import javax.lang.model.type.DeclaredType;

/**
 * A class that an annotation names, an instance of which sees the results of a function.
 *
 * @param attribute the annotation's attribute, {@code validate} or {@code onRelease}
 * @param type the class
 */
public record Hook(String attribute, DeclaredType type) {}
