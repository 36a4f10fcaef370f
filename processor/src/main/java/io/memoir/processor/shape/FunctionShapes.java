package io.memoir.processor.shape;

import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * What generated code knows of the classes that one function meets. Immutable.
 *
 * @param funnels for the user's classes in its arguments, and in results that are read as arguments
 *     are, in the order in which they were met
 * @param copiers for the user's classes in its results, in the order in which they were met
 * @param forms for the user's classes in its results, if these outlive the process
 * @param resultTypes the erased classes that its results may hold, as far as the method and its
 *     annotation mention them; none for a resource
 */
public record FunctionShapes(
    List<FunnelShape> funnels,
    List<InstanceShape> copiers,
    List<InstanceShape> forms,
    List<TypeMirror> resultTypes) {}
