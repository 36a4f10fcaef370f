package io.memoir.runtime.disk;

/** Why a result was not read from disk. */
enum Miss {
  /** There is no file. */
  ABSENT("it is not there"),
  /** Its ttl has passed. */
  EXPIRED("it has expired"),
  /** It was computed before a clear. */
  CLEARED("it was cleared"),
  /** The classes that results hold, or the codec, are other ones now. */
  OTHER_TYPES("the classes that results hold have changed"),
  /** The file is not as it was written. */
  DAMAGED("its file is damaged"),
  /** The file cannot be read. */
  UNREADABLE("its file cannot be read");

  private final String text;

  Miss(String text) {
    this.text = text;
  }

  /** Whether something is wrong with the file. */
  boolean isTrouble() {
    return this == DAMAGED || this == UNREADABLE;
  }

  @Override
  public String toString() {
    return text;
  }
}
