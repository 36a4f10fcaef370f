package io.memoir.runtime.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.Objects;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** A result is made anew while it is there. */
public final class RenewalRaces {

  private RenewalRaces() {}

  /** What all of these have: an old result, and an execution that makes it anew. */
  abstract static class Race {

    final MemoryStore store =
        new MemoryStore(new Bounds(Integer.MAX_VALUE, new Bounds.Ages(10, 20, 0), () -> 0, null));
    private final Object renewal = new Object();
    private final Flight flight = new Flight("key", renewal);

    Race() {
      Entry old = Stores.stored(store, "key", "old");
      Objects.requireNonNull(old.renewal()).set(renewal);
    }

    final int renew() {
      flight.takeOver();
      return Stores.put(store, flight, "new");
    }
  }

  /**
   * The key is cleared. First number: how many results departed on the side of the renewal; second:
   * on the side of the clear; third: whether something is found afterwards.
   */
  @JCStressTest
  @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "One left for the other or was fenced.")
  @Outcome(expect = FORBIDDEN, desc = "Found after the clear, or departed twice or never.")
  @State
  public static class AgainstClear extends Race {

    /** The renewal. */
    @Actor
    public void renew(III_Result r) {
      r.r1 = renew();
    }

    /** The clear. */
    @Actor
    public void clear(III_Result r) {
      Departures departures = new Departures(true);
      store.clear("key", departures);
      r.r2 = departures.leaving().size();
    }

    /** What is there afterwards. */
    @Arbiter
    public void after(III_Result r) {
      r.r3 = store.find("key") == null ? 0 : 1;
    }
  }

  /**
   * The old result is refused. First number: how many results departed on the side of the renewal;
   * second: whether the other side took the old one; third: whether something is found afterwards.
   */
  @JCStressTest
  @Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "Renewed, so the old one left once.")
  @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "Refused, so the new one is not kept.")
  @Outcome(expect = FORBIDDEN, desc = "A result departed twice or never.")
  @State
  public static class AgainstRefusal extends Race {

    private final Entry old = Objects.requireNonNull(store.find("key"));

    /** The renewal. */
    @Actor
    public void renew(III_Result r) {
      r.r1 = renew();
    }

    /** The refusal. */
    @Actor
    public void refuse(III_Result r) {
      r.r2 = store.remove(old) ? 1 : 0;
    }

    /** What is there afterwards. */
    @Arbiter
    public void after(III_Result r) {
      r.r3 = store.find("key") == null ? 0 : 1;
    }
  }

  /** Somebody looks. First number: how many departed; second: what was found, 0 for nothing. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The old one.")
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "The new one.")
  @Outcome(
      id = "1, 0",
      expect = ACCEPTABLE,
      desc = "Between: it will be looked for under the lock.")
  @Outcome(expect = FORBIDDEN, desc = "Anything else.")
  @State
  public static class AgainstHit extends Race {

    /** The renewal. */
    @Actor
    public void renew(II_Result r) {
      r.r1 = renew();
    }

    /** The hit. */
    @Actor
    public void hit(II_Result r) {
      Entry entry = store.hit("key");
      r.r2 = entry == null ? 0 : "old".equals(entry.kept()) ? 1 : 2;
    }
  }
}
