package io.memoir.runtime.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.Objects;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A read without a lock while the table changes: 0 is a miss, 1 the right result, 9 another one.
 */
public final class FindRaces {

  private static final int KEYS = 3;

  private FindRaces() {}

  private static int look(MemoryStore store, Integer key) {
    Object kept = Stores.kept(store, key);
    return kept == null ? 0 : kept.equals("result " + key) ? 1 : 9;
  }

  private static void fill(MemoryStore store, int from, int to) {
    for (int key = from; key < to; key++) {
      Stores.stored(store, key, "result " + key);
    }
  }

  /** The table grows; the third number is how many of its first results are there afterwards. */
  @JCStressTest
  @Outcome(id = "1, 1, 3", expect = ACCEPTABLE, desc = "Found.")
  @Outcome(id = "1, 0, 3", expect = ACCEPTABLE, desc = "The new one was not there yet.")
  @Outcome(
      id = {"0, 0, 3", "0, 1, 3"},
      expect = ACCEPTABLE_INTERESTING,
      desc = "Missed while the table grew; a caller looks again under the lock.")
  @Outcome(expect = FORBIDDEN, desc = "Another key's result, or one that is lost.")
  @State
  public static class OfGrowth {

    private final MemoryStore store = Stores.unbounded();

    /** One more makes the table grow. */
    public OfGrowth() {
      fill(store, 0, KEYS);
    }

    /** Makes the table grow, twice. */
    @Actor
    public void insert() {
      fill(store, KEYS, 3 * KEYS);
    }

    /** Reads what was there, and what comes. */
    @Actor
    public void find(III_Result r) {
      r.r1 = look(store, 1);
      r.r2 = look(store, KEYS);
    }

    /** Whether all that were there are there. */
    @Arbiter
    public void after(III_Result r) {
      for (int key = 0; key < KEYS; key++) {
        r.r3 += look(store, key);
      }
    }
  }

  /** A neighbour in the same slot leaves. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Found.")
  @Outcome(expect = FORBIDDEN, desc = "Lost, or the neighbour was found afterwards.")
  @State
  public static class OfRemoval {

    private final MemoryStore store = Stores.unbounded();
    private final Entry leaving;

    /** All keys have one hash, so that they have one slot. */
    public OfRemoval() {
      Stores.stored(store, new Same("a"), "A");
      Stores.stored(store, new Same("b"), "B");
      leaving = Objects.requireNonNull(store.find(new Same("b")));
      Stores.stored(store, new Same("c"), "C");
    }

    /** Takes out the one in the middle. */
    @Actor
    public void remove() {
      store.remove(leaving);
    }

    /** Reads the one behind it. */
    @Actor
    public void find(II_Result r) {
      r.r1 = Stores.kept(store, new Same("a")) == "A" ? 1 : 0;
    }

    /** Whether the right ones are there. */
    @Arbiter
    public void after(II_Result r) {
      boolean isRight = Stores.kept(store, new Same("a")) == "A"
          && Stores.kept(store, new Same("b")) == null
          && Stores.kept(store, new Same("c")) == "C";
      r.r2 = isRight ? 1 : 0;
    }
  }

  /** Keys of one hash. */
  private record Same(String name) {
    @Override
    public int hashCode() {
      return 7;
    }
  }
}
