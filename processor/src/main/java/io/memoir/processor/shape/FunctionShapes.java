package io.memoir.processor.shape;

import java.util.List;

/**
 * What generated code knows of the user's classes that one function meets. Immutable.
 *
 * @param funnels for classes in its arguments, in the order in which they were met
 * @param copiers for classes in its results, in the order in which they were met
 */
public record FunctionShapes(List<FunnelShape> funnels, List<CopierShape> copiers) {}
