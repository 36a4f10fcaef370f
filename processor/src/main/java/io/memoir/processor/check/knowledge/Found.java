package io.memoir.processor.check.knowledge;

import javax.lang.model.type.TypeMirror;

/**
 * A type inside another that is no data.
 *
 * @param type the type
 * @param kind why it is no data
 * @param path the way to it: {@code row}, {@code rows[]}, {@code rows<Row>.source};
 *     {@code (Circle)} stands for a permitted subclass
 */
public record Found(TypeMirror type, NoData kind, String path) {}
