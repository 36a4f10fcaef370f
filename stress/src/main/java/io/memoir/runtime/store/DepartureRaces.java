package io.memoir.runtime.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Two who take out one result: it departs on one side. The third number is what is left. */
public final class DepartureRaces {

  private DepartureRaces() {}

  /** A result that is refused while all are cleared. */
  @JCStressTest
  @Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "It was removed.")
  @Outcome(id = "0, 1, 0", expect = ACCEPTABLE, desc = "It was cleared.")
  @Outcome(expect = FORBIDDEN, desc = "It departed twice, or never.")
  @State
  public static class OfRemoveAndClear {

    private final MemoryStore store = Stores.bounded(2);
    private final Entry entry = Stores.stored(store, "key", "kept");

    /** Takes out the one. */
    @Actor
    public void remove(III_Result r) {
      r.r1 = store.remove(entry) ? 1 : 0;
    }

    /** Takes out all. */
    @Actor
    public void clear(III_Result r) {
      Departures departures = new Departures(true);
      store.clear(departures);
      r.r2 = departures.leaving().size();
    }

    /** What is left. */
    @Arbiter
    public void after(III_Result r) {
      r.r3 = store.size();
    }
  }

  /** A result that is refused just when its time is over. */
  @JCStressTest
  @Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "It was removed.")
  @Outcome(id = "0, 1, 0", expect = ACCEPTABLE, desc = "It expired.")
  @Outcome(expect = FORBIDDEN, desc = "It departed twice, or never.")
  @State
  public static class OfRemoveAndExpiry {

    private final AtomicLong clock = new AtomicLong();
    private final MemoryStore store = Stores.expiring(clock);
    private final Entry entry = Stores.stored(store, "key", "kept");

    /** The result's time is over. */
    public OfRemoveAndExpiry() {
      clock.set(10);
    }

    /** Takes out the one. */
    @Actor
    public void remove(III_Result r) {
      r.r1 = store.remove(entry) ? 1 : 0;
    }

    /** Takes out what expired. */
    @Actor
    public void expire(III_Result r) {
      Departures departures = new Departures(true);
      store.removeExpired(departures);
      r.r2 = departures.expired();
    }

    /** What is left. */
    @Arbiter
    public void after(III_Result r) {
      r.r3 = store.size();
    }
  }

  /**
   * Two new results where there is room for one; the third number is 1 if the other one is left.
   */
  @JCStressTest
  @Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "The first drove out the second.")
  @Outcome(id = "0, 1, 1", expect = ACCEPTABLE, desc = "The second drove out the first.")
  @Outcome(expect = FORBIDDEN, desc = "Two were kept, or none, or the wrong one departed.")
  @State
  public static class OfTwoWhereOneHasRoom {

    private final MemoryStore store = Stores.bounded(1);
    private final Flight flight = Stores.begun(store, "a");
    private final Flight other = Stores.begun(store, "b");

    /** One execution. */
    @Actor
    public void first(III_Result r) {
      r.r1 = Stores.put(store, flight, "A");
    }

    /** Another one. */
    @Actor
    public void second(III_Result r) {
      r.r2 = Stores.put(store, other, "B");
    }

    /** Whether the one that is left is the one that drove out the other. */
    @Arbiter
    public void after(III_Result r) {
      boolean isRight = r.r1 == 1
          ? Stores.kept(store, "a") == "A" && Stores.kept(store, "b") == null
          : Stores.kept(store, "b") == "B" && Stores.kept(store, "a") == null;
      r.r3 = isRight && store.size() == 1 ? 1 : 0;
    }
  }
}
