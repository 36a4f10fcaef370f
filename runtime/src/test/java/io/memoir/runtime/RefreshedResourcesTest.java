package io.memoir.runtime;

import static io.memoir.runtime.OldResults.TTL;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.Refresh;
import io.memoir.runtime.OldResults.Held;
import io.memoir.runtime.OldResults.Resource;
import io.memoir.runtime.Together.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every resource that a refresh makes or replaces is released exactly once. */
class RefreshedResourcesTest {

  private final Clock clock = new Clock();
  private final Caches caches = Caches.builder().isolated().clock(clock).build();
  private final List<Object> released = new CopyOnWriteArrayList<>();
  private final List<Object> refused = new CopyOnWriteArrayList<>();
  private final Consumer<Object> onRelease = released::add;
  private final Resource resource = new Resource(Handles.spec(caches, "r")
      .keyedBy("n")
      .ttl(TTL)
      .refresh(Refresh.BACKGROUND)
      .validate(this::isValid)
      .onRelease(onRelease));

  @AfterEach
  void close() {
    caches.close();
  }

  private boolean isValid(Object made) {
    return !refused.contains(made);
  }

  private static Object never() {
    throw new AssertionError("the method was run");
  }

  @Test
  void replacedResourceIsReleasedOnce() throws Exception {
    resource.get(1, () -> "old");
    clock.advance(TTL);
    Held refresh = Held.returning("new");
    assertThat(resource.get(1, refresh)).isEqualTo("old");
    assertThat(released).isEmpty();
    refresh.finish();

    assertThat(resource.get(1, RefreshedResourcesTest::never)).isEqualTo("new");
    assertThat(released).containsExactly("old");
    caches.close();
    assertThat(released).containsExactly("old", "new");
  }

  @Test
  void sameInstanceStays() throws Exception {
    resource.get(1, () -> "same");
    clock.advance(TTL);
    Held refresh = Held.returning("same");
    resource.get(1, refresh);
    refresh.finish();

    assertThat(released).isEmpty();
    assertThat(resource.stats().refreshes()).isEqualTo(1);
    caches.close();
    assertThat(released).containsExactly("same");
  }

  @Test
  void resourceThatMayNotStayIsReleasedOnce() throws Exception {
    resource.get(1, () -> "old");
    clock.advance(TTL);
    Held refresh = Held.returning("late");
    resource.get(1, refresh);
    refresh.awaitBegun();
    resource.clear();
    refresh.finish();

    assertThat(released).containsExactly("old", "late");
    assertThat(resource.get(1, () -> "after")).isEqualTo("after");
  }

  @Test
  void sameInstanceThatMayNotStayIsNotReleasedTwice() throws Exception {
    resource.get(1, () -> "same");
    clock.advance(TTL);
    Held refresh = Held.returning("same");
    resource.get(1, refresh);
    refresh.awaitBegun();
    resource.clear(1);
    refresh.finish();

    assertThat(released).containsExactly("same");
  }

  @Test
  void closeReleasesBoth() throws Exception {
    resource.get(1, () -> "old");
    clock.advance(TTL);
    AtomicInteger interrupts = new AtomicInteger();
    Held refresh = Held.returning("late");
    resource.get(1, () -> {
      while (true) {
        try {
          return refresh.call();
        } catch (InterruptedException e) {
          interrupts.incrementAndGet();
        }
      }
    });
    refresh.awaitBegun();
    caches.close();
    refresh.release();

    OldResults.await(() -> released.size() == 2);
    assertThat(released).containsExactly("old", "late");
    assertThat(interrupts).hasValue(1);
  }

  @Test
  void refusedResourceIsMadeAnewByTheCall() {
    resource.get(1, () -> "old");
    clock.advance(TTL);
    refused.add("old");

    assertThat(resource.get(1, () -> "new")).isEqualTo("new");
    assertThat(released).containsExactly("old");
    assertThat(resource.stats().staleHits()).isZero();
  }

  @Test
  void oldResourceIsUsedIfTheMethodThrows() throws Exception {
    Resource foreground = new Resource(
        Handles.spec(caches, "s").keyedBy("n").ttl(TTL).staleIfError(TTL).onRelease(onRelease));
    foreground.get(1, () -> "old");
    clock.advance(TTL);

    assertThat(foreground.get(1, () -> {
          throw new IllegalStateException("on purpose");
        }))
        .isEqualTo("old");
    assertThat(released).isEmpty();
    clock.advance(TTL);
    assertThat(foreground.get(1, () -> "new")).isEqualTo("new");
    assertThat(released).containsExactly("old");
  }

  @Test
  void resourceThatPassesIsServedThoughItIsOld() throws Exception {
    List<Object> asked = new CopyOnWriteArrayList<>();
    Resource asking = new Resource(Handles.spec(caches, "asking")
        .keyedBy("n")
        .ttl(TTL)
        .refresh(Refresh.BACKGROUND)
        .validate((Object made) -> asked.add(made)));
    asking.get(1, () -> "old");
    clock.advance(TTL);
    Held refresh = Held.returning("new");

    assertThat(asking.get(1, refresh)).isEqualTo("old");
    assertThat(asked).containsExactly("old");
    refresh.finish();
    assertThat(asking.get(1, RefreshedResourcesTest::never)).isEqualTo("new");
  }

  @Test
  void callWaitsOnceTheOldResourceIsTooOld() {
    resource.get(1, () -> "old");
    clock.advance(TTL.multipliedBy(2));

    assertThat(resource.get(1, () -> Thread.currentThread().getName()))
        .isEqualTo(Thread.currentThread().getName());
    OldResults.await(() -> released.equals(List.of("old")));
    assertThat(resource.stats().staleHits()).isZero();
  }

  @Test
  void newResourceStaysThoughTheReleaseOfTheOldOneFails() throws Exception {
    Logger log = Logger.getLogger("io.memoir.release");
    log.setLevel(Level.OFF);
    Resource failing = new Resource(Handles.spec(caches, "failing")
        .keyedBy("n")
        .ttl(TTL)
        .refresh(Refresh.BACKGROUND)
        .onRelease((Object left) -> {
          released.add(left);
          throw new IllegalStateException("on purpose");
        }));
    failing.get(1, () -> "old");
    clock.advance(TTL);
    Held refresh = Held.returning("new");
    failing.get(1, refresh);
    refresh.finish();

    assertThat(failing.get(1, RefreshedResourcesTest::never)).isEqualTo("new");
    assertThat(released).containsExactly("old");
    assertThat(failing.stats().refreshFailures()).isZero();
    caches.close();
    log.setLevel(null);
  }

  @Test
  void clearAgainstRefreshReleasesEachOnce() throws Exception {
    AtomicInteger made = new AtomicInteger();
    for (int round = 0; round < 500; round++) {
      resource.get(1, made::incrementAndGet);
      clock.advance(TTL);
      FutureTask<Object> caller = Together.start(() -> resource.get(1, made::incrementAndGet));
      resource.clear(1);
      Together.result(caller);
    }
    resource.clear(1);

    OldResults.await(() -> released.size() >= made.get());
    caches.close();
    assertThat(released).doesNotHaveDuplicates().hasSize(made.get());
  }
}
