package io.memoir.runtime.result;

import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.explain.Explanation.Outcome;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.Flight;
import io.memoir.runtime.store.step.Step;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says what a call would find, without being one: nothing is counted, used, freed or waited for.
 */
public final class Explainer {

  private Explainer() {}

  /**
   * Looks in memory, then wherever else results are kept.
   *
   * @param results of a function that is not switched off
   * @param digest gives the key as all processes know it; asked if memory has no result
   */
  public static Explanation explain(
      Results results, Object key, Supplier<? extends @Nullable Digest> digest) {
    Object at = results.store().walk(key);
    // In this order: what is stored between the two is a hit, and not taken for expired.
    Object there = results.store().look(at);
    if (results.store().find(at) != null) {
      return Explanation.of(Outcome.HIT_IN_MEMORY);
    }
    if (there instanceof Flight) {
      return Explanation.of(Outcome.RUNNING);
    }
    Explanation beside = beside(results.lasting, digest);
    if (there == null && at instanceof Step step && beside.willRun()) {
      return new Explanation(Outcome.MISS_OTHER_INPUT, List.of(step.question().words()));
    }
    // A result that stays elsewhere has only its place in memory.
    boolean isExpired = there instanceof Entry entry && entry.kept() != Entry.ELSEWHERE;
    return isExpired && beside.outcome() == Outcome.MISS_ABSENT
        ? Explanation.of(Outcome.MISS_EXPIRED)
        : beside;
  }

  private static Explanation beside(
      @Nullable Lasting lasting, Supplier<? extends @Nullable Digest> digest) {
    Digest known = lasting == null ? null : digest.get();
    return lasting == null || known == null
        ? Explanation.of(Outcome.MISS_ABSENT)
        : lasting.explain(known);
  }
}
