package io.memoir.session;

import io.memoir.runtime.context.ContextPart;
import io.memoir.runtime.context.ContextPart.Carried;
import io.memoir.runtime.execution.ExecutionPart;
import io.memoir.runtime.execution.input.SourcePart;
import io.memoir.runtime.scope.SessionPart;
import io.memoir.spi.Reentry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a cached call finds by its thread, to be taken along when work is handed to
 * another thread: the {@link Session} that the thread is inside of, the cached method that it is
 * running, where {@link io.memoir.elements.Elements} are shown, and where
 * {@link io.memoir.inputs.Inputs} of users are read from.
 *
 * <pre>{@code
 * CallContext context = CallContext.capture();
 * pool.submit(context.wrap(() -> carts.cart("anna")));
 * }</pre>
 *
 * <p>What is not bound when it is captured is not bound in the work either, whatever thread runs
 * it. Immutable and safe for any threads.
 */
public final class CallContext {

  /** What is taken along, in the order in which it is bound. */
  private static final List<ContextPart> PARTS =
      List.of(new SessionPart(), new SourcePart(), new ExecutionPart());

  private final List<Carried> carried;

  CallContext(List<Carried> carried) {
    this.carried = carried;
  }

  /**
   * Notes what is bound to the calling thread.
   *
   * @return the same as of now, for any number of tasks
   */
  public static CallContext capture() {
    List<Carried> carried = new ArrayList<>(PARTS.size());
    for (ContextPart part : PARTS) {
      carried.add(part.capture());
    }
    return new CallContext(carried);
  }

  /**
   * Makes an executor whose tasks run in the context of whoever hands them over.
   *
   * @param executor runs them
   * @return an executor that owns nothing: it need not be closed
   */
  public static Executor carrying(Executor executor) {
    return task -> executor.execute(capture().wrap(task));
  }

  /**
   * Makes a task that runs in this context on whatever thread.
   *
   * @param task the task
   * @return a task that can be run any number of times, also at once
   */
  public Runnable wrap(Runnable task) {
    return () -> {
      Bound inside = bind();
      try {
        task.run();
      } finally {
        inside.close();
      }
    };
  }

  /**
   * Makes a task that runs in this context on whatever thread.
   *
   * @param <T> what the task returns
   * @param task the task
   * @return a task that can be run any number of times, also at once
   */
  public <T extends @Nullable Object> Callable<T> wrap(Callable<T> task) {
    return () -> {
      Bound inside = bind();
      try {
        return task.call();
      } finally {
        inside.close();
      }
    };
  }

  /**
   * Makes a supplier that runs in this context on whatever thread. It has a name of its own because
   * a lambda could be a {@link Callable} as well.
   *
   * @param <T> what the supplier gives
   * @param supplier the supplier
   * @return a supplier that can be asked any number of times, also at once
   */
  public <T extends @Nullable Object> Supplier<T> wrapSupplier(Supplier<T> supplier) {
    return () -> {
      Bound inside = bind();
      try {
        return supplier.get();
      } finally {
        inside.close();
      }
    };
  }

  /**
   * Makes an executor whose tasks run in this context.
   *
   * @param executor runs them
   * @return an executor that owns nothing: it need not be closed
   */
  public Executor executor(Executor executor) {
    return task -> executor.execute(wrap(task));
  }

  private Bound bind() {
    Bound bound = new Bound(new ArrayList<>(carried.size()));
    boolean isComplete = false;
    try {
      for (Carried each : carried) {
        bound.bindings.add(each.bind());
      }
      isComplete = true;
      return bound;
    } finally {
      if (!isComplete) {
        bound.close();
      }
    }
  }

  /** What is bound while a task runs. */
  private record Bound(List<Reentry> bindings) {

    /** Ends all, the last first, also if one fails. */
    void close() {
      if (!bindings.isEmpty()) {
        try {
          bindings.remove(bindings.size() - 1).close();
        } finally {
          close();
        }
      }
    }
  }
}
