package io.memoir.runtime.codec.stream;

import java.io.Serial;

/** A class whose instances cannot be copied, and why. Immutable, but for the stack trace. */
public final class Refusal extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1L;

  private final transient Class<?> type;

  /**
   * Creates the refusal.
   *
   * @param type the class that cannot be copied
   * @param reason continues a sentence that begins with the class, such as {@code is not data}
   */
  public Refusal(Class<?> type, String reason) {
    super(reason);
    this.type = type;
  }

  /** Returns the class that cannot be copied. */
  public Class<?> type() {
    return type;
  }

  /** Returns the end of a sentence that begins with the class. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** Refuses a class whose package {@code module-info} keeps closed. */
  public static Refusal closed(Class<?> type) {
    return new Refusal(
        type,
        "is in a closed package: add `opens "
            + type.getPackageName()
            + " to io.memoir.runtime;` to the module-info of "
            + type.getModule().getName());
  }
}
