package io.memoir.runtime.codec;

import java.io.Serial;
import java.io.Serializable;

/**
 * What FST examines in place of every class. It opens fields and methods of the class it examines,
 * which the JDK forbids for its own classes; this one has none.
 */
final class Surrogate implements Serializable {
  @Serial
  private static final long serialVersionUID = 1L;
}
