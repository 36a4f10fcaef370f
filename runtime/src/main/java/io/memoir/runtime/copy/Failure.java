package io.memoir.runtime.copy;

/**
 * An exception in the place of a result: who asks for a copy gets it thrown.
 *
 * <p>It is the instance that the method threw. A copy would lose what only the exception's own
 * class knows how to carry over; so what callers do to it, all callers see.
 */
public final class Failure extends Snapshot {

  private final Throwable thrown;

  /** Keeps an exception. */
  public Failure(Throwable thrown) {
    this.thrown = thrown;
  }

  @Override
  public Object copy() {
    throw Failure.<RuntimeException>unchanged(thrown);
  }

  /** Throws what it is given: the compiler forgets the type, so nothing has to be wrapped. */
  @SuppressWarnings("unchecked")
  private static <X extends Throwable> RuntimeException unchanged(Throwable thrown) throws X {
    throw (X) thrown;
  }

  @Override
  Way way() {
    return Way.SHARED;
  }
}
