package io.memoir.cli.why;

/** What becomes of a call, as far as the disk decides it. */
public enum Answer {
  /** It is answered from disk. */
  READY("answered"),
  /** The ttl of the result has passed. */
  EXPIRED("expired"),
  /** The result had to make room for others. */
  EVICTED("evicted"),
  /** The result was cleared. */
  CLEARED("cleared"),
  /** The file of the result is, or was, not as it was written. */
  DAMAGED("damaged"),
  /** The file is signed and there is no key, or the other way around. */
  SEALED("sealed otherwise"),
  /** Something that is no result has the name of its file. */
  FOREIGN("foreign file"),
  /** There is such a result, of other code. */
  OTHER_CODE("other code"),
  /** There are results, of other arguments. */
  OTHER_ARGUMENTS("other arguments"),
  /** The function has no result. */
  ABSENT("absent"),
  /** Nothing is known of the function. */
  UNKNOWN_FUNCTION("unknown function");

  private final String words;

  Answer(String words) {
    this.words = words;
  }

  /** In a word or two. */
  @Override
  public String toString() {
    return words;
  }
}
