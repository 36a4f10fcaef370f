package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.ClosedCachesException;
import io.memoir.runtime.Handles.Resource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {

  private static final Logger LOG = Logger.getLogger("io.memoir.release");

  private final Together.Clock clock = new Together.Clock();
  private final Caches caches = Caches.builder().clock(clock).build();
  private final List<Object> released = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    caches.close();
    LOG.setLevel(null);
  }

  @Test
  void resourceThatCannotBeStoredBecauseTheClockFailsIsReleased() {
    IllegalStateException failure = new IllegalStateException("no time");
    AtomicBoolean fails = new AtomicBoolean();
    InstantSource failing = () -> {
      if (fails.get()) {
        throw failure;
      }
      return Instant.EPOCH;
    };
    try (Caches failingCaches = Caches.builder().clock(failing).build()) {
      Resource resource = new Resource(Handles.spec(failingCaches, "timed")
          .ttl(Duration.ofSeconds(5))
          .onRelease((Object left) -> released.add(left)));

      assertThatThrownBy(() -> resource.get(1, () -> {
            fails.set(true);
            return "made";
          }))
          .isSameAs(failure);

      assertThat(released).containsExactly("made");
      fails.set(false);
      assertThat(resource.get(1, () -> "next")).isEqualTo("next");
    }
    assertThat(released).containsExactly("made", "next");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eachResourceIsReleasedOnceWhateverWayItLeaves(long seed) throws Exception {
    Map<Object, AtomicInteger> releases = new ConcurrentHashMap<>();
    AtomicLong refusals = new AtomicLong();
    Resource resource = new Resource(Handles.spec(caches, "stress")
        .maxEntries(3)
        .ttl(Duration.ofSeconds(5))
        .validate((Object existing) -> refusals.incrementAndGet() % 11 != 0)
        .onRelease((Object left) -> count(releases, left)));
    AtomicLong seeds = new AtomicLong(seed * 1000);

    List<FutureTask<Boolean>> threads = Together.start(6, () -> {
      Random random = new Random(seeds.getAndIncrement());
      for (int step = 0; step < 4000; step++) {
        change(resource, releases, random);
      }
      return true;
    });
    for (FutureTask<Boolean> thread : threads) {
      Together.result(thread);
    }
    long kept = resource.size();
    long live = releases.values().stream().filter(count -> count.get() == 0).count();
    caches.close();

    assertThat(live).isEqualTo(kept).isBetween(0L, 3L);
    assertThat(releases).hasSizeGreaterThan(500);
    assertThat(releases.values()).allSatisfy(count -> assertThat(count).hasValue(1));
  }

  private static void count(Map<Object, AtomicInteger> releases, Object left) {
    releases.computeIfAbsent(left, unused -> new AtomicInteger()).incrementAndGet();
  }

  private void change(Resource resource, Map<Object, AtomicInteger> releases, Random random) {
    int choice = random.nextInt(100);
    int key = random.nextInt(6);
    if (choice < 90) {
      resource.get(key, () -> {
        Object made = new Object();
        releases.put(made, new AtomicInteger());
        return made;
      });
    } else if (choice < 95) {
      resource.clear(key);
    } else if (choice < 97) {
      clock.advance(Duration.ofSeconds(1));
    } else if (choice < 98) {
      resource.size();
    } else if (choice < 99) {
      resource.clear();
    } else {
      caches.clearResources();
    }
  }

  @Test
  void closeWhileResourcesAreMadeReleasesEachOnce() throws Exception {
    for (int round = 0; round < 200; round++) {
      Map<Object, AtomicInteger> releases = new ConcurrentHashMap<>();
      Caches own = Caches.builder().build();
      Resource resource =
          new Resource(Handles.spec(own, "r").onRelease((Object left) -> count(releases, left)));
      AtomicInteger numbers = new AtomicInteger();
      List<FutureTask<Boolean>> threads = Together.start(4, () -> {
        int number = numbers.getAndIncrement();
        if (number == 0) {
          own.close();
          return true;
        }
        try {
          resource.get(number % 2, () -> {
            Object made = new Object();
            releases.put(made, new AtomicInteger());
            return made;
          });
        } catch (ClosedCachesException expected) {
          return false;
        }
        return true;
      });
      for (FutureTask<Boolean> thread : threads) {
        Together.result(thread);
      }
      assertThat(releases.values()).allSatisfy(count -> assertThat(count).hasValue(1));
    }
  }

  @Test
  void validateIsAskedAboutExistingResultsOnly() {
    List<Object> asked = new ArrayList<>();
    AtomicBoolean valid = new AtomicBoolean(true);
    Resource resource = new Resource(Handles.spec(caches, "v")
        .validate((Object existing) -> {
          asked.add(existing);
          return valid.get();
        })
        .onRelease((Object left) -> released.add(left)));

    resource.get(1, () -> "one");
    assertThat(asked).isEmpty();
    resource.get(1, () -> "not reached");
    resource.get(1, () -> "not reached");
    assertThat(asked).containsExactly("one", "one");

    valid.set(false);
    assertThat(resource.get(1, () -> "two")).isEqualTo("two");

    assertThat(asked).hasSize(3);
    assertThat(released).containsExactly("one");
    assertThat(resource.stats().hits()).isEqualTo(2);
    assertThat(resource.stats().misses()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, AssertionError.class, IOException.class})
  void releaseThatThrowsHarmsNobody(Class<? extends Throwable> kind) throws Exception {
    LOG.setLevel(Level.OFF);
    Throwable failure = kind.getDeclaredConstructor().newInstance();
    Resource resource =
        new Resource(Handles.spec(caches, "r").maxEntries(2).onRelease((Object left) -> {
          released.add(left);
          throw ReleaseTest.<RuntimeException>sneaky(failure);
        }));

    for (int n = 1; n <= 3; n++) {
      resource.get(n, () -> new Object());
    }
    resource.clear();

    assertThat(released).hasSize(3).doesNotHaveDuplicates();
    assertThat(resource.size()).isZero();
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As other languages throw.
  private static <X extends Throwable> RuntimeException sneaky(Throwable thrown) throws X {
    throw (X) thrown;
  }

  @Test
  void releaseMayCallTheFunctionAndClearIt() {
    List<Resource> itself = new ArrayList<>();
    Resource resource = new Resource(Handles.spec(caches, "r").onRelease((Object left) -> {
      released.add(left);
      if (released.size() == 1) {
        itself.get(0).get(1, () -> "made by the release");
        itself.get(0).clear(2);
      }
    }));
    itself.add(resource);
    resource.get(1, () -> "one");

    resource.clear(1);

    assertThat(resource.get(1, () -> "not reached")).isEqualTo("made by the release");
    assertThat(released).containsExactly("one");
  }

  @Test
  void closeReleasesOnceAndClosedCachesMakeNoResources() {
    Resource resource =
        new Resource(Handles.spec(caches, "r").onRelease((Object left) -> released.add(left)));
    resource.get(1, () -> "one");

    caches.close();
    caches.close();

    assertThat(released).containsExactly("one");
    assertThatThrownBy(() -> resource.get(1, () -> "not reached"))
        .isInstanceOf(ClosedCachesException.class);
    Resource opened = new Resource(Handles.spec(caches, "late"));
    assertThatThrownBy(() -> opened.get(1, () -> "not reached"))
        .isInstanceOf(ClosedCachesException.class);
  }

  @Test
  void expiredResourceIsReplacedAndReleased() {
    Resource resource = new Resource(Handles.spec(caches, "r")
        .ttl(Duration.ofSeconds(10))
        .onRelease((Object left) -> released.add(left)));
    resource.get(1, () -> "one");

    clock.advance(Duration.ofNanos(9_999_999_999L));
    assertThat(resource.get(1, () -> "two")).isEqualTo("one");
    clock.advance(Duration.ofNanos(1));
    assertThat(resource.get(1, () -> "two")).isEqualTo("two");

    assertThat(released).containsExactly("one");
    assertThat(resource.stats().expirations()).isEqualTo(1);
  }

  @Test
  void clockMayBeSetToTheEndOfTime() {
    Resource resource = new Resource(Handles.spec(caches, "r").ttl(Duration.ofDays(1)));
    resource.get(1, () -> "one");

    clock.set(Instant.MAX);

    assertThat(resource.get(1, () -> "two")).isEqualTo("two");
  }
}
