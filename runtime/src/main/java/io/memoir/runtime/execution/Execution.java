package io.memoir.runtime.execution;

import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.execution.input.Reads;
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
  private final @Nullable FunctionInputs inputs;
  private final boolean isAside;
  private final @Nullable Execution outer;
  private @Nullable Reads reads;

  private Execution(
      Holder holder, String function, @Nullable FunctionInputs inputs, boolean isAside) {
    this.holder = holder;
    this.function = function;
    this.inputs = inputs;
    this.isAside = isAside;
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
   */
  public static Execution begin(String function) {
    return begin(function, null);
  }

  /**
   * Begins a run of a function that may read inputs.
   *
   * @param inputs what it makes of them; null for nothing
   */
  public static Execution begin(String function, @Nullable FunctionInputs inputs) {
    return begin(function, inputs, false);
  }

  /** Begins something that is no run of a function: what it reads is not the outer run's. */
  public static Execution aside() {
    return begin("", null, true);
  }

  private static Execution begin(
      String function, @Nullable FunctionInputs inputs, boolean isAside) {
    Holder holder = HOLDERS.get();
    Execution begun = new Execution(holder, function, inputs, isAside);
    holder.innermost = begun;
    return begun;
  }

  /**
   * Ends it, with all that is inside of it; ending again does nothing. What it has read, the outer
   * run has read.
   */
  public void end() {
    for (Execution each = holder.innermost; each != null; each = each.outer) {
      if (each == this) {
        holder.innermost = outer;
        settle();
        return;
      }
    }
  }

  private void settle() {
    Reads mine = reads;
    if (mine == null || isAside) {
      return;
    }
    mine.settle();
    if (outer != null) {
      outer.reads().add(mine);
    }
  }

  /** The name of the function, as in {@code com.acme.Quotes.history(String, LocalDate)}. */
  public String function() {
    return function;
  }

  /** What the function makes of inputs; null for nothing. */
  public @Nullable FunctionInputs inputs() {
    return inputs;
  }

  /** The inputs that it has read, to add to. */
  public Reads reads() {
    if (reads == null) {
      reads = new Reads();
    }
    return reads;
  }

  /** The inputs that it has read; null if there are none. */
  public @Nullable Reads readsOrNull() {
    return reads;
  }

  /** The run that this one is inside of; null if it is the outermost one of its thread. */
  public @Nullable Execution outer() {
    return outer;
  }
}
