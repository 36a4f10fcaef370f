package io.memoir.runtime.key.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.ById;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeakIdentityMapTest {
  @Test
  void equalObjectsAreDifferentOnes() {
    WeakIdentityMap<String> map = new WeakIdentityMap<>();
    Object one = new ArrayList<>(List.of(1));
    Object other = new ArrayList<>(List.of(1));

    assertThat(map.get(one)).isNull();
    assertThat(map.putIfAbsent(one, "one")).isEqualTo("one");
    assertThat(map.putIfAbsent(one, "late")).isEqualTo("one");

    assertThat(map.get(one)).isEqualTo("one");
    assertThat(map.get(other)).isNull();
    assertThat(map.size()).isEqualTo(1);
  }

  @Test
  void nothingIsKeptOfObjectsThatAreGone() throws InterruptedException {
    WeakIdentityMap<String> map = new WeakIdentityMap<>();
    @Nullable Object instance = new Object();
    map.putIfAbsent(instance, "gone soon");
    WeakReference<Object> watched = new WeakReference<>(instance);
    instance = null;

    awaitEnd(watched);
    for (int i = 0; i < 1000 && map.size() > 0; i++) {
      // The collector enqueues references aside.
      Thread.sleep(5);
    }

    assertThat(map.size()).isZero();
  }

  @Test
  void numbersOfCallsAreGivenOnce() {
    Origins origins = new Origins();
    Object one = new Object();
    Object again = new Object();
    Object other = new Object();
    origins.note(one, new Origin("a", () -> null));
    origins.note(again, new Origin("a", () -> null));
    origins.note(other, new Origin("b", () -> null));
    origins.note(other, new Origin("a", () -> null));

    assertThat(number(origins, one)).isEqualTo(number(origins, again));
    assertThat(number(origins, other)).isNotEqualTo(number(origins, one));
    assertThat(origins.of(new Object())).isNull();
    assertThat(origins.size()).isEqualTo(3);
  }

  private static long number(Origins origins, Object instance) {
    return Objects.requireNonNull(origins.of(instance)).number();
  }

  @Test
  void identityOfAnObjectThatIsGoneIsEqualToItselfOnly() throws InterruptedException {
    @Nullable Object instance = new Object();
    ById.Identity one = (ById.Identity) new ById().apply(instance);
    ById.Identity same = (ById.Identity) new ById().apply(instance);
    long number = Identities.numberOf(one);
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(Identities.numberOf(same)).isEqualTo(number);
    assertThat(one).isNotEqualTo(new ById().apply(new Object()));
    instance = null;

    awaitEnd(one);
    awaitEnd(same);

    assertThat(one.equals(one)).isTrue();
    assertThat(one.equals(same)).isFalse();
    assertThat(Identities.numberOf(one)).isNotEqualTo(number);
  }

  @Test
  void manyThreadsSeeOneValue() throws InterruptedException {
    WeakIdentityMap<Integer> map = new WeakIdentityMap<>();
    List<Object> instances = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      instances.add(new Object());
    }
    CountDownLatch start = new CountDownLatch(1);
    List<List<Integer>> seen = List.of(new ArrayList<>(), new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 2; t++) {
      int number = t;
      Thread thread = new Thread(() -> {
        awaitStart(start);
        instances.forEach(it -> seen.get(number).add(map.putIfAbsent(it, number)));
      });
      threads.add(thread);
      thread.start();
    }

    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(seen.get(0)).hasSize(500).isEqualTo(seen.get(1));
  }

  private static void awaitStart(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitEnd(WeakReference<Object> watched) throws InterruptedException {
    for (int i = 0; i < 1000 && watched.get() != null; i++) {
      // A request only: it may take more than one.
      System.gc();
      Thread.sleep(1);
    }
    assertThat(watched.get()).isNull();
  }
}
