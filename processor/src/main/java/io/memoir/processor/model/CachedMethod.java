package io.memoir.processor.model;

import io.memoir.processor.report.Position;
import java.util.List;

/**
 * A method to cache.
 *
 * @param signature the method
 * @param policy how its results are kept
 * @param position the annotation that asks for it, on the method or on its type
 * @param isOwnAnnotation whether that annotation is on the method itself
 * @param conflicts other annotations of Memoir on the method, which contradict the first
 * @param bodyHash the hash of its source
 * @param hasSource whether there was source to hash; if not, parameter names may be made up
 */
public record CachedMethod(
    Signature signature,
    Policy policy,
    Position position,
    boolean isOwnAnnotation,
    List<Position> conflicts,
    String bodyHash,
    boolean hasSource) {

  /** The parameters that are in the key. */
  public List<Parameter> keyParameters() {
    return signature.parameters().stream().filter(Parameter::isInKey).toList();
  }
}
