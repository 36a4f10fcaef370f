package io.memoir.warm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calls for many arguments: all are made, none too often, and what fails is told. */
class WarmupTest {

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Test
  void oneCallIsMadeForEachElement() {
    List<Integer> made = Collections.synchronizedList(new ArrayList<>());

    WarmupReport<Integer> report = Warmup.of(numbers(1000)).threads(8).run(made::add);

    assertThat(made).containsExactlyInAnyOrderElementsOf(numbers(1000));
    assertThat(report.done()).isEqualTo(1000);
    assertThat(report.failed()).isZero();
    assertThat(report.isComplete()).isTrue();
    assertThat(report.hits()).isEmpty();
    assertThat(report.loads()).isEmpty();
  }

  @Test
  void whatFailsIsReportedAndStopsNothing() {
    WarmupReport<Integer> report = Warmup.of(numbers(10))
        .threads(1)
        .keepFailures(2)
        .run(number -> {
          if (number % 2 == 0) {
            throw new IOException("even " + number);
          }
        });

    assertThat(report.done()).isEqualTo(10);
    assertThat(report.failed()).isEqualTo(5);
    assertThat(report.failures()).extracting(WarmupFailure::arguments).containsExactly(0, 2);
    assertThat(report.failures().get(1).cause())
        .isInstanceOf(IOException.class)
        .hasMessage("even 2");
    assertThat(report.isComplete()).isTrue();
  }

  @Test
  void anErrorStopsItAndIsThrown() {
    AtomicInteger calls = new AtomicInteger();

    assertThatThrownBy(() -> Warmup.of(numbers(100)).threads(1).run(number -> {
          calls.incrementAndGet();
          throw new AssertionError("broken");
        }))
        .isInstanceOf(AssertionError.class)
        .hasMessage("broken");

    assertThat(calls).hasValue(1);
  }

  @Test
  void whatTheArgumentsThrowIsThrown() {
    Iterable<Integer> failing = () -> {
      throw new IllegalStateException("no arguments");
    };

    assertThatThrownBy(() -> Warmup.of(failing).run(number -> {})).hasMessage("no arguments");
  }

  @Test
  void noMoreCallsAreMadeAtOnceThanThereAreThreads() throws Exception {
    CountDownLatch three = new CountDownLatch(3);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger most = new AtomicInteger();
    AtomicInteger now = new AtomicInteger();

    WarmupReport<Integer> report;
    try (WarmupRun<Integer> run = Warmup.of(numbers(20)).threads(3).start(number -> {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      three.countDown();
      goOn.await();
      now.decrementAndGet();
    })) {
      three.await();
      assertThat(run.progress().done()).isZero();
      goOn.countDown();
      report = run.report();
    }

    assertThat(most).hasValue(3);
    assertThat(report.done()).isEqualTo(20);
  }

  @Test
  void closingBeginsNoMoreCallsAndWaitsForThoseUnderWay() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch goOn = new CountDownLatch(1);
    WarmupRun<Integer> run = Warmup.of(numbers(1000)).threads(2).start(number -> {
      begun.countDown();
      goOn.await();
    });
    begun.await();
    Thread closing = new Thread(run::close);
    closing.start();
    // It is stopped as soon as it waits.
    while (closing.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    closing.join();

    assertThat(run.report().done()).isEqualTo(2);
    assertThat(run.report().isComplete()).isFalse();
  }

  @Test
  void anInterruptOfWhoWaitsEndsIt() {
    AtomicInteger calls = new AtomicInteger();
    Thread.currentThread().interrupt();

    WarmupReport<Integer> report = Warmup.of(
            () -> Collections.nCopies(Integer.MAX_VALUE, 1).iterator())
        .threads(1)
        .run(number -> calls.incrementAndGet());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.isComplete()).isFalse();
    assertThat(report.done()).isEqualTo(calls.get());
  }

  @Test
  void theListenerHearsInOrderAndOfTheLast() {
    List<WarmupProgress> heard = new ArrayList<>();
    Set<Thread> inside = ConcurrentHashMap.newKeySet();
    List<String> overlaps = Collections.synchronizedList(new ArrayList<>());

    Warmup.of(numbers(500))
        .threads(4)
        .listener(progress -> {
          inside.add(Thread.currentThread());
          if (inside.size() != 1) {
            overlaps.add("two at once");
          }
          heard.add(progress);
          inside.remove(Thread.currentThread());
        })
        .run(number -> {
          if (number == 7) {
            throw new IOException("seven");
          }
        });

    assertThat(overlaps).isEmpty();
    assertThat(heard).extracting(WarmupProgress::done).isSorted().doesNotHaveDuplicates();
    WarmupProgress last = heard.get(heard.size() - 1);
    assertThat(last.done()).isEqualTo(500);
    assertThat(last.failed()).isEqualTo(1);
    assertThat(last.total()).isEqualTo(OptionalLong.of(500));
  }

  @Test
  void whatTheListenerThrowsStopsIt() {
    assertThatThrownBy(() -> Warmup.of(numbers(100))
            .threads(1)
            .listener(progress -> {
              throw new IllegalStateException("listener " + progress.done());
            })
            .run(number -> {}))
        .hasMessage("listener 1");
  }

  @Test
  void anExecutorMakesTheCalls() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();

    WarmupReport<Integer> report = Warmup.of(numbers(5))
        .executor(Runnable::run)
        .run(number -> threads.add(Thread.currentThread()));

    assertThat(threads).containsExactly(Thread.currentThread());
    assertThat(report.done()).isEqualTo(5);
  }

  @Test
  void anExecutorThatTakesSomeTasksIsEnough() {
    AtomicInteger tasks = new AtomicInteger();

    WarmupReport<Integer> report = Warmup.of(numbers(5))
        .threads(3)
        .executor(task -> {
          if (tasks.incrementAndGet() > 1) {
            throw new RejectedExecutionException("full");
          }
          task.run();
        })
        .run(number -> {});

    assertThat(report.done()).isEqualTo(5);
    assertThatThrownBy(() -> Warmup.of(numbers(5))
            .executor(task -> {
              throw new RejectedExecutionException("closed");
            })
            .run(number -> {}))
        .isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> Warmup.of(numbers(1)).threads(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Warmup.of(numbers(1)).keepFailures(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
