package io.memoir.runtime.execution;

import org.jspecify.annotations.Nullable;

/**
 * One run of a function's method, from its begin to its end, on the thread that makes it. Runs of
 * functions that the method calls are inside of it.
 *
 * <p>Begun and ended by one thread.
 */
public final class Execution {

  private static final ThreadLocal<Holder> HOLDERS = new Holders();

  private final Holder holder;
  private final String function;
  private final @Nullable Execution outer;

  private final boolean isOfSession;

  private Execution(Holder holder, String function, boolean isOfSession) {
    this.holder = holder;
    this.function = function;
    this.isOfSession = isOfSession;
    this.outer = holder.innermost;
  }

  /** What a thread is inside of. */
  private static final class Holder {

    private @Nullable Execution innermost;
  }

  /** One for each thread that has ever run a function. */
  private static final class Holders extends ThreadLocal<Holder> {

    @Override
    protected Holder initialValue() {
      return new Holder();
    }
  }

  /** The run that the calling thread is inside of, the innermost one; null if it is in none. */
  public static @Nullable Execution current() {
    return HOLDERS.get().innermost;
  }

  /**
   * Begins a run on the calling thread, which has to {@link #end} it.
   *
   * @param function its name, for messages
   * @param isOfSession whether each session has results of its own
   */
  public static Execution begin(String function, boolean isOfSession) {
    Holder holder = HOLDERS.get();
    Execution begun = new Execution(holder, function, isOfSession);
    holder.innermost = begun;
    return begun;
  }

  /** Ends it, with all that is inside of it; ending again does nothing. */
  public void end() {
    for (Execution each = holder.innermost; each != null; each = each.outer) {
      if (each == this) {
        holder.innermost = outer;
        return;
      }
    }
  }

  /** The name of the function, as in {@code com.acme.Quotes.history(String, LocalDate)}. */
  public String function() {
    return function;
  }

  /** Whether the result is one of a session. */
  public boolean isOfSession() {
    return isOfSession;
  }

  /** The run that this one is inside of; null if it is the outermost one of its thread. */
  public @Nullable Execution outer() {
    return outer;
  }
}
