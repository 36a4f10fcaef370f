package io.memoir.cli.directory;

import java.util.Locale;

/** What a file is that has the name of a result. */
public enum Condition {
  /** A call can be answered from it. */
  GOOD,
  /** Its ttl has passed. */
  EXPIRED,
  /** It was computed before a clear. */
  CLEARED,
  /** It is not as it was written, or not where it was written. */
  DAMAGED,
  /** It is signed, and there is no key to check it with. */
  SIGNED,
  /** It is not signed with the key that was given: whoever has that key does not use it. */
  OTHER_KEY,
  /** Memoir has not written it, or another version of Memoir has. */
  FOREIGN,
  /** The file system does not give it out. */
  UNREADABLE;

  /** Whether it is a result, or was one once. */
  public boolean isOurs() {
    return this != FOREIGN && this != UNREADABLE;
  }

  /** Whether nobody can say, with what was given, if it is as it was written. */
  public boolean isUnchecked() {
    return this == SIGNED || this == OTHER_KEY || this == UNREADABLE;
  }

  /** In a word or two. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
