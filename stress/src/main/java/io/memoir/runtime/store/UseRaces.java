package io.memoir.runtime.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Hits by two threads, which take no lock. */
public final class UseRaces {

  private UseRaces() {}

  /** Two threads use two results; the numbers: hits counted, whether a used time went back. */
  @JCStressTest
  @Outcome(id = "8, 0", expect = ACCEPTABLE, desc = "All counted.")
  @Outcome(expect = FORBIDDEN, desc = "A hit was lost, or a later use forgotten.")
  @State
  public static class OfTwoThreads {

    private final MemoryStore store = Stores.bounded(2);
    private final UsedEntry a = (UsedEntry) Stores.stored(store, "a", "A");
    private final UsedEntry b = (UsedEntry) Stores.stored(store, "b", "B");
    private boolean wentBack;
    private boolean alsoWentBack;

    private boolean use(UsedEntry one, UsedEntry other) {
      long before = one.used();
      store.use(one);
      long between = one.used();
      store.use(other);
      store.use(one);
      long after = one.used();
      store.use(other);
      return between < before || after < between;
    }

    /** One thread. */
    @Actor
    public void first() {
      wentBack = use(a, b);
    }

    /** The other. */
    @Actor
    public void second() {
      alsoWentBack = use(b, a);
    }

    /** What was counted. */
    @Arbiter
    public void after(II_Result r) {
      r.r1 = (int) store.hits();
      r.r2 = wentBack || alsoWentBack ? 1 : 0;
    }
  }

  /** Two times are noted for one result; the third number is the time afterwards. */
  @JCStressTest
  @Outcome(id = "[57], 7, 7", expect = ACCEPTABLE, desc = "The later one holds.")
  @Outcome(expect = FORBIDDEN, desc = "The earlier one holds.")
  @State
  public static class OfTwoTimes {

    private final UsedEntry entry = new UsedEntry(new Flight("key"), "kept", 1);

    /** The earlier one. */
    @Actor
    public void earlier(III_Result r) {
      entry.use(5);
      r.r1 = (int) entry.used();
    }

    /** The later one. */
    @Actor
    public void later(III_Result r) {
      entry.use(7);
      r.r2 = (int) entry.used();
    }

    /** The time afterwards. */
    @Arbiter
    public void after(III_Result r) {
      r.r3 = (int) entry.used();
    }
  }

  /** A result is used while another one is dropped for a new one: the used one may stay or go. */
  @JCStressTest
  @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "One departed, two are left.")
  @Outcome(expect = FORBIDDEN, desc = "Too many are left, or too few.")
  @State
  public static class OfUseAndEviction {

    private final MemoryStore store = Stores.bounded(2);
    private final Entry used = Stores.stored(store, "a", "A");
    private final Flight flight;

    /** The store is full. */
    public OfUseAndEviction() {
      Stores.stored(store, "b", "B");
      flight = Stores.begun(store, "c");
    }

    /** Uses the least recently used one. */
    @Actor
    public void use() {
      store.use(used);
    }

    /** Drops one for a new one. */
    @Actor
    public void put(II_Result r) {
      r.r2 = Stores.put(store, flight, "C");
    }

    /** How many are left. */
    @Arbiter
    public void after(II_Result r) {
      r.r1 = store.size();
    }
  }
}
