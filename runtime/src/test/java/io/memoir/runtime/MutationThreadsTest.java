package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.OnMutation;
import io.memoir.error.MutatedResultException;
import io.memoir.runtime.Handles.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many callers of a result that was changed, or is being changed. */
class MutationThreadsTest {

  private final WatchedResources watched = new WatchedResources();
  private final List<Object> released = watched.released;
  private final List<String> warnings = watched.warnings;

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void oneOfManyCallersIsTold() throws Exception {
    Resource resource = watched.resource(OnMutation.FAIL);
    List<Integer> list = new ArrayList<>(List.of(1));
    resource.get(1, () -> list);
    list.add(2);

    List<Object> outcomes = together(8, () -> {
      try {
        return resource.get(1, () -> List.of(1));
      } catch (MutatedResultException e) {
        return e;
      }
    });

    assertThat(outcomes).filteredOn(MutatedResultException.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(List.of(1)::equals).hasSize(7);
    assertThat(released).hasSize(1);
  }

  @Test
  void oneOfManyCallersWarns() throws Exception {
    Resource resource = watched.resource(OnMutation.WARN);
    List<Integer> list = new ArrayList<>(List.of(1));
    resource.get(1, () -> list);
    list.add(2);

    List<Object> outcomes = together(8, () -> resource.get(1, () -> "unused"));

    assertThat(outcomes).hasSize(8).allMatch(outcome -> outcome == list);
    assertThat(warnings).hasSize(1);
  }

  @Test
  void aResultThatIsChangedAllTheTimeThrowsNothingElse() throws Exception {
    Resource warning = watched.resource(OnMutation.WARN);
    Map<Integer, List<Integer>> map = new HashMap<>();
    map.put(0, new ArrayList<>());
    warning.get(1, () -> map);
    AtomicBoolean ends = new AtomicBoolean();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread changing = new Thread(() -> {
      for (int i = 0; !ends.get(); i++) {
        map.put(i % 1000, new ArrayList<>(List.of(i)));
        map.remove((i + 500) % 1000);
      }
    });
    changing.setUncaughtExceptionHandler((thread, e) -> failure.set(e));
    changing.start();

    for (int i = 0; i < 300; i++) {
      assertThat(warning.get(1, () -> "unused")).isSameAs(map);
    }
    ends.set(true);
    changing.join();

    assertThat(failure).hasNullValue();
    assertThat(warnings).isNotEmpty();
  }

  private static List<Object> together(int threads, Callable<Object> call) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      CountDownLatch start = new CountDownLatch(threads);
      List<Future<Object>> calls = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        calls.add(executor.submit(() -> {
          start.countDown();
          start.await();
          return call.call();
        }));
      }
      Object[] outcomes = new Object[threads];
      for (int i = 0; i < threads; i++) {
        outcomes[i] = calls.get(i).get();
      }
      return Arrays.asList(outcomes);
    } finally {
      executor.shutdown();
    }
  }
}
