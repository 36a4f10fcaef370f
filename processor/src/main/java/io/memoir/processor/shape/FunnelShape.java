package io.memoir.processor.shape;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * How a class is read for keys. Immutable.
 *
 * @param type the class
 * @param members what counts, in the order of the runtime; never empty
 */
public record FunnelShape(TypeElement type, List<Read> members) {

  /**
   * A member that counts.
   *
   * @param text its erased type and its name, as the runtime compares them
   * @param code how it is read of an instance, such as {@code x} or {@code getX()}
   */
  public record Read(String text, String code) {}
}
