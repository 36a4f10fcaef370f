package io.memoir.processor.check.knowledge;

/** What becomes of a value. */
public enum Use {
  /** It is in a key: all fields count, but those that are left out. */
  ARGUMENT,
  /** It is copied: all fields count, but transient ones. */
  RESULT,
  /** It is handed to many callers as it is: its fields are its own business. */
  SHARED
}
