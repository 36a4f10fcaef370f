package io.memoir.runtime.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
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

  /** A resource that the end of its session and a clear of all sessions release at once. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "One of them released it.")
  @Outcome(expect = FORBIDDEN, desc = "It was leaked, or released twice.")
  @State
  public static class OfEndAndClear {

    private final Visit visit = new Visit();

    /** A resource is there. */
    public OfEndAndClear() {
      visit.call();
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

    /** How many were made, and are left. */
    @Arbiter
    public void after(II_Result r) {
      r.r1 = visit.made();
      r.r2 = visit.left();
    }
  }

  /** What all of these have: a resource that is there, and that is made anew. */
  abstract static class Renewal {

    final Visit visit;
    private final Runnable anew;

    Renewal(boolean isAsync) {
      this.visit = new Visit(isAsync);
      this.anew = visit.anew();
    }

    final void renew() {
      anew.run();
    }

    /** How many were made, and are left at last. */
    final void count(II_Result r) {
      visit.endSession();
      r.r1 = visit.made();
      r.r2 = visit.left();
    }
  }

  /** A resource is made anew while its session ends. */
  @JCStressTest
  @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "Each was released once.")
  @Outcome(expect = FORBIDDEN, desc = "A resource was leaked, or released twice.")
  @State
  public static class OfRefreshAndEnd extends Renewal {

    /** A resource is there. */
    public OfRefreshAndEnd() {
      super(false);
    }

    /** The refresh. */
    @Actor
    public void refresh() {
      renew();
    }

    /** The end. */
    @Actor
    public void end() {
      visit.endSession();
    }

    /** How many are left. */
    @Arbiter
    public void after(II_Result r) {
      count(r);
    }
  }

  /** A resource is made anew while all sessions are cleared. */
  @JCStressTest
  @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "Each was released once.")
  @Outcome(expect = FORBIDDEN, desc = "A resource was leaked, or released twice.")
  @State
  public static class OfRefreshAndClear extends Renewal {

    /** A resource is there. */
    public OfRefreshAndClear() {
      super(false);
    }

    /** The refresh. */
    @Actor
    public void refresh() {
      renew();
    }

    /** The clear. */
    @Actor
    public void clear() {
      visit.clear();
    }

    /** How many are left. */
    @Arbiter
    public void after(II_Result r) {
      count(r);
    }
  }

  /** A stage has a new resource while its session ends. */
  @JCStressTest
  @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "Each was released once.")
  @Outcome(expect = FORBIDDEN, desc = "A resource was leaked, or released twice.")
  @State
  public static class OfStageAndEnd extends Renewal {

    /** A resource is there. */
    public OfStageAndEnd() {
      super(true);
    }

    /** The refresh. */
    @Actor
    public void refresh() {
      renew();
    }

    /** The end. */
    @Actor
    public void end() {
      visit.endSession();
    }

    /** How many are left. */
    @Arbiter
    public void after(II_Result r) {
      count(r);
    }
  }

  /** A stage has a new resource while all sessions are cleared. */
  @JCStressTest
  @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "Each was released once.")
  @Outcome(expect = FORBIDDEN, desc = "A resource was leaked, or released twice.")
  @State
  public static class OfStageAndClear extends Renewal {

    /** A resource is there. */
    public OfStageAndClear() {
      super(true);
    }

    /** The refresh. */
    @Actor
    public void refresh() {
      renew();
    }

    /** The clear. */
    @Actor
    public void clear() {
      visit.clear();
    }

    /** How many are left. */
    @Arbiter
    public void after(II_Result r) {
      count(r);
    }
  }
}
