package io.memoir.runtime.execution.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The inputs that one run has read, in the order of the first time, with what they were; those of
 * the runs and results inside of it included.
 *
 * <p>Safe for any threads: a run may hand work to others.
 */
public final class Reads {

  private final Map<Question, @Nullable Object> answers = new LinkedHashMap<>();
  private final List<BooleanSupplier> watched = new ArrayList<>(1);
  private boolean isTorn;
  private boolean isClosed;
  private boolean isLate;

  /** Begins with none. */
  public Reads() {}

  /** Notes an input; read twice in one run, it has to be the same. */
  public synchronized void note(Question question, @Nullable Object answer) {
    if (isClosed) {
      isLate = true;
    } else if (!answers.containsKey(question)) {
      answers.put(question, answer);
    } else if (!Objects.equals(answers.get(question), answer)) {
      isTorn = true;
    }
  }

  /** Notes what has to hold when the run ends: the method may have read on until then. */
  public synchronized void watch(BooleanSupplier holds) {
    watched.add(holds);
  }

  /** The run has read something of which nobody knows what it was. */
  public synchronized void tear() {
    isTorn = true;
    isLate |= isClosed;
  }

  /** The run has ended; what is read from now on is too late for its key. */
  public void settle() {
    for (BooleanSupplier holds : close()) {
      if (!holds.getAsBoolean()) {
        change();
      }
    }
  }

  private synchronized List<BooleanSupplier> close() {
    isClosed = true;
    List<BooleanSupplier> checks = List.copyOf(watched);
    watched.clear();
    return checks;
  }

  private synchronized void change() {
    isTorn = true;
  }

  /** Adds what a run inside of this one has read. */
  public synchronized void add(Reads inner) {
    inner.answers().forEach(this::note);
    isTorn |= inner.isTorn();
  }

  /** Whether an input changed while the run read it, so that the result is of no one value. */
  public synchronized boolean isTorn() {
    return isTorn;
  }

  /** Whether something was read after the run had ended. */
  public synchronized boolean isLate() {
    return isLate;
  }

  /** What was read so far. */
  public synchronized Map<Question, @Nullable Object> answers() {
    return new LinkedHashMap<>(answers);
  }
}
