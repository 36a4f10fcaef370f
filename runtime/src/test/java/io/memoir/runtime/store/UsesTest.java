package io.memoir.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Counting hits, and the time by which uses are put in order. */
class UsesTest {

  private final Stripes stripes = new Stripes();
  private final UseClock clock = new UseClock();
  private final UsedEntry a = new UsedEntry(new Flight("a"), "A", 0);
  private final UsedEntry b = new UsedEntry(new Flight("b"), "B", 0);

  @Test
  void everyHitOfManyThreadsIsCountedAlsoWhenTheyHaveEnded() throws Exception {
    for (int round = 0; round < 5; round++) {
      List<FutureTask<Boolean>> threads = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
          for (int n = 0; n < 1000; n++) {
            stripes.countHit(stripes.current());
          }
          return true;
        });
        threads.add(task);
        new Thread(task, "counts").start();
      }
      for (FutureTask<Boolean> thread : threads) {
        assertThat(thread.get()).isTrue();
      }
      assertThat(stripes.hits()).isEqualTo(50_000L * (round + 1));
    }
  }

  @Test
  void aThreadKeepsItsStripeAndNobodyElseGetsItWhileItLives() throws Exception {
    Stripe mine = Objects.requireNonNull(stripes.current());

    assertThat(stripes.current()).isSameAs(mine);
    for (int i = 0; i < 200; i++) {
      FutureTask<Boolean> other = new FutureTask<>(() -> stripes.current() != mine);
      new Thread(other, "other").start();
      assertThat(other.get()).isTrue();
    }
    assertThat(stripes.current()).isSameAs(mine);
    assertThat(mine.isAbandoned()).isFalse();
    assertThat(mine.isOf(Thread.currentThread().getId())).isTrue();
    assertThat(mine.isOf(-1)).isFalse();
  }

  @Test
  void theStripeOfAThreadThatEndedIsUsedAgain() throws Exception {
    List<Stripe> theirs = new ArrayList<>();
    // More threads than there are stripes.
    for (int i = 0; i < 200; i++) {
      FutureTask<Stripe> task = new FutureTask<>(stripes::current);
      Thread thread = new Thread(task, "short-lived");
      thread.start();
      theirs.add(task.get());
      thread.join();
    }

    assertThat(theirs).doesNotContainNull().doesNotHaveDuplicates();
    assertThat(theirs).allMatch(Stripe::isAbandoned);
  }

  @Test
  void eachUseIsLaterThanTheOneBeforeWhoeverUses() {
    Stripe mine = Objects.requireNonNull(stripes.current());
    Stripe others = new Stripe(new Thread(() -> {}, "other"), 0);
    long last = clock.tick(mine);
    for (int i = 0; i < 20; i++) {
      UsedEntry entry = i % 2 == 0 ? a : b;
      letAMomentPass();
      clock.use(entry, i % 3 == 0 ? others : i % 5 == 0 ? null : mine);
      assertThat(entry.used()).as("use %d", i).isGreaterThan(last);
      last = entry.used();
    }
    assertThat(clock.tick(null)).isGreaterThan(last);
  }

  /** Uses of two threads within a microsecond count as simultaneous. */
  private static void letAMomentPass() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < 2_000) {
      Thread.onSpinWait();
    }
  }

  @Test
  void theLastOfAllUsesIsNotNotedAgain() {
    Stripe mine = Objects.requireNonNull(stripes.current());
    clock.tick(mine);
    clock.use(a, mine);
    long used = a.used();

    clock.use(a, mine);
    assertThat(a.used()).isEqualTo(used);
    clock.use(b, mine);
    clock.use(a, mine);
    assertThat(a.used()).isGreaterThan(b.used());
  }

  @Test
  void aCrowdedThreadLeavesTheClockAloneForSixtyFourUses() {
    Stripe mine = Objects.requireNonNull(stripes.current());
    clock.tick(null);
    mine.crowd(7);

    for (int i = 0; i < 64; i++) {
      clock.use(i % 2 == 0 ? a : b, mine);
    }
    assertThat(a.used()).isEqualTo(7);
    assertThat(b.used()).isEqualTo(7);

    clock.use(a, mine);
    assertThat(a.used()).isGreaterThan(7);
  }

  @Test
  void aStripeGoesOnWithTheCountOfAnother() {
    Stripe stripe = new Stripe(Thread.currentThread(), 5);
    stripe.countHit();
    stripe.countHit();

    assertThat(stripe.hits()).isEqualTo(7);
    assertThat(stripe.isCrowded()).isFalse();
  }
}
