package io.memoir.runtime.execution;

/** What a run has thrown, to be thrown again as it is. */
public final class Unchanged {

  private Unchanged() {}

  /** Throws what it is given: the compiler forgets the type, so nothing has to be wrapped. */
  public static RuntimeException rethrow(Throwable thrown) {
    throw Unchanged.<RuntimeException>forget(thrown);
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> RuntimeException forget(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
