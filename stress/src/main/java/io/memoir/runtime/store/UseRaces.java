package io.memoir.runtime.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Hits by two threads, which take no lock. */
public final class UseRaces {

  private UseRaces() {}

  /** Two threads use two results; the number is how many hits were counted. */
  @JCStressTest
  @Outcome(id = "8", expect = ACCEPTABLE, desc = "All counted.")
  @Outcome(expect = FORBIDDEN, desc = "A hit was lost, or counted twice.")
  @State
  public static class OfTwoThreads {

    private final MemoryStore store = Stores.bounded(2);
    private final Entry a = Stores.stored(store, "a", "A");
    private final Entry b = Stores.stored(store, "b", "B");

    private void use(Entry one, Entry other) {
      store.use(one);
      store.use(other);
      store.use(one);
      store.use(other);
    }

    /** One thread. */
    @Actor
    public void first() {
      use(a, b);
    }

    /** The other. */
    @Actor
    public void second() {
      use(b, a);
    }

    /** What was counted. */
    @Arbiter
    public void after(I_Result r) {
      r.r1 = (int) store.getAsLong();
    }
  }

  /** Two times are noted for one result; the number is the time afterwards. */
  @JCStressTest
  @Outcome(id = "7", expect = ACCEPTABLE, desc = "The later one holds.")
  @Outcome(
      id = "5",
      expect = ACCEPTABLE_INTERESTING,
      desc = "Both came at the very same moment, and the earlier one holds.")
  @Outcome(expect = FORBIDDEN, desc = "None of them holds.")
  @State
  public static class OfTwoTimes {

    private final UsedEntry entry = new UsedEntry(new Flight("key"), "kept", 1);

    /** The earlier one. */
    @Actor
    public void earlier() {
      entry.use(5);
    }

    /** The later one. */
    @Actor
    public void later() {
      entry.use(7);
    }

    /** The time afterwards. */
    @Arbiter
    public void after(I_Result r) {
      r.r1 = (int) entry.used();
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
