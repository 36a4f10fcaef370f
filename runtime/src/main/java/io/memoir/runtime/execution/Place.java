package io.memoir.runtime.execution;

import io.memoir.error.ReplayException;
import io.memoir.runtime.execution.Recording.Action;
import io.memoir.runtime.execution.Recording.Step;
import io.memoir.spi.Element;
import io.memoir.spi.ElementSink;
import io.memoir.spi.Reentry;
import io.memoir.spi.Showing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place where elements are shown, as one run knows it, or the program outside of all runs.
 *
 * <p>Immutable.
 */
public final class Place {

  /** Where nothing is shown. */
  static final Place NOWHERE = new Place(null, Recording.MAIN, null, null);

  private final @Nullable Execution owner;
  private final int number;
  private final @Nullable ElementSink sink;
  private final @Nullable ElementSink root;

  /**
   * Makes a place.
   *
   * @param owner the run that it was made in; null for none
   * @param number what the run calls it
   * @param sink what shows it; null for nothing
   * @param root the outermost sink around it
   */
  Place(
      @Nullable Execution owner,
      int number,
      @Nullable ElementSink sink,
      @Nullable ElementSink root) {
    this.owner = owner;
    this.number = number;
    this.sink = sink;
    this.root = root;
  }

  /** A place outside of all runs. */
  public static Place of(ElementSink sink) {
    return new Place(null, Recording.MAIN, sink, sink);
  }

  /** The same place, as a run knows it that was called there. */
  Place asMainOf(Execution run) {
    return new Place(run, Recording.MAIN, sink, root);
  }

  /** What the run that it was made in calls it. */
  int number() {
    return number;
  }

  /** Whether the calling thread may emit to it now: it was made in the run that it is inside of. */
  boolean isReachable() {
    Execution now = Execution.current();
    return owner == now && (now == null || !now.hasEnded());
  }

  private void require() {
    if (!isReachable()) {
      throw refused(Execution.current(), owner);
    }
  }

  private static ReplayException refused(@Nullable Execution now, @Nullable Execution owner) {
    Execution blamed = Objects.requireNonNull(now == null ? owner : now);
    String function = blamed.function();
    if (owner != null && owner.hasEnded()) {
      return new ReplayException(
          function,
          "The container was made in " + owner.function() + ", which has returned: a hit does not"
              + " make it again.\nEmit to it before the function returns, or make it outside.");
    }
    if (now == null) {
      return new ReplayException(
          function,
          "The container was made in " + function + ", which another thread runs, so a hit could"
              + " not show what is emitted here.\n"
              + "Hand the call over to this thread: CallContext.capture() before, then wrap.");
    }
    return new ReplayException(
        function,
        function + " emits to a container that was made outside of it, so a hit could not show"
            + " that again.\n"
            + "Make the container inside of the function; or return what is to be shown and emit it"
            + " after the call; or enter the container around the call and use Elements.emit, which"
            + " shows it where the function is called.");
  }

  /**
   * Shows an element here.
   *
   * @throws ReplayException when a hit could not show it again; nothing is shown
   */
  public void emit(Element element) {
    require();
    if (sink != null) {
      sink.emit(element, Showing.LIVE);
    }
    if (owner != null) {
      owner.recorder().add(new Step(Action.EMIT, number, element));
    }
  }

  /**
   * Opens a place at the end of this one.
   *
   * @throws ReplayException as {@link #emit}
   */
  public Place open(Element container) {
    require();
    ElementSink opened = sink == null ? null : sink.open(container, Showing.LIVE);
    int made = owner == null
        ? Recording.MAIN
        : owner.recorder().add(new Step(Action.OPEN, number, container));
    return new Place(owner, made, opened, root);
  }

  /**
   * A place that is always there.
   *
   * @throws ReplayException as {@link #emit}
   */
  public Place region(String name) {
    require();
    ElementSink found = root == null ? null : root.region(name);
    int made = owner == null ? Recording.MAIN : owner.recorder().add(Recorder.region(name));
    return new Place(owner, made, found, root);
  }

  /**
   * Makes it the place where the calling thread emits, until that is undone.
   *
   * @throws ReplayException as {@link #emit}
   */
  public Reentry enter() {
    require();
    return Execution.moveTo(this);
  }

  /**
   * Shows again what a run has emitted that was called here; it belongs to the run around, too.
   *
   * @throws ReplayException when that has ended
   */
  void replay(Recording recording) {
    if (owner != null && owner.hasEnded()) {
      throw refused(Execution.current(), owner);
    }
    show(recording);
    if (owner != null) {
      owner.recorder().addAll(recording, number);
    }
  }

  private void show(Recording recording) {
    @Nullable ElementSink[] places = new ElementSink[recording.steps().size() + 1];
    places[Recording.MAIN] = sink;
    int made = 1;
    for (Step step : recording.steps()) {
      ElementSink at = places[step.place()];
      if (step.action() == Action.EMIT && at != null) {
        at.emit(step.element(), Showing.REPLAYED);
      } else if (step.action() == Action.OPEN) {
        places[made] = at == null ? null : at.open(step.element(), Showing.REPLAYED);
        made++;
      } else if (step.action() == Action.REGION) {
        places[made] = root == null ? null : root.region(step.element().kind());
        made++;
      } else if (step.action() == Action.LOG) {
        LogLines.replay(step.element());
      }
    }
  }
}
