package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.CacheException;
import io.memoir.error.ClosedCachesException;
import io.memoir.runtime.Handles.Data;
import io.memoir.runtime.Handles.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FenceTest {

  private final Caches caches = Caches.builder().build();
  private final Data data = new Data(Handles.spec(caches, "f"));
  private final List<Object> released = Collections.synchronizedList(new ArrayList<>());
  private final Resource resource =
      new Resource(Handles.spec(caches, "r").onRelease((Object left) -> released.add(left)));
  private final AtomicInteger runs = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    caches.close();
  }

  enum Clear {
    KEY,
    FUNCTION,
    ALL
  }

  private void clear(Clear clear) {
    switch (clear) {
      case KEY -> {
        data.clear(1);
        resource.clear(1);
      }
      case FUNCTION -> {
        data.clear();
        resource.clear();
      }
      case ALL -> {
        caches.clearData();
        caches.clearResources();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Clear.class)
  void resourceWhoseBodyClearsItIsReleasedAndAnError(Clear clear) {
    assertThatThrownBy(() -> resource.get(1, () -> {
          clear(clear);
          return "made";
        }))
        .isInstanceOf(CacheException.class)
        .hasMessageContaining("cleared its own function");

    assertThat(released).containsExactly("made");
    assertThat(resource.get(1, () -> "next")).isEqualTo("next");
  }

  @ParameterizedTest
  @EnumSource(Clear.class)
  void dataWhoseBodyClearsItIsReturnedAndNotStored(Clear clear) {
    Object first = data.get(1, () -> {
      clear(clear);
      return "made";
    });

    assertThat(first).isEqualTo("made");
    assertThat(data.size()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void dataThatWasUnderWayReachesItsCallerAndIsNotStored(Clear clear) throws Exception {
    FutureTask<Object> before = Together.start(() -> data.get(1, this::blockedRun));
    Together.await(begun);

    clear(clear);
    Object after = data.get(1, this::run);
    go.countDown();

    assertThat(Together.result(before)).isEqualTo("result 1");
    assertThat(after).isEqualTo("result 2");
    assertThat(data.get(1, this::run)).isEqualTo("result 2");
  }

  @ParameterizedTest
  @EnumSource
  void resourceThatWasUnderWayIsReleasedAndMadeAgain(Clear clear) throws Exception {
    FutureTask<Object> before = Together.start(() -> resource.get(1, this::blockedRun));
    Together.await(begun);

    clear(clear);
    go.countDown();

    assertThat(Together.result(before)).isEqualTo("result 2");
    assertThat(released).containsExactly("result 1");
    assertThat(resource.get(1, this::run)).isEqualTo("result 2");
  }

  @ParameterizedTest
  @EnumSource
  void neighbourOfClearedKeyIsFencedOnlyWithTheFunction(Clear clear) throws Exception {
    FutureTask<Object> neighbour = Together.start(() -> data.get(2, this::blockedRun));
    Together.await(begun);

    clear(clear);
    go.countDown();

    assertThat(Together.result(neighbour)).isEqualTo("result 1");
    assertThat(data.get(2, this::run)).isEqualTo(clear == Clear.KEY ? "result 1" : "result 2");
  }

  @Test
  void closeFencesToo() throws Exception {
    FutureTask<Object> before = Together.start(() -> resource.get(1, this::blockedRun));
    Together.await(begun);

    caches.close();
    go.countDown();

    assertThatThrownBy(() -> Together.result(before))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ClosedCachesException.class);
    assertThat(released).containsExactly("result 1");
    assertThat(data.get(1, this::run)).isEqualTo("result 2");
    assertThat(data.get(1, this::run)).isEqualTo("result 3");
    assertThat(data.size()).isZero();
  }

  private Object run() {
    return "result " + runs.incrementAndGet();
  }

  private Object blockedRun() throws InterruptedException {
    Object result = run();
    begun.countDown();
    Together.await(go);
    return result;
  }
}
