package io.memoir.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.elements.Elements;
import io.memoir.spi.Element;
import io.memoir.spi.ElementSink;
import io.memoir.spi.Showing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which session a thread is inside of. */
class SessionBindingTest {

  private final Session anna = Session.open("anna");
  private final Session ben = Session.open("ben");

  @AfterEach
  void nothingIsBoundAfterwards() {
    assertThat(Session.current()).isNull();
  }

  private static <T> T onOtherThread(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "other");
    thread.setDaemon(true);
    thread.start();
    return future.get(20, TimeUnit.SECONDS);
  }

  @Test
  void sessionsHaveNames() {
    assertThat(anna.name()).isEqualTo("anna");
    assertThat(anna).hasToString("anna");
    assertThat(Session.open().name())
        .startsWith("session ")
        .isNotEqualTo(Session.open().name());
  }

  @Test
  void taskRunsInsideOfTheSession() throws Exception {
    List<Session> seen = new ArrayList<>();

    anna.run(() -> seen.add(Session.current()));

    assertThat(seen).containsExactly(anna);
    assertThat(ben.call(Session::current)).isSameAs(ben);
    assertThat(Session.current()).isNull();
  }

  @Test
  void taskThatThrowsLeavesTheSession() {
    IllegalStateException failure = new IllegalStateException("failed");

    assertThatThrownBy(() -> anna.run(() -> {
          throw failure;
        }))
        .isSameAs(failure);
    assertThat(Session.current()).isNull();
  }

  @Test
  void bindingsNest() {
    Session.Binding outer = anna.bind();
    Session.Binding inner = ben.bind();
    assertThat(Session.current()).isSameAs(ben);
    Session.Binding innermost = anna.bind();
    assertThat(Session.current()).isSameAs(anna);

    innermost.close();
    innermost.close();
    assertThat(Session.current()).isSameAs(ben);
    inner.close();
    assertThat(Session.current()).isSameAs(anna);
    outer.close();
  }

  @Test
  void bindingTakesThoseInsideAlong() {
    Session.Binding first = anna.bind();
    Session.Binding outer = ben.bind();
    Session.Binding inner = anna.bind();

    outer.close();
    assertThat(Session.current()).isSameAs(anna);
    inner.close();
    assertThat(Session.current()).isSameAs(anna);
    first.close();
  }

  @Test
  void bindingIsClosedByItsThreadAlone() throws Exception {
    Session.Binding binding = anna.bind();

    Throwable thrown = onOtherThread(() -> {
      try {
        binding.close();
        return null;
      } catch (IllegalStateException e) {
        return e;
      }
    });

    assertThat(thrown).hasMessageContaining("session.wrap");
    assertThat(Session.current()).isSameAs(anna);
    binding.close();
  }

  @Test
  void threadStartedInsideOfSessionIsInNone() throws Exception {
    FutureTask<Session> current = new FutureTask<>(Session::current);
    anna.run(() -> {
      Thread thread = new Thread(current);
      thread.start();
    });

    assertThat(current.get(20, TimeUnit.SECONDS)).isNull();
  }

  @Test
  void wrappedWorkRunsInsideOfTheSessionOnAnyThread() throws Exception {
    Callable<Session> callable = anna.wrap((Callable<Session>) Session::current);
    List<Session> seen = new ArrayList<>();

    assertThat(onOtherThread(callable)).isSameAs(anna);
    assertThat(onOtherThread(() -> anna.wrapSupplier(Session::current).get())).isSameAs(anna);
    onOtherThread(() -> {
      anna.wrap(() -> {
            seen.add(Session.current());
          })
          .run();
      anna.executor(Runnable::run).execute(() -> seen.add(Session.current()));
      seen.add(Session.current());
      return null;
    });
    assertThat(seen).containsExactly(anna, anna, null);
  }

  @Test
  void closedSessionCanBeBound() throws Exception {
    anna.close();

    assertThat(anna.call(Session::current)).isSameAs(anna);
  }

  @Test
  void contextTakesTheSessionAlong() throws Exception {
    CallContext context = anna.call(CallContext::capture);
    Callable<Session> callable = context.wrap((Callable<Session>) Session::current);
    List<Session> seen = new ArrayList<>();

    assertThat(onOtherThread(callable)).isSameAs(anna);
    assertThat(ben.call(callable)).isSameAs(anna);
    assertThat(onOtherThread(() -> context.wrapSupplier(Session::current).get()))
        .isSameAs(anna);
    onOtherThread(() -> {
      context
          .wrap(() -> {
            seen.add(Session.current());
          })
          .run();
      context.executor(Runnable::run).execute(() -> seen.add(Session.current()));
      seen.add(Session.current());
      return null;
    });
    assertThat(seen).containsExactly(anna, anna, null);
  }

  @Test
  void contextWithoutSessionTakesThreadsOutOfTheirs() throws Exception {
    CallContext nothing = CallContext.capture();

    assertThat(anna.call(nothing.wrap((Callable<Session>) Session::current))).isNull();
  }

  @Test
  void carryingExecutorTakesTheContextOfWhoeverHandsOver() {
    List<Runnable> tasks = new ArrayList<>();
    List<Session> seen = new ArrayList<>();
    var executor = CallContext.carrying(tasks::add);

    anna.run(() -> executor.execute(() -> seen.add(Session.current())));
    ben.run(() -> executor.execute(() -> seen.add(Session.current())));
    executor.execute(() -> seen.add(Session.current()));
    anna.run(() -> tasks.forEach(Runnable::run));

    assertThat(seen).containsExactly(anna, ben, null);
  }

  @Test
  void contextTakesAlongWhereElementsAreShown() throws Exception {
    List<Object> shown = new ArrayList<>();
    List<CallContext> contexts = new ArrayList<>();
    Elements.showOn(new Shown(shown), () -> contexts.add(CallContext.capture()));

    onOtherThread(contexts.get(0).wrap((Callable<Object>) () -> {
      Elements.text("from another thread");
      return "done";
    }));
    Elements.text("nowhere");

    assertThat(shown).containsExactly(Element.text("from another thread"));
  }

  /** A list of what is shown. */
  private record Shown(List<Object> list) implements ElementSink {

    @Override
    public void emit(Element element, Showing showing) {
      list.add(element);
    }

    @Override
    public ElementSink open(Element container, Showing showing) {
      return this;
    }
  }

  @Test
  void allPartsAreTakenOutAgainInReverseAlsoIfOneFails() {
    List<String> log = new ArrayList<>();
    IllegalStateException failure = new IllegalStateException("failed");
    CallContext context = new CallContext(List.of(
        () -> {
          log.add("in 1");
          return () -> log.add("out 1");
        },
        () -> {
          log.add("in 2");
          return () -> {
            log.add("out 2");
            throw failure;
          };
        },
        () -> {
          log.add("in 3");
          return () -> log.add("out 3");
        }));

    assertThatThrownBy(() -> context.wrap((Runnable) () -> log.add("task")).run())
        .isSameAs(failure);
    assertThat(log).containsExactly("in 1", "in 2", "in 3", "task", "out 3", "out 2", "out 1");
  }

  @Test
  void partThatCannotBeBoundLeavesNoneBound() {
    List<String> log = new ArrayList<>();
    IllegalStateException failure = new IllegalStateException("failed");
    CallContext context = new CallContext(List.of(() -> () -> log.add("out 1"), () -> {
      throw failure;
    }));

    assertThatThrownBy(() -> context.wrap((Runnable) () -> log.add("task")).run())
        .isSameAs(failure);
    assertThat(log).containsExactly("out 1");
  }
}
