package io.memoir.runtime.result.method;

import io.memoir.error.CacheException;
import io.memoir.runtime.execution.Execution;
import io.memoir.runtime.execution.Recording;
import io.memoir.runtime.execution.Stage;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.execution.input.Question;
import io.memoir.runtime.execution.input.Reads;
import io.memoir.runtime.spinner.FunctionSpinner;
import io.memoir.runtime.spinner.Spin;
import io.memoir.runtime.store.Flight;
import io.memoir.runtime.store.step.Step;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The run of a method that one call makes, and what the run has read: the result is for that.
 *
 * <p>For one thread.
 */
public final class MethodRun {

  private final Object key;

  /** The key with the inputs that were read; the key itself until the run has ended. */
  private Object reached;

  private Map<Question, @Nullable Object> read = Map.of();
  private boolean isTorn;
  private @Nullable Execution execution;

  /** The same, once it has ended. */
  private @Nullable Execution ended;

  /** What may be shown meanwhile; null for nothing. */
  private @Nullable Spin spin;

  /** A run that is still to begin. */
  public MethodRun(Object key) {
    this.key = key;
    this.reached = key;
  }

  /**
   * The run begins.
   *
   * @param spinner what the outermost run on a thread shows; null for nothing
   */
  public void begin(Stage stage, @Nullable FunctionSpinner spinner) {
    Execution begun = stage.begin();
    execution = begun;
    spin = spinner == null || begun.outer() != null ? null : spinner.begin();
  }

  /** Whether the run has begun, and has not ended. */
  public boolean isRunning() {
    return execution != null;
  }

  /**
   * The run ends, if it has begun.
   *
   * @param flight is told what the outcome is for; null if nobody can wait for it
   * @return what it has emitted
   */
  public Recording end(@Nullable Flight flight) {
    Execution ending = execution;
    if (ending == null) {
      return Recording.EMPTY;
    }
    execution = null;
    ended = ending;
    Recording recorded = ending.end();
    Spin shown = spin;
    if (shown != null) {
      spin = null;
      shown.end();
    }
    Reads reads = ending.readsOrNull();
    FunctionInputs inputs = ending.inputs();
    if (reads != null) {
      Reads keyed = inputs == null ? reads : inputs.asKeyed(reads);
      read = keyed.answers();
      reached = Step.after(key, read);
      isTorn = keyed.isTorn();
    }
    if (flight != null) {
      flight.reach(isTorn ? Step.nowhere(key) : reached);
    }
    return recorded;
  }

  /** The key with the inputs that the run has read; the key itself if it has read none. */
  public Object reached() {
    return reached;
  }

  /** The inputs that the run has read, with what they were; none until it has ended. */
  public Map<Question, @Nullable Object> read() {
    return read;
  }

  /**
   * Whether an input changed while the run read it, so that nobody knows what the result is for.
   */
  public boolean isTorn() {
    return isTorn;
  }

  /** Whether the result is for more than the key. */
  public boolean hasInputs() {
    return isTorn || reached != key;
  }

  /**
   * Does nothing, unless functions that were called after the method had returned, by its stage,
   * have read inputs.
   *
   * @throws CacheException when they have: nobody who shares the stage is known to have the same
   */
  public void requireNoLateReads() {
    Execution run = ended;
    Reads reads = run == null ? null : run.readsOrNull();
    if (run != null && reads != null && reads.isLate()) {
      throw FunctionInputs.late(run.function(), "inputs");
    }
  }

  /**
   * Whether the outcome of another call is this one's, too: the inputs are for the calling thread
   * what they were for that one. They are then read by the run that the caller is in.
   */
  public static boolean isSame(Flight landed) {
    Object reached = landed.reached();
    boolean isSame = Step.holds(reached);
    if (isSame) {
      Step.read(reached);
    }
    return isSame;
  }
}
