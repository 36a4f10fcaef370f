package io.memoir.session;

import io.memoir.runtime.context.ContextPart.Carried;
import io.memoir.runtime.scope.SessionBinding;
import io.memoir.runtime.scope.SessionTable;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A session: one user's visit, one job, one request. Functions with {@link io.memoir.Scope#SESSION}
 * have results of their own in each, of whatever {@link io.memoir.runtime.Caches} they are; when it
 * is closed they are forgotten, and resources released.
 *
 * <p>A call belongs to the session that its thread is inside of, be it a virtual thread or another
 * one:
 *
 * <pre>{@code
 * try (Session session = Session.open()) {
 *   session.run(() -> carts.cart("anna"));          // on this thread
 *   pool.submit(session.wrap(() -> carts.cart("anna"))); // on another one
 * }
 * }</pre>
 *
 * <p>A thread that is started inside of a session is in none before it is handed one. A session
 * that is lost without being closed takes its data along; its resources are released when their
 * caches are closed. Safe for any threads.
 *
 * <p>Source: Streamlit, {@code scope="session"}, where a session is a browser's connection, and
 * threads of the program's own are in none.
 */
public final class Session implements AutoCloseable {

  private static final AtomicLong NUMBERS = new AtomicLong();

  private final Table table;
  private final CallContext context;

  private Session(String name) {
    this.table = new Table(name, this);
    this.context = new CallContext(List.of(new Inside(table)));
  }

  /** What the session has, and the session. */
  private static final class Table extends SessionTable {

    private final Session session;

    Table(String name, Session session) {
      super(name);
      this.session = session;
    }
  }

  /** A thread inside of a session. */
  private record Inside(Table table) implements Carried {

    @Override
    public SessionBinding bind() {
      return SessionBinding.begin(table);
    }
  }

  /**
   * Opens a session; no thread is inside of it yet.
   *
   * @return a new session, whose name is a number
   */
  public static Session open() {
    return new Session("session " + NUMBERS.incrementAndGet());
  }

  /**
   * Opens a session with a name; no thread is inside of it yet.
   *
   * @param name is in messages, so it must not be a secret, as the ids of web sessions are; need
   *     not be unique
   * @return a new session, whatever others are called
   */
  public static Session open(String name) {
    return new Session(Objects.requireNonNull(name, "name"));
  }

  /**
   * The session that the calling thread is inside of.
   *
   * @return the innermost one, closed perhaps; null if the thread is in none
   */
  public static @Nullable Session current() {
    return SessionBinding.current() instanceof Table table ? table.session : null;
  }

  /**
   * The name of the session, for messages.
   *
   * @return as it was opened, or with a number that is unique in this process
   */
  public String name() {
    return table.name();
  }

  /**
   * Whether the session can be used.
   *
   * @return false once it is closed, or is being closed
   */
  public boolean isOpen() {
    return table.isOpen();
  }

  /**
   * Takes the calling thread into the session until the binding is closed, for code with a begin
   * and an end of its own, such as a filter:
   *
   * <pre>{@code
   * try (Session.Binding inside = session.bind()) {
   *   chain.doFilter(request, response);
   * }
   * }</pre>
   *
   * <p>Bindings nest; the innermost counts. A closed session can be bound: calls that belong to it
   * then throw.
   *
   * @return what takes the thread out again
   */
  public Binding bind() {
    return new Binding(SessionBinding.begin(table));
  }

  /**
   * Runs a task inside of the session, on the calling thread.
   *
   * @param task what it throws comes through
   */
  public void run(Runnable task) {
    wrap(task).run();
  }

  /**
   * Runs a task inside of the session, on the calling thread.
   *
   * @param <T> what the task returns
   * @param task the task
   * @return what the task returned
   * @throws Exception what the task threw
   */
  public <T extends @Nullable Object> T call(Callable<T> task) throws Exception {
    return wrap(task).call();
  }

  /**
   * Makes a task that runs inside of this session on whatever thread. The session is not looked at
   * before the task makes a call that belongs to it.
   *
   * @param task the task
   * @return a task that can be run any number of times, also at once
   */
  public Runnable wrap(Runnable task) {
    return context.wrap(task);
  }

  /**
   * Makes a task that runs inside of this session on whatever thread.
   *
   * @param <T> what the task returns
   * @param task the task
   * @return a task that can be run any number of times, also at once
   */
  public <T extends @Nullable Object> Callable<T> wrap(Callable<T> task) {
    return context.wrap(task);
  }

  /**
   * Makes a supplier that runs inside of this session on whatever thread, as for
   * {@code CompletableFuture.supplyAsync}. It has a name of its own because a lambda could be a
   * {@link Callable} as well.
   *
   * @param <T> what the supplier gives
   * @param supplier the supplier
   * @return a supplier that can be asked any number of times, also at once
   */
  public <T extends @Nullable Object> Supplier<T> wrapSupplier(Supplier<T> supplier) {
    return context.wrapSupplier(supplier);
  }

  /**
   * Makes an executor whose tasks run inside of this session.
   *
   * @param executor runs them
   * @return an executor that owns nothing: it need not be closed
   */
  public Executor executor(Executor executor) {
    return context.executor(executor);
  }

  /**
   * Ends the session, whichever threads are inside of it: its results are forgotten, and resources
   * released before this returns, each exactly once. What is being computed meanwhile is not kept:
   * data is returned to its callers; a resource is released, and its callers get a
   * {@link io.memoir.error.ClosedSessionException}, as do all later calls that belong to the
   * session. Closing again does nothing, and does not wait for the first.
   */
  @Override
  public void close() {
    table.end();
  }

  @Override
  public String toString() {
    return table.name();
  }

  /**
   * The stay of one thread inside of a session.
   *
   * <p>For that thread.
   */
  public static final class Binding implements AutoCloseable {

    private final SessionBinding binding;

    private Binding(SessionBinding binding) {
      this.binding = binding;
    }

    /**
     * Takes the thread out: it is where it was before, bindings that were made inside of this one
     * included. The session stays open. Closing again does nothing.
     *
     * @throws IllegalStateException when another thread made the binding
     */
    @Override
    public void close() {
      binding.close();
    }
  }
}
