package io.memoir.runtime.execution;

import io.memoir.error.ReplayException;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.execution.input.Reads;
import io.memoir.spi.ElementSink;
import io.memoir.spi.Reentry;
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

  /** Whether the result is one of a session. */
  private final boolean isOfSession;

  /** What the function makes of inputs; null for nothing. */
  private final @Nullable FunctionInputs inputs;

  /** Where the thread emitted when the run began, which is where it was called; null as there. */
  private final @Nullable Place calledAt;

  /** Made when the first element is emitted. */
  private volatile @Nullable Recorder recorder;

  /** Made when the first input is read. */
  private volatile @Nullable Reads reads;

  private volatile boolean hasEnded;

  private Execution(
      Holder holder, String function, boolean isOfSession, @Nullable FunctionInputs inputs) {
    this.holder = holder;
    this.function = function;
    this.isOfSession = isOfSession;
    this.inputs = inputs;
    this.outer = holder.innermost;
    this.calledAt = holder.place;
  }

  /** What a thread is inside of, and where it emits. */
  private static final class Holder {

    private @Nullable Execution innermost;

    /** Null if it was never said. */
    private @Nullable Place place;
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
   * Where the calling thread emits.
   *
   * @param fallback where, if that was never said; null for nowhere
   */
  static Place place(@Nullable ElementSink fallback) {
    return place(HOLDERS.get(), fallback);
  }

  private static Place place(Holder holder, @Nullable ElementSink fallback) {
    Place said = holder.place;
    if (said != null) {
      return said;
    }
    return fallback == null ? Place.NOWHERE : Place.of(fallback);
  }

  /** Where the calling thread emits; nowhere if that was never said. */
  public static Place place() {
    return place(null);
  }

  /** Says where the calling thread emits from now on. */
  static Reentry moveTo(Place place) {
    Holder holder = HOLDERS.get();
    Place before = holder.place;
    holder.place = place;
    return () -> holder.place = before;
  }

  /**
   * Says what shows the elements of the calling thread from now on.
   *
   * @throws ReplayException inside of a run: a hit would show what the run emits elsewhere
   */
  public static Reentry showOn(ElementSink sink) {
    Execution now = current();
    if (now != null) {
      throw new ReplayException(
          now.function(),
          now.function() + " says itself where its elements are shown, which a hit could not do.\n"
              + "Say it around the call.");
    }
    return moveTo(Place.of(sink));
  }

  /**
   * Begins a run on the calling thread, which has to {@link #end} it.
   *
   * @param function its name, for messages
   * @param fallback where its elements are shown, if the thread is bound to no sink; null for
   *     nowhere
   * @param isOfSession whether each session has results of its own
   * @param inputs what it makes of inputs; null for nothing
   */
  static Execution begin(
      String function,
      @Nullable ElementSink fallback,
      boolean isOfSession,
      @Nullable FunctionInputs inputs) {
    Holder holder = HOLDERS.get();
    Execution begun = new Execution(holder, function, isOfSession, inputs);
    return begun.enter(place(holder, fallback));
  }

  /**
   * Begins something that is no run of a function: what it reads and emits is not the outer run's,
   * and is not shown.
   *
   * @return to be ended by {@link #leave}
   */
  public static Execution aside() {
    Execution now = current();
    String function = now == null ? "" : now.function;
    boolean isOfSession = now != null && now.isOfSession;
    return new Execution(HOLDERS.get(), function, isOfSession, null).enter(Place.NOWHERE);
  }

  private Execution enter(Place where) {
    Place main = where.asMainOf(this);
    holder.innermost = this;
    holder.place = main;
    return this;
  }

  /** Ends it, and forgets what it has emitted and read. */
  public void leave() {
    if (!hasEnded) {
      hasEnded = true;
      holder.innermost = outer;
      holder.place = calledAt;
      if (outer == null && calledAt == null) {
        // Threads of others live longer than the class loader of this program perhaps.
        HOLDERS.remove();
      }
    }
  }

  /**
   * Ends it, with all that is inside of it; ending again does nothing. What it has emitted and read
   * belongs to the run around it, too.
   *
   * @return what it has emitted
   */
  public Recording end() {
    Recorder mine = recorder;
    if (!hasEnded) {
      leave();
      settle();
      if (mine != null && outer != null && calledAt != null) {
        outer.recorder().addAll(mine.end(), calledAt.number());
      }
    }
    return mine == null ? Recording.EMPTY : mine.end();
  }

  private void settle() {
    Reads mine = lastReads();
    if (mine != null) {
      mine.settle();
      if (outer != null) {
        outer.reads().add(mine);
      }
    }
  }

  /** Whoever reads later finds that the run has ended. */
  private synchronized @Nullable Reads lastReads() {
    return reads;
  }

  /** What the calling thread is inside of, to be handed to another thread. */
  public static Captured capture() {
    Holder holder = HOLDERS.get();
    return new Captured(holder.innermost, holder.place);
  }

  /**
   * What a thread was inside of.
   *
   * <p>Immutable.
   */
  public static final class Captured {

    private final @Nullable Execution innermost;
    private final @Nullable Place place;

    private Captured(@Nullable Execution innermost, @Nullable Place place) {
      this.innermost = innermost;
      this.place = place;
    }

    /** Makes the calling thread a part of it, until that is undone. */
    public Reentry enter() {
      Holder holder = HOLDERS.get();
      Execution innermostBefore = holder.innermost;
      Place placeBefore = holder.place;
      holder.innermost = innermost;
      holder.place = place;
      return () -> {
        holder.innermost = innermostBefore;
        holder.place = placeBefore;
      };
    }
  }

  /** Whether the method has returned or thrown. */
  public boolean hasEnded() {
    return hasEnded;
  }

  /** Takes down what it emits. */
  Recorder recorder() {
    Recorder mine = recorder;
    return mine == null ? firstRecorder() : mine;
  }

  private synchronized Recorder firstRecorder() {
    Recorder mine = recorder;
    if (mine == null) {
      mine = new Recorder();
      recorder = mine;
    }
    return mine;
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
    Reads mine = reads;
    return mine == null ? firstReads() : mine;
  }

  private synchronized Reads firstReads() {
    Reads mine = reads;
    if (mine == null) {
      mine = new Reads();
      if (hasEnded) {
        mine.settle();
      }
      reads = mine;
    }
    return mine;
  }

  /** The inputs that it has read; null if there are none. */
  public @Nullable Reads readsOrNull() {
    return reads;
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
