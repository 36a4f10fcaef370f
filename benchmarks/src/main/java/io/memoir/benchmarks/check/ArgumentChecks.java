package io.memoir.benchmarks.check;

import io.memoir.benchmarks.peer.OpenPeer;
import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Functions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arguments that are equal, and arguments that their caller changes after the call. */
final class ArgumentChecks {

  private ArgumentChecks() {}

  /** Asks with two equal lists. */
  static Outcome equalListHits(Peer peer) {
    CountingBodies bodies = new CountingBodies();
    try (OpenPeer open = peer.open(bodies)) {
      open.functions().basket(new ArrayList<>(List.of("ACME", "INIT")));
      bodies.runs();
      open.functions().basket(new ArrayList<>(List.of("ACME", "INIT")));
      return hit(bodies);
    }
  }

  /** Changes a list to another with the same hash code, and asks for that content. */
  static Outcome changedListWithEqualHash(Peer peer) {
    try (OpenPeer open = peer.open(new CountingBodies())) {
      List<String> symbols = new ArrayList<>(List.of("Aa"));
      open.functions().basket(symbols);
      symbols.set(0, "BB");
      String answer = open.functions().basket(new ArrayList<>(List.of("BB"))).symbol();
      return Outcome.answer(answer.equals("BB"));
    }
  }

  /** Asks with two equal arrays. */
  static Outcome equalArrayHits(Peer peer) {
    CountingBodies bodies = new CountingBodies();
    try (OpenPeer open = peer.open(bodies)) {
      open.functions().total(new double[] {1, 2, 3});
      bodies.runs();
      open.functions().total(new double[] {1, 2, 3});
      return hit(bodies);
    }
  }

  /** Changes an array, and asks with the same one. */
  static Outcome changedArray(Peer peer) {
    try (OpenPeer open = peer.open(new CountingBodies())) {
      double[] values = {1, 2, 3};
      open.functions().total(values);
      values[1] = 20;
      return Outcome.answer(open.functions().total(values) == 24);
    }
  }

  /**
   * Changes an array, and asks with another that is as the first was: is its result still there?
   */
  static Outcome oldContentOfChangedArray(Peer peer) {
    CountingBodies bodies = new CountingBodies();
    try (OpenPeer open = peer.open(bodies)) {
      double[] values = {1, 2, 3};
      open.functions().total(values);
      values[1] = 20;
      bodies.runs();
      boolean isRight = open.functions().total(new double[] {1, 2, 3}) == 6;
      String kept = bodies.runs() == 0 ? "hit" : "lost";
      return new Outcome((isRight ? "right, " : "WRONG, ") + kept, isRight && kept.equals("hit"));
    }
  }

  /** Changes an array to another with the same hash code, and asks for that content. */
  static Outcome changedArrayWithEqualHash(Peer peer) {
    double[] before = {withHash(1), withHash(1_000)};
    double[] after = {withHash(2), withHash(1_000 - 31)};
    if (Arrays.hashCode(before) != Arrays.hashCode(after)) {
      throw new IllegalStateException("The arrays have different hash codes.");
    }
    try (OpenPeer open = peer.open(new CountingBodies())) {
      Functions functions = open.functions();
      double expected = after[0] + after[1];
      double[] values = before.clone();
      functions.total(values);
      values[0] = after[0];
      values[1] = after[1];
      return Outcome.answer(functions.total(after) == expected);
    }
  }

  /** A number from 1 up to 2 whose hash code is {@code low} more than that of 1. */
  private static double withHash(int low) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(1.0) | low);
  }

  private static Outcome hit(CountingBodies bodies) {
    return bodies.runs() == 0 ? Outcome.right("hit") : Outcome.wrong("miss");
  }
}
