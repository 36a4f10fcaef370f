package io.memoir.runtime.config;

import org.jspecify.annotations.Nullable;

/**
 * What the configuration says of one attribute of one function.
 *
 * <p>Immutable.
 *
 * @param <T> the type of the attribute
 * @param role how it stands to what the annotation says
 * @param value what the configuration says; null for none, and where it says nothing
 */
public record Setting<T>(Role role, @Nullable T value) {

  /** How a setting stands to what the annotation says. */
  public enum Role {
    /** Holds whatever the annotation says. */
    OVERRIDE,
    /** Holds if the annotation says nothing. */
    DEFAULT,
    /** Nothing is said. */
    ABSENT
  }

  static <T> Setting<T> absent() {
    return new Setting<>(Role.ABSENT, null);
  }

  /**
   * What holds.
   *
   * @param annotated what the annotation says, or null if it says nothing
   * @return null if nothing is said, or none
   */
  public @Nullable T over(@Nullable T annotated) {
    boolean counts = role == Role.OVERRIDE || (role == Role.DEFAULT && annotated == null);
    return counts ? value : annotated;
  }
}
