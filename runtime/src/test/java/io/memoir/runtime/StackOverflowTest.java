package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.Handles.Data;
import io.memoir.runtime.Handles.Resource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stack may end anywhere: in a body, or in the cache's own code around it. */
class StackOverflowTest {

  private static final int ROUNDS = 100;

  /** More calls than any stack holds. */
  private static final int MANY = 1_000_000;

  private final Caches caches = Caches.builder().build();

  @AfterEach
  void close() {
    caches.close();
  }

  @Test
  void recursionThroughTheCacheThatOverflowsLeavesNoCallUnderWay() throws Exception {
    Data data = new Data(Handles.spec(caches, "f"));
    for (int round = 0; round < ROUNDS; round++) {
      int base = round * 1_000_000;
      int bottom = overflow(round, () -> new Descent(data, base).through());

      assertThat(laterResults(data, base, bottom)).as("round %d", round).containsOnly("later");
      data.clear();
    }
  }

  @Test
  void callsOnTheLastBitOfStackLeaveNoCallUnderWay() throws Exception {
    Data data = new Data(Handles.spec(caches, "f").maxEntries(3));
    for (int round = 0; round < ROUNDS; round++) {
      int base = round * 1_000_000;
      int bottom = overflow(round, () -> new Descent(data, base).beside());

      assertThat(laterResults(data, base, bottom)).as("round %d", round).hasSizeGreaterThan(20);
    }
    assertThat(data.size()).isLessThanOrEqualTo(3);
  }

  @Test
  void resourceIsReleasedOnceAlsoWhereTheStackEnds() throws Exception {
    Set<Object> made = ConcurrentHashMap.newKeySet();
    Set<Object> released = ConcurrentHashMap.newKeySet();
    Set<Object> twice = ConcurrentHashMap.newKeySet();
    Resource resource =
        new Resource(Handles.spec(caches, "r").maxEntries(3).onRelease((Object left) -> {
          if (!released.add(left)) {
            twice.add(left);
          }
        }));
    for (int round = 0; round < ROUNDS; round++) {
      int base = round * 1_000_000;
      overflow(round, () -> new ResourceDescent(resource, base, made).beside());
    }
    resource.clear();

    assertThat(twice).isEmpty();
    assertThat(resource.size()).isZero();
    assertThat(resource.get(1, () -> "later")).isEqualTo("later");
  }

  /** Calls another thread makes where the stack ended; they would wait for a lost execution. */
  private static List<Object> laterResults(Data data, int base, int bottom) throws Exception {
    FutureTask<List<Object>> calls =
        Together.start(() -> IntStream.rangeClosed(bottom - 20, bottom + 1)
            .mapToObj(n -> data.get(base + n, () -> "later"))
            .toList());
    return Together.result(calls);
  }

  /** Runs a descent on a small stack, of which {@code round} frames are used up before. */
  private static int overflow(int round, Descending descent) throws InterruptedException {
    int[] bottom = new int[1];
    Thread thread = new Thread(
        null,
        () -> {
          try {
            bottom[0] = after(round % 64, descent);
          } catch (StackOverflowError expected) {
            bottom[0] = -1;
          }
        },
        "small stack",
        256 * 1024);
    thread.start();
    thread.join();
    return bottom[0];
  }

  private static int after(int frames, Descending descent) {
    return frames == 0 ? descent.descend() : after(frames - 1, descent);
  }

  /** Goes down until the stack ends; returns how far it came. */
  private interface Descending {
    int descend();
  }

  private static final class Descent {
    private final Data data;
    private final int base;
    private int deepest;

    Descent(Data data, int base) {
      this.data = data;
      this.base = base;
    }

    int through() {
      try {
        down(0);
      } catch (StackOverflowError expected) {
        return deepest;
      }
      return deepest;
    }

    private Object down(int n) {
      deepest = n;
      return data.get(base + n, () -> down(n + 1));
    }

    int beside() {
      try {
        step(0);
      } catch (StackOverflowError expected) {
        return deepest;
      }
      return deepest;
    }

    private void step(int n) {
      deepest = n;
      data.get(base + n, () -> "made");
      if (n < MANY) {
        step(n + 1);
      }
    }
  }

  private static final class ResourceDescent {
    private final Resource resource;
    private final int base;
    private final Set<Object> made;
    private int deepest;

    ResourceDescent(Resource resource, int base, Set<Object> made) {
      this.resource = resource;
      this.base = base;
      this.made = made;
    }

    int beside() {
      try {
        step(0);
      } catch (StackOverflowError expected) {
        return deepest;
      }
      return deepest;
    }

    private void step(int n) {
      deepest = n;
      resource.get(base + n, () -> {
        Object result = new Object();
        made.add(result);
        return result;
      });
      if (n < MANY) {
        step(n + 1);
      }
    }
  }
}
