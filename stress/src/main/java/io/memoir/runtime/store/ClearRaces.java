package io.memoir.runtime.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/**
 * An execution stores what it made while somebody clears. First number: how often the result
 * departed on the side of the execution; second: on the side of the clear; third: whether it is
 * found afterwards; fourth: whether the key is free afterwards.
 */
public final class ClearRaces {

  private ClearRaces() {}

  /** What all of these have. */
  abstract static class Race {

    final MemoryStore store = Stores.unbounded();
    private final Flight flight = Stores.begun(store, "key");

    final int put() {
      return Stores.put(store, flight, "made");
    }

    final void look(IIII_Result r) {
      r.r3 = store.find("key") == null ? 0 : 1;
      r.r4 = Stores.isFree(store, "key") ? 1 : 0;
    }
  }

  /** One key is cleared. */
  @JCStressTest
  @Outcome(id = "0, 1, 0, 1", expect = ACCEPTABLE, desc = "Stored, then cleared.")
  @Outcome(id = "1, 0, 0, 1", expect = ACCEPTABLE, desc = "Fenced, so never stored.")
  @Outcome(expect = FORBIDDEN, desc = "Found after the clear, or departed twice or never.")
  @State
  public static class OfOneKey extends Race {

    /** The execution. */
    @Actor
    public void put(IIII_Result r) {
      r.r1 = put();
    }

    /** The clear. */
    @Actor
    public void clear(IIII_Result r) {
      Departures departures = new Departures(true);
      store.clear("key", departures);
      r.r2 = departures.leaving().size();
    }

    /** What is there afterwards. */
    @Arbiter
    public void after(IIII_Result r) {
      look(r);
    }
  }

  /** All keys are cleared. */
  @JCStressTest
  @Outcome(id = "0, 1, 0, 1", expect = ACCEPTABLE, desc = "Stored, then cleared.")
  @Outcome(id = "1, 0, 0, 1", expect = ACCEPTABLE, desc = "Fenced, so never stored.")
  @Outcome(expect = FORBIDDEN, desc = "Found after the clear, or departed twice or never.")
  @State
  public static class OfAllKeys extends Race {

    /** The execution. */
    @Actor
    public void put(IIII_Result r) {
      r.r1 = put();
    }

    /** The clear. */
    @Actor
    public void clear(IIII_Result r) {
      Departures departures = new Departures(true);
      store.clear(departures);
      r.r2 = departures.leaving().size();
    }

    /** What is there afterwards. */
    @Arbiter
    public void after(IIII_Result r) {
      look(r);
    }
  }

  /** The store is closed; afterwards nothing can begin. */
  @JCStressTest
  @Outcome(id = "0, 1, 0, 0", expect = ACCEPTABLE, desc = "Stored, then dropped.")
  @Outcome(id = "1, 0, 0, 0", expect = ACCEPTABLE, desc = "Closed, so never stored.")
  @Outcome(expect = FORBIDDEN, desc = "Found after the close, or departed twice or never.")
  @State
  public static class OfClosing extends Race {

    /** The execution. */
    @Actor
    public void put(IIII_Result r) {
      r.r1 = put();
    }

    /** The close. */
    @Actor
    public void close(IIII_Result r) {
      Departures departures = new Departures(true);
      store.close(departures);
      r.r2 = departures.leaving().size();
    }

    /** What is there afterwards. */
    @Arbiter
    public void after(IIII_Result r) {
      look(r);
    }
  }
}
