package io.memoir.runtime.codec.stream;

import java.lang.reflect.Proxy;

/** Stands for a lambda or proxy in the stream, whose class has no name to look it up by. */
public record Nameless(Object value) {

  /** Tells whether values of a class need this. */
  public static boolean covers(Object value) {
    return value instanceof Proxy || value.getClass().isHidden();
  }
}
