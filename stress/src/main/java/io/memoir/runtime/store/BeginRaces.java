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

/** Two callers that ask for one absent key. */
public final class BeginRaces {

  private static final int OWNED = 1;
  private static final int WAITED = 2;
  private static final int FOUND = 3;
  private static final int WRONG = 9;

  private BeginRaces() {}

  /** What a call does: find, begin, then run, wait or take what is there. */
  static int call(MemoryStore store, Object key, Object mine, Object others, Departures left) {
    Entry found = store.find(key);
    if (found != null) {
      return found.kept() == others ? FOUND : WRONG;
    }
    Flight flight = new Flight(key);
    Object begun = store.begin(flight, left);
    if (begun == flight) {
      Stores.put(store, flight, mine);
      return OWNED;
    }
    if (begun instanceof Flight other) {
      return other.await() && other.kept() == others && !other.isDiscarded() ? WAITED : WRONG;
    }
    return begun instanceof Entry entry && entry.kept() == others ? FOUND : WRONG;
  }

  /** The key is absent. */
  @JCStressTest
  @Outcome(id = "1, 2, 1", expect = ACCEPTABLE, desc = "The second waited for the first.")
  @Outcome(id = "2, 1, 1", expect = ACCEPTABLE, desc = "The first waited for the second.")
  @Outcome(id = "1, 3, 1", expect = ACCEPTABLE, desc = "The second came after the first.")
  @Outcome(id = "3, 1, 1", expect = ACCEPTABLE, desc = "The first came after the second.")
  @Outcome(expect = FORBIDDEN, desc = "Two executions, none, or another result.")
  @State
  public static class OfOneAbsentKey {

    private final MemoryStore store = Stores.unbounded();
    private final Departures left = new Departures(true);

    /** A caller. */
    @Actor
    public void first(III_Result r) {
      r.r1 = call(store, "key", "first", "second", left);
    }

    /** A caller. */
    @Actor
    public void second(III_Result r) {
      r.r2 = call(store, "key", "second", "first", left);
    }

    /** One result is there. */
    @Arbiter
    public void after(III_Result r) {
      r.r3 = store.size();
    }
  }

  /** The key has a result whose time is over. */
  @JCStressTest
  @Outcome(id = "1, 2, 1", expect = ACCEPTABLE, desc = "The second waited for the first.")
  @Outcome(id = "2, 1, 1", expect = ACCEPTABLE, desc = "The first waited for the second.")
  @Outcome(id = "1, 3, 1", expect = ACCEPTABLE, desc = "The second came after the first.")
  @Outcome(id = "3, 1, 1", expect = ACCEPTABLE, desc = "The first came after the second.")
  @Outcome(expect = FORBIDDEN, desc = "The old result was used, or departed twice or never.")
  @State
  public static class OfOneExpiredKey {

    private final AtomicLong clock = new AtomicLong();
    private final MemoryStore store = Stores.expiring(clock);
    private final Departures left = new Departures(true);
    private final Departures alsoLeft = new Departures(true);

    /** A result that expired. */
    public OfOneExpiredKey() {
      Stores.stored(store, "key", "old");
      clock.set(10);
    }

    /** A caller. */
    @Actor
    public void first(III_Result r) {
      r.r1 = call(store, "key", "first", "second", left);
    }

    /** A caller. */
    @Actor
    public void second(III_Result r) {
      r.r2 = call(store, "key", "second", "first", alsoLeft);
    }

    /** How often the old result departed. */
    @Arbiter
    public void after(III_Result r) {
      r.r3 = left.expired() + alsoLeft.expired();
    }
  }
}
