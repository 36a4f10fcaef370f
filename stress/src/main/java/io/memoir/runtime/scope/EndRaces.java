package io.memoir.runtime.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** A session, or the caches, that end while a resource is made, or while the other ends. */
public final class EndRaces {

  private EndRaces() {}

  /** A call in a session that ends: what is made is released. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The call was first; the end released it.")
  @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "The end was first, or released it under way.")
  @Outcome(expect = FORBIDDEN, desc = "A resource was leaked, or released twice.")
  @State
  public static class OfCallAndEnd {

    private final Visit visit = new Visit();

    /** A caller. */
    @Actor
    public void caller(II_Result r) {
      r.r1 = visit.call();
    }

    /** The end. */
    @Actor
    public void end() {
      visit.endSession();
    }

    /** How many are left. */
    @Arbiter
    public void after(II_Result r) {
      r.r2 = visit.left();
    }
  }

  /** The first call of a session while the caches are closed: what is made is released. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The call was first; the close released it.")
  @Outcome(id = "3, 0", expect = ACCEPTABLE, desc = "The close was first, or released it.")
  @Outcome(expect = FORBIDDEN, desc = "A resource was leaked, or released twice.")
  @State
  public static class OfCallAndClose {

    private final Visit visit = new Visit();

    /** A caller. */
    @Actor
    public void caller(II_Result r) {
      r.r1 = visit.call();
    }

    /** The close. */
    @Actor
    public void close() {
      visit.closeCaches();
    }

    /** How many are left, before the session ends. */
    @Arbiter
    public void after(II_Result r) {
      r.r2 = visit.left();
      visit.endSession();
      r.r2 += visit.left();
    }
  }

  /** A resource that the session and the caches release at once. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "One of them released it.")
  @Outcome(expect = FORBIDDEN, desc = "It was leaked, or released twice.")
  @State
  public static class OfEndAndClose {

    private final Visit visit = new Visit();

    /** A resource is there. */
    public OfEndAndClose() {
      visit.call();
    }

    /** The end. */
    @Actor
    public void end() {
      visit.endSession();
    }

    /** The close. */
    @Actor
    public void close() {
      visit.closeCaches();
    }

    /** How many were made, and are left. */
    @Arbiter
    public void after(II_Result r) {
      r.r1 = visit.made();
      r.r2 = visit.left();
    }
  }

  /** A call, the end of its session, and a clear of all sessions. */
  @JCStressTest
  @Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "The call was first.")
  @Outcome(id = "2, 0, 0", expect = ACCEPTABLE, desc = "The end came before, or meanwhile.")
  @Outcome(expect = FORBIDDEN, desc = "A resource was leaked, or released twice.")
  @State
  public static class OfCallEndAndClear {

    private final Visit visit = new Visit();

    /** A caller. */
    @Actor
    public void caller(III_Result r) {
      r.r1 = visit.call();
    }

    /** The end. */
    @Actor
    public void end() {
      visit.endSession();
    }

    /** The clear. */
    @Actor
    public void clear() {
      visit.clear();
    }

    /** How many are left, before and after the caches are closed. */
    @Arbiter
    public void after(III_Result r) {
      r.r2 = visit.left();
      visit.closeCaches();
      r.r3 = visit.left();
    }
  }
}
