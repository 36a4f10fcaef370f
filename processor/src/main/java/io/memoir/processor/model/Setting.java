package io.memoir.processor.model;

import io.memoir.processor.report.Position;

/**
 * A value that an annotation gives, and where.
 *
 * @param <T> the type of the value
 * @param value the value
 * @param position the place of the value
 */
public record Setting<T>(T value, Position position) {}
