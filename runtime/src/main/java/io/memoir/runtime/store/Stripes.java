package io.memoir.runtime.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts hits: each thread in a stripe of its own, as far as there are some; the stripes of threads
 * that have ended are used again. Threads beyond that share an adder.
 *
 * <p>Safe for any threads.
 */
final class Stripes implements LongSupplier {

  /** A power of two, enough for twice as many threads as can run at a time, within limits. */
  private static final int COUNT =
      Math.min(64, Integer.highestOneBit(4 * Runtime.getRuntime().availableProcessors() - 1));

  private static final VarHandle STRIPES = MethodHandles.arrayElementVarHandle(Stripe[].class);

  private final @Nullable Stripe[] stripes = new Stripe[COUNT];
  private final LongAdder others = new LongAdder();

  /** The stripe of the first thread that came: most functions are called by one, or by few. */
  private @Nullable Stripe first;

  /** The stripe of the calling thread, or null if it has none. */
  @Nullable
  Stripe current() {
    Stripe known = first;
    if (known != null && known.isOf(Thread.currentThread().getId())) {
      return known;
    }
    Stripe mine = mine();
    if (known == null) {
      first = mine;
    }
    return mine;
  }

  private @Nullable Stripe mine() {
    Thread me = Thread.currentThread();
    long id = me.getId();
    int index = (int) id & (COUNT - 1);
    Stripe stripe = (Stripe) STRIPES.getAcquire(stripes, index);
    return stripe != null && stripe.isOf(id) ? stripe : claim(index, stripe, me);
  }

  private @Nullable Stripe claim(int index, @Nullable Stripe old, Thread me) {
    if (old != null && !old.isAbandoned()) {
      return null;
    }
    Stripe mine = new Stripe(me, old == null ? 0 : old.hits());
    return STRIPES.compareAndSet(stripes, index, old, mine) ? mine : null;
  }

  void countHit(@Nullable Stripe mine) {
    if (mine == null) {
      others.increment();
    } else {
      mine.countHit();
    }
  }

  @Override
  public long getAsLong() {
    return hits();
  }

  long hits() {
    long hits = others.sum();
    for (int i = 0; i < COUNT; i++) {
      Stripe stripe = (Stripe) STRIPES.getAcquire(stripes, i);
      hits += stripe == null ? 0 : stripe.hits();
    }
    return hits;
  }
}
